import { combine } from '../kpi/combine';
import type { Answers } from '../kpi/answers';
import { placeOf } from '../kpi/figure-names';
import type { Figures } from '../kpi/figures';
import { ENOUGH, halfWidth } from '../kpi/interval';
import type { PairFigures } from '../kpi/pairs';
import type { Interval } from '../shared/intervals';
import { DAY } from '../shared/units';
import { CAUSES, type Cause } from '../sim/codes';
import { luckOf, type Luck } from './luck';
import { COMPARED, pairedChanges, type Compared, type PairedChanges } from './paired';
import { precisionOf, type Precision } from './precision';
import { COMPARED_WORDS, judge, type ComparedWords, type Verdict } from './verdict';

/** What one replication of two worlds says. */
export interface PairRun {
  readonly a: Figures;
  readonly b: Figures;
  readonly pair: PairFigures;
}

/** What became of the same orders in the other world; over all replications, but `soonest` and `latest` of the first. */
export interface SameOrders extends Pick<
  PairFigures,
  | 'orders'
  | 'onlyA'
  | 'onlyB'
  | 'delivered'
  | 'deliveredOnlyA'
  | 'deliveredOnlyB'
  | 'soonest'
  | 'latest'
> {
  /** Shares of `orders`, which sum to 1: at the door earlier in B, at the same second, later. */
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** Shares of `delivered` by how much later they come in B; bins as in `PairFigures`. */
  readonly shifts: Float64Array;
}

/** Where the change of the mean delivery time comes from, in days; B minus A. */
export interface Origin {
  /** By stage (STAGES) and cause: of orders delivered in both worlds. */
  readonly parts: readonly Readonly<Record<Cause, Interval>>[];
  /** By stage, all causes together. */
  readonly stages: readonly Interval[];
  /** That other orders are delivered; together with all parts the whole change, exactly. */
  readonly others: Interval;
  readonly total: Interval;
}

/** World B against world A: the same orders with the same luck. */
export interface Comparison {
  readonly replications: number;
  /** From fewer than five pairs of runs: to be refined. */
  readonly provisional: boolean;
  readonly changes: PairedChanges;
  /** What can be said of each change. */
  readonly verdicts: Readonly<Record<Compared, Verdict>>;
  /** How each figure is spoken of. */
  readonly words: Readonly<Record<Compared, ComparedWords>>;
  readonly sameOrders: SameOrders;
  readonly origin: Origin;
  readonly luck: Readonly<Record<Compared, Luck>>;
  /** Of the difference of the mean delivery time, in days. */
  readonly precision: Precision;
  readonly a: Answers;
  readonly b: Answers;
}

/**
 * @param runs replications 0, 1, 2, …
 * @param wanted precision of the difference of the mean delivery time: half-width, days
 * @throws RangeError without any runs
 */
export function compare(runs: readonly PairRun[], wanted = 0): Comparison {
  const [a, b] = [runs.map((run) => run.a), runs.map((run) => run.b)];
  const changes = pairedChanges(a, b);
  const times = luckBy(COMPARED.deliveryTime, a, b);
  const sameOrders = sameOrdersOf(runs.map(({ pair }) => pair));

  return {
    replications: runs.length,
    provisional: runs.length < ENOUGH,
    changes,
    verdicts: byKey((key) => judge(key, changes[key])),
    words: COMPARED_WORDS,
    sameOrders,
    origin: originOf(runs, changes.deliveryTime),
    luck: byKey((key) => luckBy(COMPARED[key], a, b)),
    precision: precisionOf(
      times.b.map((time, i) => time - times.a[i]),
      wanted,
    ),
    a: combine(a),
    b: combine(b),
  };
}

function byKey<T>(of: (key: Compared) => T): Record<Compared, T> {
  const keys = Object.keys(COMPARED) as Compared[];
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Compared, T>;
}

function luckBy(figure: string, a: readonly Figures[], b: readonly Figures[]): Luck {
  const place = placeOf(figure);
  const values = (figures: readonly Figures[]) => figures.map((f) => f.values[place]);
  return luckOf(values(a), values(b));
}

function sameOrdersOf(pairs: readonly PairFigures[]): SameOrders {
  const sum = (of: (pair: PairFigures) => number) => pairs.reduce((n, pair) => n + of(pair), 0);
  const orders = sum((pair) => pair.orders);
  const delivered = sum((pair) => pair.delivered);
  const share = (of: (pair: PairFigures) => number) => (orders > 0 ? sum(of) / orders : NaN);
  const [first] = pairs;
  return {
    orders,
    onlyA: sum((pair) => pair.onlyA),
    onlyB: sum((pair) => pair.onlyB),
    delivered,
    deliveredOnlyA: sum((pair) => pair.deliveredOnlyA),
    deliveredOnlyB: sum((pair) => pair.deliveredOnlyB),
    better: share((pair) => pair.better),
    same: share((pair) => pair.same),
    worse: share((pair) => pair.worse),
    shifts: first.shifts.map((_, i) => sum((pair) => pair.shifts[i]) / delivered),
    soonest: first.soonest,
    latest: first.latest,
  };
}

function originOf(runs: readonly PairRun[], total: Interval): Origin {
  const place = placeOf(COMPARED.deliveryTime);
  const change = ({ a, b }: PairRun) => b.values[place] - a.values[place];
  // As in the total: replications in which either world delivers nothing are left out.
  const known = runs.filter((run) => Number.isFinite(change(run)));
  const inRun = ({ pair }: PairRun, seconds: number) =>
    pair.delivered > 0 ? seconds / pair.delivered / DAY : 0;
  const days = (of: (seconds: readonly Float64Array[]) => number) =>
    over(known.map((run) => inRun(run, of(run.pair.seconds))));
  const whole = (seconds: readonly Float64Array[]) =>
    seconds.reduce((all, causes) => all + sumOf(causes), 0);
  return {
    parts: runs[0].pair.seconds.map(
      (_, stage) =>
        Object.fromEntries(
          CAUSES.map((cause, i) => [cause, days((seconds) => seconds[stage][i])]),
        ) as Record<Cause, Interval>,
    ),
    stages: runs[0].pair.seconds.map((_, stage) => days((seconds) => sumOf(seconds[stage]))),
    others: over(
      known.map((run) =>
        sameDelivered(run) ? 0 : change(run) - inRun(run, whole(run.pair.seconds)),
      ),
    ),
    total,
  };
}

function sameDelivered({ a, b, pair: { delivered } }: PairRun): boolean {
  return a.delivered === delivered && b.delivered === delivered;
}

/** Mean over replications with its t-interval; NaN ends for one. */
export function over(values: readonly number[]): Interval {
  const mean = sumOf(values) / values.length;
  const half = halfWidth(values);
  return { mean, lo: mean - half, hi: mean + half };
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
