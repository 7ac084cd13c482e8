import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ksDistance } from './ks';

/** The definition: the gap at every value of either sample. */
function byDefinition(a: number[], b: number[]): number {
  const upTo = (values: number[], x: number) =>
    values.filter((value) => value <= x).length / values.length;
  return Math.max(...[...a, ...b].map((x) => Math.abs(upTo(a, x) - upTo(b, x))));
}

const sample = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 })
  .map((values) => values.sort((x, y) => x - y));

describe('ksDistance', () => {
  it('is the largest gap between the two distribution functions, ties included', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        expect(ksDistance(a, b)).toBeCloseTo(byDefinition(a, b), 12);
        expect(ksDistance(b, a)).toBe(ksDistance(a, b));
        expect(ksDistance(a, a)).toBe(0);
      }),
    );
  });

  it('is 1 when the samples do not overlap', () => {
    expect(ksDistance([1, 2], [3, 4, 5])).toBe(1);
  });

  it('agrees with a case worked out by hand', () => {
    // After 2: 3/4 against 1/3.
    expect(ksDistance([1, 2, 2, 5], [2, 3, 9])).toBeCloseTo(3 / 4 - 1 / 3, 15);
  });

  it('refuses empty samples', () => {
    expect(() => ksDistance([], [1])).toThrow(RangeError);
  });
});
