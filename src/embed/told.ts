import type { Answers, Estimate, TimeAnswer } from '../kpi/answers';
import type { OrderTrack } from '../kpi/track';
import { STAGES } from '../scenario/field';
import { FIELDS } from '../scenario/fields';
import { BASELINE, type Scenario } from '../scenario/scenario';
import type { Days, Figure, SelectedOrder, Settled, Told } from './protocol';

/** What a host is told of a run: plain data, NaN as null. */
export function settledOf(answers: Answers): Settled {
  const { digest, orders, replications, orderDefectRate: odr, satisfaction } = answers;
  return {
    digest,
    orders,
    replications,
    kpis: {
      processingTime: daysOf(answers.processingTime),
      shippingTime: daysOf(answers.shippingTime),
      deliveryTime: daysOf(answers.deliveryTime),
      orderDefectRate: { total: figureOf(odr.total), strict: figureOf(odr.strict) },
      satisfaction: { mean: figureOf(satisfaction.mean), low: figureOf(satisfaction.low) },
      onTime: figureOf(answers.onTime),
      costPerOrder: figureOf(answers.costPerOrder),
    },
  };
}

export function toldOf({ name, seed, values }: Scenario, preset: string): Told {
  const moved = FIELDS.filter(({ key }) => values[key] !== BASELINE.values[key]);
  const levers = Object.fromEntries(moved.map(({ key }) => [key, values[key]]));
  return { name, preset, seed, levers };
}

export function orderOf(track: OrderTrack): SelectedOrder {
  const { order, outcome, service, carrier, promise, daysLate, stars, visits } = track;
  const legs = visits.map(({ stage, ...times }) => ({ stage: STAGES[stage]!, ...times }));
  return { order, outcome, service, carrier, promise, daysLate, stars, legs };
}

function daysOf({ mean, p50, p90 }: TimeAnswer): Days {
  return { mean: figureOf(mean), p50: figureOf(p50), p90: figureOf(p90) };
}

function figureOf({ mean, lo, hi }: Estimate): Figure {
  return Number.isFinite(mean) ? { mean, lo, hi } : null;
}
