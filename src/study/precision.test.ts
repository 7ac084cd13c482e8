import { describe, expect, test } from 'vitest';
import { halfWidth } from '../kpi/interval';
import { standardNormal } from '../sim/random/distributions';
import { draw, identityA, identityB, seedOf } from '../sim/random/draws';
import { sample } from '../sim/random/quantile-table';
import { precisionOf } from './precision';

const table = standardNormal();
const seed = seedOf('precision');
const [kindA, kindB] = seed.kind('value');

/** Normal values of mean 3 and standard deviation 1, a series of its own for each number. */
function normals(series: number, n: number): number[] {
  const word = seed.stream('value');
  return Array.from(
    { length: n },
    (_, i) =>
      3 + sample(table, draw(word, identityA(kindA, series, i), identityB(kindB, series, i))),
  );
}

/** The replications after which a rule that is asked after each of them stops. */
function stopsAt(values: readonly number[], wanted: number): number {
  let n = 1;
  while (n <= values.length && precisionOf(values.slice(0, n), wanted).reachedAt === null) n++;
  return n;
}

const SERIES = 300;
const WANTED = 0.5;

describe('the sequential rule', () => {
  const series = Array.from({ length: SERIES }, (_, i) => normals(i, 80));

  test('stops only once the interval has been narrow enough for five more replications', () => {
    for (const values of series.slice(0, 50)) {
      const n = stopsAt(values, WANTED);
      const { half, reachedAt, left } = precisionOf(values.slice(0, n), WANTED);
      expect(left).toBe(0);
      expect(reachedAt).toBe(n - 5);
      expect(half).toBeLessThanOrEqual(WANTED);
      for (let k = reachedAt!; k <= n; k++)
        expect(halfWidth(values.slice(0, k))).toBeLessThanOrEqual(WANTED);
    }
  });

  test('takes about as many replications as a known spread asks for', () => {
    // Half-width t·1/√n = 0.5 at n = 18, t with 17 degrees of freedom being 2.11.
    const reached = series.map((values) => stopsAt(values, WANTED) - 5);
    const mean = reached.reduce((sum, n) => sum + n, 0) / SERIES;
    expect(mean).toBeGreaterThan(14);
    expect(mean).toBeLessThan(22);
  });

  test('the look-ahead keeps the interval honest: it holds the mean in about 95 of 100', () => {
    const held = series.filter((values) => {
      const sofar = values.slice(0, stopsAt(values, WANTED));
      const mean = sofar.reduce((sum, x) => sum + x, 0) / sofar.length;
      return Math.abs(mean - 3) <= halfWidth(sofar);
    });
    // Stopping by what is seen costs a little; two standard errors of 300 cases are 2.5 %.
    expect(held.length / SERIES).toBeGreaterThan(0.9);
    expect(held.length / SERIES).toBeLessThan(0.99);
  });

  test('a moment of chance precision does not stop it', () => {
    // Three equal values have no spread; the next one shows that there is some.
    const values = [3, 3, 3, 9, 1, 7];
    expect(precisionOf(values.slice(0, 3), WANTED)).toMatchObject({ half: 0, reachedAt: null });
    expect(precisionOf(values, WANTED).reachedAt).toBeNull();
    expect(precisionOf(values, WANTED).left).toBeGreaterThan(100);
  });

  test('beyond a hundred replications it looks a twentieth of them ahead', () => {
    const values = normals(7, 400);
    const wanted = halfWidth(values.slice(0, 200));
    const { reachedAt } = precisionOf(values, wanted);
    const n = stopsAt(values, wanted);
    expect(reachedAt).toBeGreaterThan(100);
    expect(n).toBe(reachedAt! + Math.ceil(reachedAt! / 20));
  });
});

describe('what is left', () => {
  test('values that never vary are known after three, and five more to make sure', () => {
    expect(precisionOf([2, 2, 2], 0.1)).toEqual({ wanted: 0.1, half: 0, reachedAt: null, left: 5 });
    expect(precisionOf(Array(8).fill(2), 0.1)).toEqual({
      wanted: 0.1,
      half: 0,
      reachedAt: 3,
      left: 0,
    });
  });

  test('is estimated by the spread so far, and finite', () => {
    const values = normals(1, 20);
    const { half, left, reachedAt } = precisionOf(values, 0.05);
    expect(reachedAt).toBeNull();
    // Twenty replications give `half`: for a twentieth of a unit it takes (half / 0.05)² times as many.
    expect((left + 20) / (20 * (half / 0.05) ** 2)).toBeGreaterThan(1);
    expect((left + 20) / (20 * (half / 0.05) ** 2)).toBeLessThan(1.06);
    expect(precisionOf(values, 1e-9).left).toBeGreaterThan(1000);
  });

  test('is unknown before there is any spread to see, and where a figure is missing', () => {
    expect(precisionOf([], 0.1)).toMatchObject({ reachedAt: null, left: NaN });
    expect(precisionOf([1], 0.1)).toMatchObject({ half: NaN, reachedAt: null, left: NaN });
    expect(precisionOf([1, NaN, 2, 3], 0.1).reachedAt).toBeNull();
  });

  test('counts down to nothing while the interval stays narrow', () => {
    const values = normals(2, 80);
    const n = stopsAt(values, WANTED);
    const lefts = [5, 4, 3, 2, 1].map((k) => precisionOf(values.slice(0, n - k), WANTED).left);
    expect(lefts).toEqual([5, 4, 3, 2, 1]);
  });
});
