import { difference, type Interval } from '../shared/intervals';
import { DAY } from '../shared/units';
import type { Trajectories } from '../sim/trajectories';
import { clusteredMean, meanOfWhole, median, wilson } from './interval';
import { sellerColumns, type SellerColumns, type SellerKind } from './seller-columns';

/** Median processing time in days; share of orders with a defect; mean stars. */
export type SellerMetric = 'processing' | 'defects' | 'stars';

export interface SellerRow {
  /** By size, 1 the largest. */
  readonly rank: number;
  readonly orders: number;
  /** Of all orders of the population. */
  readonly share: number;
  readonly figures: Readonly<Record<SellerMetric, Interval>>;
}

export interface SellerDistribution {
  /** Ends of the bins, one more than bins; the last bin also takes what lies beyond. */
  readonly edges: readonly number[];
  /** Shares of the sellers, each counting once, and of their orders. */
  readonly bySellers: readonly number[];
  readonly byOrders: readonly number[];
  /** Median over sellers, and over their orders. */
  readonly middle: { readonly sellers: number; readonly orders: number };
  /** Sellers whose interval leaves the median of all out; by luck alone it would be one in twenty. */
  readonly apart: number;
  readonly best: readonly SellerRow[];
  readonly worst: readonly SellerRow[];
}

/** Over orders; intervals allow for what orders of one seller have in common. */
export interface SellerGroup {
  readonly sellers: number;
  readonly orders: number;
  /** Here `processing` is the mean, not the median. */
  readonly figures: Readonly<Record<SellerMetric, Interval>>;
}

export interface SellersAnswer {
  readonly sellers: number;
  readonly orders: number;
  /** Sellers with at least one order. */
  readonly active: number;
  /** Sellers with enough orders to be judged, and their orders. */
  readonly judged: number;
  readonly judgedOrders: number;
  /** Share of orders of the largest hundredth and tenth of all sellers. */
  readonly topHundredth: number;
  readonly topTenth: number;
  readonly metrics: Readonly<Record<SellerMetric, SellerDistribution>>;
  readonly automated: SellerGroup;
  readonly manual: SellerGroup;
  /** Automated − manual. */
  readonly difference: Readonly<Record<SellerMetric, Interval>>;
}

/** Fewer orders than this say more about luck than about the seller. */
const ENOUGH_ORDERS = 30;
/** Length of the lists of best and worst. */
const LISTED = 10;

/** The sellers of one replication. @param sellers how many there are */
export function sellersAnswer(run: Trajectories, sellers: number): SellersAnswer {
  const columns = sellerColumns(run, sellers);
  const orders = total(columns.orders);
  const sizes = [...columns.orders].sort((a, b) => b - a);
  const largest = (part: number) => total(sizes.slice(0, Math.ceil(sellers * part))) / orders;
  const rows = rowsOf(columns, orders);
  const groups = {
    automated: group(run, sellers, 'automated'),
    manual: group(run, sellers, 'manual'),
  };
  return {
    sellers,
    orders,
    active: sizes.filter((n) => n > 0).length,
    judged: rows.length,
    judgedOrders: total(rows.map((row) => row.orders)),
    topHundredth: largest(0.01),
    topTenth: largest(0.1),
    metrics: byMetric((metric) => distribution(rows, metric)),
    ...groups,
    difference: byMetric((metric) =>
      difference(groups.automated.figures[metric], groups.manual.figures[metric]),
    ),
  };
}

/** Sellers with enough orders, the largest first. */
function rowsOf(columns: SellerColumns, all: number): SellerRow[] {
  return Array.from(columns.orders, (_, seller) => seller)
    .filter((seller) => columns.orders[seller] >= ENOUGH_ORDERS)
    .map((seller) => {
      const n = columns.orders[seller];
      const days = median(columns.times(seller));
      return {
        rank: seller + 1,
        orders: n,
        share: n / all,
        figures: {
          processing: { mean: days.mean / DAY, lo: days.lo / DAY, hi: days.hi / DAY },
          defects: wilson(columns.defects[seller], n),
          stars: meanOfWhole(n, columns.stars[seller], columns.squares[seller]),
        },
      };
    });
}

