import exp from '@stdlib/math-base-special-exp';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import ln from '@stdlib/math-base-special-ln';

/**
 * Quantile of the gamma distribution with scale 1 at a tail probability, by Newton's method on the
 * logarithm of the value, kept inside a shrinking bracket.
 * @param shape > 0
 * @param guess a value > 0 to start from
 */
export function gammaQuantile(tail: number, upper: boolean, shape: number, guess = shape): number {
  let x = ln(guess);
  let low = -700;
  const mean = ln(shape);
  let high = mean > 6 ? mean + 1 : 7;
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
