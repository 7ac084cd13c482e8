import erfc from '@stdlib/math-base-special-erfc';
import gammaln from '@stdlib/math-base-special-gammaln';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import {
  exponential,
  fixed,
  gamma,
  lognormal,
  standardNormal,
  uniformBetween,
  weibull,
} from './distributions';
import { gammaQuantile } from './gamma-quantile';
import {
  sample,
  scaled,
  tableFromSorted,
  tableMean,
  tableOf,
  type QuantileTable,
} from './quantile-table';
import { mean } from './statistics.testkit';

/** The bits that stand for a probability: draws below them have that share. */
const bitsAt = (p: number) => Math.floor(p * 2 ** 32) | 0;

/** Exact quantile at lower tail `p`, given as the smaller of both tails for the sake of digits. */
type Exact = (tail: number, upper: boolean) => number;

/** The standard normal quantile by bisection of erfc. */
function normal(tail: number, upper: boolean): number {
  let low = -40;
  let high = 0;
  for (let i = 0; i < 64; i++) {
    const z = (low + high) / 2;
    if (erfc(-z / Math.SQRT2) / 2 < tail) low = z;
    else high = z;
  }
  return upper ? -low : low;
}
const rate: Exact = (tail, upper) => (upper ? -Math.log(tail) : -Math.log1p(-tail));

/** Every distribution: its table, exact quantiles and exact mean. */
const distributions: [string, () => QuantileTable, Exact, number][] = [
  ...[0.1, 0.3, 0.5, 0.7, 1, 1.3, 1.6, 2].map(
    (sigma): [string, () => QuantileTable, Exact, number] => [
      `lognormal σ ${sigma}`,
      () => lognormal(sigma),
      (tail, upper) => Math.exp(sigma * normal(tail, upper)),
      Math.exp((sigma * sigma) / 2),
    ],
  ),
  ...[0.01, 0.1, 0.25, 0.5, 1, 2, 4].map((cv2): [string, () => QuantileTable, Exact, number] => [
    `gamma cv² ${cv2}`,
    () => gamma(cv2),
    // Held to independent sums in gamma-quantile.test.ts.
    (tail, upper) => gammaQuantile(tail, upper, 1 / cv2) * cv2,
    1,
  ]),
  ...[0.5, 0.8, 1, 1.5, 2, 5].map((shape): [string, () => QuantileTable, Exact, number] => [
    `Weibull shape ${shape}`,
    () => weibull(shape),
    (tail, upper) => rate(tail, upper) ** (1 / shape),
    Math.exp(gammaln(1 + 1 / shape)),
  ]),
  ['exponential', exponential, rate, 1],
  [
    'uniform 3–11',
    () => uniformBetween(3, 11),
    (tail, upper) => (upper ? 11 - 8 * tail : 3 + 8 * tail),
    7,
  ],
  ['fixed', fixed, () => 1, 1],
];

describe.each(distributions)('%s', (_, tableFor, exact, exactMean) => {
  test('has every quantile from 0.01 % to 99.99 % within 0.1 %', () => {
    const table = tableFor();
    let worst = 0;
    for (let i = 1; i < 2000; i++) {
      // Half of them evenly spread, half crowded towards the tails; none on a knot.
      const tail = i < 1000 ? i / 2000.37 : 10 ** (-4 + ((i - 1000) / 1000) * 3.69);
      for (const upper of [false, true]) {
        // ~bits is the mirror image of bits: the same distance from the other end.
        const bits = bitsAt(tail);
        const found = sample(table, upper ? ~bits : bits);
        worst = Math.max(worst, Math.abs(found / exact(tail, upper) - 1));
      }
    }
    expect(worst).toBeLessThan(1e-3);
  });

  test('has the mean within 0.01 %', () => {
    expect(Math.abs(tableMean(tableFor()) / exactMean - 1)).toBeLessThan(1e-4);
  });

  test('never falls as the draw rises', () => {
    const table = tableFor();
    let last = -Infinity;
    const bits = [
      ...Array.from({ length: 3000 }, (_, i) => i),
      ...Array.from({ length: 30_000 }, (_, i) => Math.floor(((i + 1) / 30_001) * 2 ** 32)),
      ...Array.from({ length: 3000 }, (_, i) => 2 ** 32 - 3000 + i),
    ];
    expect(
      bits.every((word) => {
        const value = sample(table, word | 0);
        const rises = value >= last && Number.isFinite(value);
        last = value;
        return rises;
      }),
    ).toBe(true);
  });

  test('states the mean that its draws have', () => {
    const table = tableFor();
    const n = 1 << 18;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += sample(table, ((i + 0.5) * (2 ** 32 / n)) | 0);
    // Evenly spread draws miss a part of the far tail, the more the heavier it is.
    expect(Math.abs(sum / n / tableMean(table) - 1)).toBeLessThan(2e-3);
  });
});

test('sampling is symmetric: mirrored bits of a symmetric distribution give mirrored values', () => {
  const table = standardNormal();
  fc.assert(
    fc.property(fc.integer(), (bits) => {
      expect(sample(table, ~bits)).toBe(-sample(table, bits));
    }),
    { seed: 31, numRuns: effort(2000) },
  );
  for (const bits of [0, 1, 2, 3, 0x3fffffff, 0x40000000, 0x7fffffff])
    expect(sample(table, ~bits)).toBe(-sample(table, bits));
});

