import { differenceLabel } from '../scenario/difference-label';
import { STAGES } from '../scenario/field';
import type { Interval } from '../shared/intervals';
import { CAUSES } from '../sim/codes';
import type { Comparison } from '../study/comparison';
import type { LeverShare } from '../study/lever-shares';
import { COMPARED, type Compared } from '../study/paired';
import { verdictOf } from '../study/verdict';

/** All that is said of two worlds. */
export interface Said {
  readonly comparison: Comparison;
  readonly levers: readonly LeverShare[];
  /** What was made equal. */
  readonly notes: readonly string[];
  /** What the numbers must not be read without. */
  readonly cautions: readonly string[];
}

/** A part of the change of the mean delivery time, in days. */
export interface OriginPart {
  /** Of STAGES and CAUSES; both `others` for what comes of other orders being delivered. */
  readonly stage: string;
  readonly cause: string;
  readonly days: Interval;
}

export const comparedKeys = Object.keys(COMPARED) as readonly Compared[];

/** Along the way; together the whole change. */
export function originParts({ origin }: Comparison): OriginPart[] {
  const parts = origin.parts.flatMap((causes, i) =>
    CAUSES.map((cause) => ({ stage: STAGES[i]!, cause, days: causes[cause] })),
  );
  return [...parts, { stage: 'others', cause: 'others', days: origin.others }];
}

export function verdict({ changes, sameOrders }: Comparison, key: Compared): string {
  return verdictOf(key, changes[key], sameOrders.orders);
}

/** The comparison as plain JSON, B minus A; times in days, rates as shares of 1, no NaN. */
export function comparisonReport({ comparison, levers, notes, cautions }: Said): object {
  const { changes, sameOrders, replications } = comparison;
  const kpis = comparedKeys.map((key) => {
    const { before, after, mean, ...ends } = changes[key];
    const values = { a: finite(before), b: finite(after), difference: finite(mean) };
    return [key, { ...values, ci95: ci95(ends), verdict: verdict(comparison, key) }];
  });
  const { better, same, worse, orders, onlyA, onlyB } = sameOrders;
  const { delivered, deliveredOnlyA, deliveredOnlyB } = sameOrders;
  return {
    replications,
    cautions,
    notes,
    kpis: Object.fromEntries(kpis),
    orders: {
      better: finite(better),
      same: finite(same),
      worse: finite(worse),
      compared: orders,
      onlyA,
      onlyB,
      delivered,
      deliveredOnlyA,
      deliveredOnlyB,
    },
    causes: originParts(comparison).map(({ stage, cause, days }) => ({
      stage,
      cause,
      days: finite(days.mean),
      ci95: ci95(days),
    })),
    levers: levers.map(({ difference, shares: { deliveryTime } }) => ({
      key: difference.key,
      label: differenceLabel(difference),
      share: finite(deliveryTime.mean),
      ci95: ci95(deliveryTime),
    })),
  };
}

function ci95({ lo, hi }: Pick<Interval, 'lo' | 'hi'>): [number | null, number | null] {
  return [finite(lo), finite(hi)];
}

/** JSON has no NaN. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
