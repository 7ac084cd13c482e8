import tQuantile from '@stdlib/stats-base-dists-t-quantile';
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
