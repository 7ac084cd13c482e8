import { placeOf } from '../kpi/figure-names';
import type { Figures } from '../kpi/figures';
import { batchHalfWidth, ENOUGH, halfWidth } from '../kpi/interval';
import { DAY } from '../shared/units';
import { CAUSES } from '../sim/codes';

/** What compared runs are compared in: names of the change, and of the figure behind it. */
export const COMPARED = {
  /** Days, means and a 90th percentile. */
  processingTime: 'processing.mean',
  shippingTime: 'shipping.mean',
  deliveryTime: 'delivery.mean',
  deliveryP90: 'delivery.p90',
  /** Shares of 1. */
  orderDefectRate: 'defects.total',
  strictDefectRate: 'defects.strict',
  onTime: 'onTime',
  /** Mean stars. */
  satisfaction: 'stars.mean',
  /** Dollars. */
  costPerOrder: 'cost.total',
} as const;
export type Compared = keyof typeof COMPARED;

/**
 * One figure before and after, and the difference of the two with its 95 % interval: over the pairs
 * of runs or, below five of them, over batches of the first where there are any.
 */
export interface PairedChange {
  readonly before: number;
  readonly after: number;
  /** After minus before. Both ends equal `mean` where every replication differs alike. */
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

/** What a change does to the same orders with the same luck. */
export interface PairedChanges extends Readonly<Record<Compared, PairedChange>> {
  /** Pairs of runs behind it. */
  readonly replications: number;
  /** By stage (STAGES): days waited for a server, mean per delivered order. */
  readonly queueing: readonly PairedChange[];
  /** Dollars a day, for the orders there are before the change; `mean` above 0 is money saved. */
  readonly savedPerDay: PairedChange;
}

const QUEUE = CAUSES.indexOf('queue');

/**
 * Differences between two scenarios, replication by replication: since both meet the same orders
 * with the same luck, far less is left to chance than between independent runs (common random
 * numbers; Law, Simulation Modeling and Analysis, 5th ed., 11.2 and 10.2.1).
 * @param before figures of replications 0, 1, 2, … of one scenario
 * @param after of the same replications of the other; as many
 * @throws RangeError when the two are not equally many, or none
 */
export function pairedChanges(
  before: readonly Figures[],
  after: readonly Figures[],
): PairedChanges {
  if (before.length !== after.length || before.length === 0)
    throw new RangeError('pairs need as many runs before as after');
  const change = (of: (figures: Figures) => number, batches: readonly number[] = []) =>
    changeOf(before.map(of), after.map(of), batches);
  const named = Object.entries(COMPARED).map(([key, name]) => {
    const place = placeOf(name);
    const batches = before[0].batches.map(
      (values, i) => after[0].batches[i]?.[place] - values[place],
    );
    return [key, change(({ values }) => values[place], batches)];
  });
  const orders = before.map((figures) => figures.orders / figures.span.windowDays);
  const cost = placeOf(COMPARED.costPerOrder);
  const bill = (figures: readonly Figures[]) =>
    figures.map(({ values }, i) => -values[cost] * orders[i]);
  return {
    ...(Object.fromEntries(named) as Record<Compared, PairedChange>),
    replications: before.length,
    queueing: before[0].seconds.map((_, stage) =>
      change(({ seconds, delivered }) => seconds[stage][QUEUE] / delivered / DAY),
    ),
    savedPerDay: changeOf(bill(before), bill(after)),
  };
}

/**
 * Pairs in which a figure is missing (nothing was delivered) are left out.
 * @param batches differences by batch of the first pair
 */
function changeOf(
  before: readonly number[],
  after: readonly number[],
  batches: readonly number[] = [],
): PairedChange {
  const pairs = before.map((_, i) => i).filter((i) => Number.isFinite(after[i] - before[i]));
  const differences = pairs.map((i) => after[i] - before[i]);
  const mean = average(differences);
  const few = before.length < ENOUGH && batches.length > 1;
  const half = few ? batchHalfWidth(batches.filter(Number.isFinite)) : halfWidth(differences);
  return {
    before: average(pairs.map((i) => before[i])),
    after: average(pairs.map((i) => after[i])),
    mean,
    lo: mean - half,
    hi: mean + half,
  };
}

function average(values: readonly number[]): number {
  return values.length === 0 ? NaN : values.reduce((sum, x) => sum + x, 0) / values.length;
}
