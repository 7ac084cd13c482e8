/**
 * Empirical quantiles: for each p the smallest value with at least a share p of the values at or
 * below it. Sorts `values` in place. NaN where there are none.
 */
export function quantiles(values: Int32Array | Float64Array, ps: readonly number[]): number[] {
  values.sort();
  return ps.map((p) => sortedQuantile(values, p));
}

/** @param sorted rising */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  return n === 0 ? NaN : sorted[Math.min(n - 1, Math.max(0, Math.ceil(p * n) - 1))];
}