test('the ends of the bits are the ends of the distribution, as far as 32 bits reach', () => {
  const table = exponential();
  const far = 32 * Math.LN2;
  expect(sample(table, -1)).toBeGreaterThan(far - 1.1);
  expect(sample(table, -1)).toBeLessThan(far + 1.1);
  expect(sample(table, 0)).toBeGreaterThan(0);
  expect(sample(table, 0)).toBeLessThan(2 ** -31);
  // The middle joins without a step.
  expect(sample(table, 0x7fffffff)).toBeCloseTo(Math.LN2, 6);
  expect(sample(table, -0x80000000)).toBeCloseTo(Math.LN2, 6);
});

test('a table multiplied is the distribution multiplied', () => {
  const table = scaled(lognormal(0.5), 3600);
  for (const bits of [5, 1e6, 1e9, -1e9, -1e6, -5])
    expect(sample(table, bits)).toBeCloseTo(3600 * sample(lognormal(0.5), bits), 6);
  expect(tableMean(table)).toBeCloseTo(3600 * tableMean(lognormal(0.5)), 6);
});

test('quantiles that fall or are not finite are refused', () => {
  expect(() => tableOf((tail, upper) => (upper ? tail : -tail))).toThrow(RangeError);
  expect(() => tableOf((tail) => tail)).toThrow(RangeError);
  expect(() => tableOf((tail, upper) => (upper ? 1 + tail : 0))).toThrow(RangeError);
  expect(() => tableOf((tail, upper) => (upper ? 1 : -tail))).toThrow(RangeError);
  expect(() => tableOf(() => NaN)).toThrow(RangeError);
  expect(() => tableOf((_, upper) => (upper ? Infinity : 0))).toThrow(RangeError);
  expect(() => tableOf((_, upper) => (upper ? 0 : -Infinity))).toThrow(RangeError);
});

test('one wrong quantile is enough to be refused: in either half, at either end', () => {
  const [median, farthest] = [0.5, 2 ** -33];
  const only = (at: number, side: boolean, wrong: number) => () =>
    tableOf((tail, upper) => (tail === at && upper === side ? wrong : 0));
  for (const side of [false, true]) {
    for (const wrong of [NaN, Infinity, -Infinity])
      for (const at of [median, farthest])
        expect(only(at, side, wrong), `${wrong} at ${at}`).toThrow(RangeError);
    expect(only(farthest, side, side ? -1 : 1)).toThrow(RangeError);
    expect(only(farthest, side, side ? 1 : -1)).not.toThrow();
  }
});

test('the mean counts the far ends, as wide as they are', () => {
  // 0 but at the last knots, 2⁻³³ from the ends; the knots before them stand at 65/64 of that.
  const table = tableOf((tail, upper) => (tail > 2 ** -33 ? 0 : upper ? 2 ** 40 : -(2 ** 39)));
  const share = 2 ** -33 * (1 + 1 / 64 / 2);
  expect(tableMean(table)).toBe(2 ** 40 * share - 2 ** 39 * share);
  expect(tableMean(table)).toBe(64.5);
});

describe('a measured column', () => {
  /** Hyndman & Fan type 5: value i (from 0) stands at (i + ½)/n, linear between. */
  function quantile(sorted: readonly number[], p: number): number {
    const position = Math.min(sorted.length - 1, Math.max(0, p * sorted.length - 0.5));
    const i = Math.floor(position);
    const next = sorted[Math.min(i + 1, sorted.length - 1)];
    return sorted[i] + (next - sorted[i]) * (position - i);
  }
  const columns = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
    .map((values) => values.sort((a, b) => a - b));

  test('keeps its quantiles and its mean, whatever it holds', () => {
    fc.assert(
      fc.property(columns, (sorted) => {
        const table = tableFromSorted(sorted);
        const steps = sorted.map((value, i) => value - (sorted[i - 1] ?? value));
        // Between knots, at most 1/128 apart, the table cuts the corners of the quantile.
        const corner = (Math.max(...steps) * sorted.length) / 128 / 2;
        for (let i = 1; i < 100; i++) {
          const error = sample(table, bitsAt(i / 100)) - quantile(sorted, i / 100);
          expect(Math.abs(error)).toBeLessThanOrEqual(corner + 1e-3);
        }
        expect(Math.abs(tableMean(table) - mean(sorted))).toBeLessThanOrEqual(corner + 1e-3);
        expect(sample(table, 0)).toBe(sorted[0]);
        expect(sample(table, -1)).toBe(sorted.at(-1));
      }),
      { seed: 32, numRuns: effort(300) },
    );
  });

  test('of many values gives draws that no test of Kolmogorov and Smirnov tells apart', () => {
    const n = effort(20_000);
    const sorted = Float64Array.from({ length: n }, (_, i) =>
      Math.round(
        86_400 * Math.exp(0.8 * normal(((i * 7919) % n) / n / 2 + 0.25 / n, (i & 1) === 1)),
      ),
    ).sort();
    const table = tableFromSorted(sorted);
    let distance = 0;
    let below = 0;
    const draws = effort(20_000);
    for (let i = 0; i < draws; i++) {
      const value = sample(table, ((i + 0.5) * (2 ** 32 / draws)) | 0);
      while (below < n && sorted[below] <= value) below++;
      distance = Math.max(distance, Math.abs(below / n - (i + 0.5) / draws));
    }
    // Real samples of this size differ by 0.0136 in one case of twenty.
    expect(distance).toBeLessThan(0.002);
    expect(Math.abs(tableMean(table) / mean(sorted) - 1)).toBeLessThan(1e-3);
  });

  test('of one value is that value; of none it is refused', () => {
    const table = tableFromSorted([77]);
    expect([0, 1, 1e9, -1e9, -1].map((bits) => sample(table, bits))).toEqual([77, 77, 77, 77, 77]);
    expect(() => tableFromSorted([])).toThrow(
      new RangeError('no values to make a distribution of'),
    );
  });
});
