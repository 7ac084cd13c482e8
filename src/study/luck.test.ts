import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luckOf } from './luck';

describe('luck against policy', () => {
  test('an analysis of variance done by hand', () => {
    // Means 2 and 6, squares within 2 + 2, in all (1, 2, 3, 5, 6, 7 around 4) 9+4+1+1+4+9 = 28.
    const { chance, spread } = luckOf([1, 2, 3], [5, 6, 7]);
    expect(chance).toBeCloseTo(4 / 28, 12);
    expect(spread).toBe(1);
  });

  test('how many independent runs a pair is worth', () => {
    // Differences 4, 5, 3 have variance 1; either world has 1, their sum 2.
    expect(luckOf([1, 2, 3], [5, 7, 6])).toMatchObject({ worth: 2, spread: 1 });
    expect(luckOf([1, 2, 3], [5, 6, 7]).worth).toBe(Infinity);
  });

  test('all chance where the means agree, all policy where no run varies', () => {
    expect(luckOf([1, 2, 3], [3, 2, 1]).chance).toBe(1);
    expect(luckOf([1, 1], [2, 2]).chance).toBe(0);
    expect(luckOf([1, 1], [1, 1]).chance).toBeNaN();
  });

  test('one pair cannot tell, and what is missing is left out', () => {
    expect(luckOf([1], [2]).chance).toBeNaN();
    expect(luckOf([1], [2]).spread).toBeNaN();
    const { chance } = luckOf([1, NaN, 2, 3], [5, 9, 6, 7]);
    expect(chance).toBeCloseTo(4 / 28, 12);
  });

  test('chance is a share, whatever the figures, and the same from either side', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const pairs = fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(pairs, (runs) => {
        const [a, b] = [runs.map(([x]) => x), runs.map(([, y]) => y)];
        const { chance, worth } = luckOf(a, b);
        if (Number.isNaN(chance)) return;
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(luckOf(b, a).worth).toBe(worth);
        expect(luckOf(b, a).chance).toBeCloseTo(chance, 9);
      }),
      { seed: 20261123 },
    );
  });
});
