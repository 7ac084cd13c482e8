import gammaln from '@stdlib/math-base-special-gammaln';
import { expect, test } from 'vitest';
import { gammaQuantile } from './gamma-quantile';

/** Both tails of the gamma distribution at x, by its series and its continued fraction (Lentz). */
function tails(x: number, shape: number): { lower: number; upper: number } {
  const front = Math.exp(shape * Math.log(x) - x - gammaln(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let k = 1; term > sum * 1e-17; k++) sum += term *= x / (shape + k);
    return { lower: front * sum, upper: 1 - front * sum };
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1, delta = 0; Math.abs(delta - 1) > 1e-16 && i < 100_000; i++) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    delta = c * d;
    h *= delta;
  }
  return { lower: 1 - front * h, upper: front * h };
}

const probabilities = [2 ** -33, 1e-7, 1e-4, 0.01, 0.1, 0.3, 0.5];
const shapes = [0.05, 0.2, 0.5, 0.9, 1, 1.5, 4, 20, 100, 400];

test.each(shapes)('has the tail it was asked for, shape %d', (shape) => {
  for (const tail of probabilities)
    for (const upper of [false, true]) {
      const x = gammaQuantile(tail, upper, shape);
      const found = upper ? tails(x, shape).upper : tails(x, shape).lower;
      expect(Math.abs(found / tail - 1), `${upper ? 'upper' : 'lower'} tail ${tail}`).toBeLessThan(
        1e-8,
      );
    }
});

test.each([1000, 5000])('is within 0.1 % even for the large shape %d', (shape) => {
  for (const tail of probabilities)
    for (const upper of [false, true]) {
      const x = gammaQuantile(tail, upper, shape);
      const [before, after] = [tails(0.999 * x, shape), tails(1.001 * x, shape)];
      const [least, most] = upper ? [after.upper, before.upper] : [before.lower, after.lower];
      const what = `${upper ? 'upper' : 'lower'} tail ${tail}`;
      expect(least, what).toBeLessThan(tail);
      expect(most, what).toBeGreaterThan(tail);
    }
});

test('of shape 1 it is the exponential', () => {
  for (const tail of probabilities) {
    expect(gammaQuantile(tail, true, 1) / -Math.log(tail)).toBeCloseTo(1, 10);
    expect(gammaQuantile(tail, false, 1) / -Math.log1p(-tail)).toBeCloseTo(1, 10);
  }
});

test('of shape ½ at the median it is the square of a normal quartile, halved', () => {
  // P(Z² ≤ z²) = ½ at z = 0.674489750196082 (the normal third quartile); Gamma(½) is Z²/2.
  expect(gammaQuantile(0.5, false, 0.5)).toBeCloseTo(0.674489750196082 ** 2 / 2, 12);
});

test('is the same from wherever the search starts', () => {
  // Out there the density underflows, and a step of Newton's would leave for infinity.
  const starts = [1e-300, 1e-12, 0.01, 1, 40, 1000];
  for (const shape of shapes)
    for (const tail of probabilities)
      for (const upper of [false, true]) {
        const found = gammaQuantile(tail, upper, shape);
        for (const start of starts) {
          const what = `shape ${shape}, ${upper ? 'upper' : 'lower'} tail ${tail}, from ${start}`;
          const again = gammaQuantile(tail, upper, shape, start);
          expect(Math.abs(again / found - 1), what).toBeLessThan(1e-6);
        }
      }
});
