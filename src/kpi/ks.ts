/**
 * Two-sample Kolmogorov–Smirnov distance: the largest gap between the two empirical distribution
 * functions, 0 (the same) to 1 (no overlap). Exact, ties included: both functions take all their
 * steps at a value before the gap is measured.
 * @param a values sorted upward, any unit
 * @param b values sorted upward, the same unit
 * @throws RangeError when either is empty
 */
export function ksDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length === 0 || b.length === 0) throw new RangeError('no values to compare');
  let i = 0;
  let j = 0;
  let distance = 0;
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i], b[j]);
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  return distance;
}
