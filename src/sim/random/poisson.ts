import exp from '@stdlib/math-base-special-exp';
import gammaln from '@stdlib/math-base-special-gammaln';
import ln from '@stdlib/math-base-special-ln';

/**
 * The Poisson quantile: the least n with P(N ≤ n) ≥ u, for 0 < u < 1 and mean ≥ 0. Summed outward
 * from the mode, so it neither underflows nor loses digits for large means. It never falls as the
 * mean or u rises: more demand only adds orders.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean > 0)) return 0;
  const mode = Math.floor(mean);
  const atMode = exp(mode * ln(mean) - mean - gammaln(mode + 1));
  let below = 0;
  let term = atMode;
  for (let n = mode; n > 0 && term > 1e-18; n--) {
    term *= n / mean;
    below += term;
  }
  if (u > below) {
    let n = mode;
    let sum = below + atMode;
    term = atMode;
    while (sum < u && term > 1e-18) {
      n++;
      term *= mean / n;
      sum += term;
    }
    return n;
  }
  let n = mode;
  let sum = below;
  term = atMode;
  while (n > 0) {
    term *= n / mean;
    if (sum - term < u) return n - 1;
    sum -= term;
    n--;
  }
  return 0;
}
