import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from '../shared/intervals';
import type { Estimate } from './answers';

/** Two-sided 95 %. */
const PROBABILITY = 0.975;

const known = new Map<number, number>();

/** Student's t at 97.5 % for some degrees of freedom. */
function tOf(degrees: number): number {
  let t = known.get(degrees);
  if (t === undefined) known.set(degrees, (t = tQuantile(PROBABILITY, degrees)));
  return t;
}

/** Half the width of a 95 % t-interval for the mean of independent values; NaN below two. */
export function halfWidth(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return NaN;
  let mean = 0;
  let squares = 0;
  // Welford's recurrence: naive sums of squares lose all digits when the spread is small.
  values.forEach((value, i) => {
    const delta = value - mean;
    mean += delta / (i + 1);
    squares += delta * (value - mean);
  });
  return tOf(n - 1) * Math.sqrt(squares / (n - 1) / n);
}

/**
 * Half the width of a 95 % interval for the mean of successive batches of one run. Neighbouring
 * batches share a queue: what correlation is left between them (lag 1, when positive) widens the
 * t-interval by √((1 + r)/(1 − r)), as in Lada, Steiger & Wilson's SBatch (2008).
 */
export function batchHalfWidth(values: readonly number[]): number {
  const half = halfWidth(values);
  if (!(half > 0)) return half;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let squares = 0;
  let neighbours = 0;
  values.forEach((value, i) => {
    squares += (value - mean) * (value - mean);
    if (i > 0) neighbours += (value - mean) * (values[i - 1] - mean);
  });
  const r = Math.max(0, neighbours / squares);
  return half * Math.sqrt((1 + r) / (1 - r));
}

/** From how many replications on the interval is taken over them. */
export const ENOUGH = 5;

/**
 * @param replications the figure in each replication
 * @param batches the figure in each batch of the first
 */
export function estimate(replications: readonly number[], batches: readonly number[]): Estimate {
  const finite = replications.filter(Number.isFinite);
  if (finite.length === 0) return { mean: NaN, lo: NaN, hi: NaN, provisional: true };
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const provisional = replications.length < ENOUGH;
  const half = provisional ? batchHalfWidth(batches.filter(Number.isFinite)) : halfWidth(finite);
  return { mean, lo: mean - half, hi: mean + half, provisional };
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson's 95 % interval (1927) for a share of independent cases; NaN without any. */
export function wilson(hits: number, n: number): Interval {
  const mean = hits / n;
  const scale = 1 + (Z * Z) / n;
  const middle = (mean + (Z * Z) / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((mean * (1 - mean)) / n + (Z * Z) / (4 * n * n));
  // At 0 and 1 it ends there, but for the last digit.
  return {
    mean,
    lo: Math.min(mean, Math.max(0, middle - half)),
    hi: Math.max(mean, middle + half),
  };
}

/**
 * The median with a 95 % interval that supposes no distribution: the values whose ranks lie 0.98 √n
 * to either side of the middle (Conover 1999, § 3.2). NaN without values.
 */
export function median(sorted: ArrayLike<number>): Interval {
  const n = sorted.length;
  if (n === 0) return { mean: NaN, lo: NaN, hi: NaN };
  const reach = (Z * Math.sqrt(n)) / 2;
  const at = (rank: number) => sorted[Math.min(n - 1, Math.max(0, rank - 1))];
  return {
    mean: at(Math.ceil(n / 2)),
    lo: at(Math.floor(n / 2 - reach)),
    hi: at(Math.ceil(1 + n / 2 + reach)),
  };
}

/**
 * The mean of n small whole numbers with its t-interval, from their sum and the sum of their
 * squares: whole numbers too, so nothing is lost in the difference.
 */
export function meanOfWhole(n: number, sum: number, squares: number): Interval {
  const mean = sum / n;
  const half = n < 2 ? NaN : tOf(n - 1) * Math.sqrt((n * squares - sum * sum) / (n - 1) / n / n);
  return { mean, lo: mean - half, hi: mean + half };
}

/**
 * A mean over orders that come in clusters (sellers): the ratio of the clusters' sums, with the
 * t-interval of its linearised error (Cochran 1977, § 6.3). Orders of one seller share its pace, so
 * what is independent are the sellers.
 * @param sums by cluster @param sizes by cluster: orders
 */
export function clusteredMean(sums: readonly number[], sizes: readonly number[]): Interval {
  const all = sizes.reduce((a, b) => a + b, 0);
  const mean = sums.reduce((a, b) => a + b, 0) / all;
  const m = sums.length;
  const errors = sums.map((y, i) => y - mean * sizes[i]);
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  const half = m < 2 ? NaN : (tOf(m - 1) * Math.sqrt((squares * m) / (m - 1))) / all;
  return { mean, lo: mean - half, hi: mean + half };
}
