import exp from '@stdlib/math-base-special-exp';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import ln from '@stdlib/math-base-special-ln';

/**
 * Quantile of the gamma distribution with scale 1 at a tail probability, by Newton's method on the
 * logarithm of the value, kept inside a shrinking bracket.
 * @param shape > 0
 */
export function gammaQuantile(tail: number, upper: boolean, shape: number): number {
  let x = ln(shape);
  let low = -700;
  let high = x > 6 ? x + 1 : 7;
  for (let step = 0; step < 200; step++) {
    const value = exp(x);
    const excess = gammainc(value, shape, true, upper) - tail;
    const tooHigh = upper ? excess < 0 : excess > 0;
    if (tooHigh) high = x;
    else low = x;
    const density = exp(shape * x - value - gammaln(shape));
    const newton = x - (upper ? -excess : excess) / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) < 1e-13) return exp(next);
    x = next;
  }
  return exp(x);
}
