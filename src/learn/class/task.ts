import type { Answers } from '../../kpi/answers';
import type { AskedFigure, Assignment, Target, TaskFigure } from '../../scenario/link/assignment';
import type { LinkView } from '../../scenario/link/link';
import { joinEntries } from '../../scenario/link/text';
import { USUAL_VIEW, writeView } from '../../scenario/link/view';
import { opportunityDollars } from '../../scenario/opportunities';
import type { Scenario } from '../../scenario/scenario';
import type { Interval } from '../../shared/intervals';
import { numberDigest } from '../../shared/number-digest';

export const MAX_NAME = 40;

/** A name as it counts: neither case nor blanks nor the form of its characters make another student. */
export function normalName(name: string): string {
  const plain = name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  // Some characters are many in this form, and seeds have their length.
  return Array.from(plain).slice(0, MAX_NAME).join('');
}

/** The seed a student is to run with; null where the assignment leaves it to the scenario. */
export function seedOf({ luck }: Assignment, name: string): string | null {
  if (!luck) return null;
  return luck.by === 'all' ? luck.seed : `${luck.seed}:${normalName(name)}`;
}

/** What is asked and which levers may move, in 8 hex digits: codes of one class have it in common. */
export function assignmentDigest({ assignment, levers, locked }: LinkView): string {
  const text = joinEntries(writeView({ ...USUAL_VIEW, assignment, levers, locked }));
  return numberDigest(Array.from(text, (character) => character.codePointAt(0)!)).slice(0, 8);
}

const FIGURES: Readonly<Record<TaskFigure, (answers: Answers, days: number) => Interval>> = {
  within: ({ within }, days) => scaled(within[days]!, 100),
  onTime: ({ onTime }) => scaled(onTime, 100),
  delivery: ({ deliveryTime }) => deliveryTime.mean,
  delivery90: ({ deliveryTime }) => deliveryTime.p90,
  processing: ({ processingTime }) => processingTime.mean,
  shipping: ({ shippingTime }) => shippingTime.mean,
  defects: ({ orderDefectRate }) => scaled(orderDefectRate.total, 100),
  satisfaction: ({ satisfaction }) => satisfaction.mean,
  cost: ({ costPerOrder }) => costPerOrder,
};

/** The figure that was asked for, in the unit people see: days, percent, stars, dollars. */
export function figureOf(answers: Answers, { figure, days }: AskedFigure): Interval {
  return FIGURES[figure](answers, days ?? 0);
}

const scaled = ({ mean, lo, hi }: Interval, scale: number): Interval => ({
  mean: mean * scale,
  lo: lo * scale,
  hi: hi * scale,
});

/** How a scenario does at an assignment. */
export interface Standing {
  /** Of the target; null without one, or while there is no run. */
  readonly figure: Interval | null;
  /** Null without a target, or where its figure is no number. */
  readonly reached: boolean | null;
  /** The target lies inside the figure's interval: more luck could tip it. */
  readonly close: boolean;
  /** Dollars an order that opportunities cost. */
  readonly spent: number;
  readonly overBudget: boolean;
  /** The target is reached within the budget; null without a target. */
  readonly met: boolean | null;
}

export function standing(
  { target, budget }: Assignment,
  scenario: Scenario,
  answers: Answers | null,
): Standing {
  const figure = target && answers && figureOf(answers, target);
  const reached = figure && target && reaches(figure.mean, target);
  // Sums of cents are no exact numbers.
  const spent = Math.round(opportunityDollars(scenario.values) * 1e6) / 1e6;
  const overBudget = budget !== null && spent > budget;
  return {
    ...{ figure, reached, spent, overBudget },
    close:
      figure !== null && target !== null && figure.lo < target.value && target.value < figure.hi,
    met: reached === null ? null : reached && !overBudget,
  };
}

function reaches(value: number, { is, value: wanted }: Target): boolean | null {
  if (!Number.isFinite(value)) return null;
  return is === 'atLeast' ? value >= wanted : value <= wanted;
}