function distribution(rows: readonly SellerRow[], metric: SellerMetric): SellerDistribution {
  const of = (row: SellerRow) => row.figures[metric];
  const edges = edgesOf(
    rows.map((row) => of(row).mean),
    metric,
  );
  const [sellers, orders] = [0, 1].map(() => new Array<number>(edges.length - 1).fill(0));
  const judged = total(rows.map((row) => row.orders));
  for (const row of rows) {
    const at = edges.findLastIndex((edge) => edge <= of(row).mean);
    const bin = Math.min(Math.max(0, at), sellers.length - 1);
    sellers[bin] += 1 / rows.length;
    orders[bin] += row.orders / judged;
  }
  const middle = {
    sellers: weightedMedian(rows, of, () => 1),
    orders: weightedMedian(rows, of, (row) => row.orders),
  };
  // More stars are better; of the others, less is.
  const sign = metric === 'stars' ? -1 : 1;
  const bad = (row: SellerRow) => (sign > 0 ? of(row).hi : -of(row).lo);
  const good = (row: SellerRow) => (sign > 0 ? of(row).lo : -of(row).hi);
  return {
    edges,
    bySellers: sellers,
    byOrders: orders,
    middle,
    apart: rows.filter((row) => of(row).lo > middle.sellers || of(row).hi < middle.sellers).length,
    best: [...rows].sort((a, b) => bad(a) - bad(b) || a.rank - b.rank).slice(0, LISTED),
    worst: [...rows].sort((a, b) => good(b) - good(a) || a.rank - b.rank).slice(0, LISTED),
  };
}

const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10] as const;

/** About twenty bins of a round width that hold all but the last hundredth of the sellers. */
function edgesOf(values: readonly number[], metric: SellerMetric): number[] {
  if (metric === 'stars') return Array.from({ length: 21 }, (_, i) => (5 + i) / 5);
  const scale = metric === 'defects' ? 100 : 1;
  const sorted = values.map((value) => value * scale).sort((a, b) => a - b);
  const end = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 1;
  const step = STEPS.find((width) => end / width <= 24) ?? STEPS[STEPS.length - 1];
  const bins = Math.min(40, Math.max(1, Math.ceil((end + step / 1e6) / step)));
  return Array.from({ length: bins + 1 }, (_, i) => (i * step) / scale);
}

function weightedMedian(
  rows: readonly SellerRow[],
  of: (row: SellerRow) => Interval,
  weight: (row: SellerRow) => number,
): number {
  const sorted = [...rows].sort((a, b) => of(a).mean - of(b).mean);
  let left = total(sorted.map(weight)) / 2;
  for (const row of sorted) if ((left -= weight(row)) <= 0) return of(row).mean;
  return NaN;
}

function group(run: Trajectories, sellers: number, kind: SellerKind): SellerGroup {
  const columns = sellerColumns(run, sellers, kind);
  const { orders, delivered } = columns;
  const clustered = (sums: ArrayLike<number>, sizes: Int32Array) => {
    const used = Array.from(sizes, (_, i) => i).filter((i) => sizes[i] > 0);
    return clusteredMean(
      used.map((i) => sums[i]),
      used.map((i) => sizes[i]),
    );
  };
  return {
    sellers: orders.filter((n) => n > 0).length,
    orders: total(orders),
    figures: {
      processing: clustered(columns.processing, delivered),
      defects: clustered(columns.defects, orders),
      stars: clustered(columns.stars, orders),
    },
  };
}

function byMetric<T>(of: (metric: SellerMetric) => T): Record<SellerMetric, T> {
  return { processing: of('processing'), defects: of('defects'), stars: of('stars') };
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
