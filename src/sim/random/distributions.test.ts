import { expect, test } from 'vitest';
import {
  exponential,
  fixed,
  gamma,
  lognormal,
  standardNormal,
  uniformBetween,
  weibull,
} from './distributions';
import { sample } from './quantile-table';

const all = {
  normal: standardNormal,
  'lognormal 0.5': () => lognormal(0.5),
  'lognormal 2': () => lognormal(2),
  exponential,
  'gamma 0.5': () => gamma(0.5),
  'gamma 2': () => gamma(2),
  'Weibull 0.5': () => weibull(0.5),
  'Weibull 2': () => weibull(2),
  'uniform 2–5': () => uniformBetween(2, 5),
  'uniform 0.5–5': () => uniformBetween(0.5, 5),
  'uniform 2–4': () => uniformBetween(2, 4),
  fixed,
};

test('each has a table of its own, built once', () => {
  const tables = Object.values(all).map((table) => table());
  const again = Object.values(all).map((table) => table());
  expect(again.every((table, i) => table === tables[i])).toBe(true);
  const quartiles = tables.map((table) => `${sample(table, 1 << 30)} ${sample(table, 3 << 30)}`);
  expect(new Set(quartiles).size).toBe(tables.length);
});

test('tables that were asked for long ago are let go', () => {
  const once = uniformBetween(0, 1);
  for (let i = 0; i < 200; i++) uniformBetween(0, 2 + i);
  const again = uniformBetween(0, 1);
  expect(again).not.toBe(once);
  expect(again).toEqual(once);
});

test('the median of a lognormal is 1 and its halves are inverse to each other', () => {
  for (const sigma of [0, 0.3, 1.5]) {
    const table = lognormal(sigma);
    expect(sample(table, 0x7fffffff)).toBeCloseTo(1, 6);
    for (let i = 0, half = table.length / 2; i < half; i++)
      expect(Math.abs(table[i] * table[half + i] - 1)).toBeLessThan(1e-12);
  }
  expect(new Set(lognormal(0))).toEqual(new Set([1]));
});
