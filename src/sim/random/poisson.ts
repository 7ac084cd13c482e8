import exp from '@stdlib/math-base-special-exp';
import gammaln from '@stdlib/math-base-special-gammaln';
import ln from '@stdlib/math-base-special-ln';
import log1p from '@stdlib/math-base-special-log1p';

/**
 * The Poisson quantile: the least n with P(N ≤ n) ≥ u, for 0 < u < 1 and mean ≥ 0. Summed outward
 * from the mode, so it neither underflows nor loses digits for large means. It never falls as the
 * mean or u rises: more demand only adds orders.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean > 0)) return 0;
  const mode = Math.floor(mean);
  const atMode = chanceOfMode(mode, mean);
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

/** From here on Stirling's series is exact to the last digits, where gammaln loses some by cancellation. */
const STIRLING_FROM = 16;
const TWO_PI = 6.283185307179586;

/** P(N = mode) for the mode of a Poisson number. */
export function chanceOfMode(mode: number, mean: number): number {
  if (mode < STIRLING_FROM) return exp(mode * ln(mean) - mean - gammaln(mode + 1));
  const x = mean / mode - 1;
  const r = 1 / mode;
  const q = r * r;
  const stirling = r * (1 / 12 - q * (1 / 360 - q * (1 / 1260 - q / 1680)));
  return exp(-mode * (x - log1p(x)) - stirling) / Math.sqrt(TWO_PI * mode);
}
