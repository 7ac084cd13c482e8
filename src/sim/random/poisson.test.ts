import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { poissonQuantile } from './poisson';

const unit = (bits: number) => (bits + 0.5) / 2 ** 32;
const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }).map(unit),
  fc.nat(50).map(unit),
  fc.nat(50).map((n) => unit(2 ** 32 - 1 - n)),
);

/**
 * Cumulative probabilities from `first` on, by summing terms relative to the mode and dividing by
 * their sum: no gamma function, no underflow.
 */
function cumulative(mean: number): { first: number; sums: Float64Array } {
  const mode = Math.floor(mean);
  const reach = Math.ceil(13 * Math.sqrt(mean) + 60);
  const first = Math.max(0, mode - reach);
  const terms = new Float64Array(mode + reach - first + 1);
  terms[mode - first] = 1;
  for (let n = mode - 1; n >= first; n--)
    terms[n - first] = (terms[n + 1 - first] * (n + 1)) / mean;
  for (let n = mode + 1; n - first < terms.length; n++)
    terms[n - first] = (terms[n - 1 - first] * mean) / n;
  const sums = new Float64Array(terms.length);
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sums[i] = sum += terms[i];
  return { first, sums: sums.map((s) => s / sum) };
}

test.each([1e-6, 0.01, 0.5, 1, 2.7, 9.99, 10, 42, 300, 745, 800, 12_345.6, 250_000])(
  'is the least n that reaches u, mean %d',
  (mean) => {
    const { first, sums } = cumulative(mean);
    // A two-hundredth of the step from one 32-bit draw to the next.
    const slack = 1e-12;
    const wrong: string[] = [];
    for (let i = 0; i < 1500; i++) {
      // All of (0, 1), with both far tails.
      const u = unit(
        i < 1300
          ? Math.floor(((i + 0.5) / 1300) * 2 ** 32)
          : i < 1400
            ? i - 1300
            : 2 ** 32 - 1500 + i,
      );
      const n = poissonQuantile(u, mean) - first;
      const below = n > 0 ? sums[n - 1] : 0;
      if (!(below - slack < u && u <= sums[n] + slack)) wrong.push(`${u} → ${n + first}`);
    }
    expect(wrong).toEqual([]);
  },
);

test.each([0.5, 3.3, 9.99, 15.5, 16, 16.9, 20, 42, 300])(
  'turns from each n to the next where the cumulative probability lies, mean %d',
  (mean) => {
    const { first, sums } = cumulative(mean);
    const slack = 2e-13;
    const wrong: number[] = [];
    sums.forEach((sum, i) => {
      if (sum < 1e-9 || sum > 1 - 1e-9) return;
      if (poissonQuantile(sum - slack, mean) !== first + i) wrong.push(first + i);
      if (poissonQuantile(sum + slack, mean) !== first + i + 1) wrong.push(first + i);
    });
    expect(wrong).toEqual([]);
  },
);

test('has an answer even for the numbers nearest to 0 and 1', () => {
  for (let mean = 0.25; mean < 400; mean *= 1.1) {
    const least = poissonQuantile(Number.MIN_VALUE, mean);
    const most = poissonQuantile(1 - Number.EPSILON / 2, mean);
    expect(least).toBeGreaterThanOrEqual(0);
    expect(least).toBeLessThanOrEqual(poissonQuantile(unit(0), mean));
    expect(most).toBeGreaterThanOrEqual(poissonQuantile(unit(2 ** 32 - 1), mean));
    // Chernoff: P(N ≥ mean + x) ≤ exp(−x²/(2(mean + x/3))), here below 2⁻⁵⁴ by far.
    expect(most).toBeLessThan(mean + 12 * Math.sqrt(mean) + 60);
  }
});

test('never falls as u rises', () => {
  const mean = fc.oneof(
    fc.double({ min: 0, max: 60, noNaN: true }),
    fc.double({ min: 0, max: 5e4, noNaN: true }),
  );
  fc.assert(
    fc.property(mean, anyUnit, anyUnit, (m, u, v) => {
      const [low, high] = u < v ? [u, v] : [v, u];
      expect(poissonQuantile(low, m)).toBeLessThanOrEqual(poissonQuantile(high, m));
    }),
    { seed: 21, numRuns: effort(2000) },
  );
});

test('never falls as the mean rises: more demand only adds orders', () => {
  const step = fc.oneof(
    fc.constantFrom(1e-6, 1e-3, 0.1),
    fc.double({ min: 1e-6, max: 30, noNaN: true }),
  );
  const mean = fc.oneof(
    fc.double({ min: 0, max: 60, noNaN: true }),
    fc.nat(60),
    fc.double({ min: 0, max: 5e4, noNaN: true }),
  );
  fc.assert(
    fc.property(mean, step, anyUnit, (m, more, u) => {
      expect(poissonQuantile(u, m)).toBeLessThanOrEqual(poissonQuantile(u, m + more));
    }),
    { seed: 22, numRuns: effort(3000) },
  );
});

test('without demand there are no orders', () => {
  expect([
    poissonQuantile(0.999999, 0),
    poissonQuantile(0.5, -1),
    poissonQuantile(0.5, NaN),
  ]).toEqual([0, 0, 0]);
});
