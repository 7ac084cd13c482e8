import { expect, test } from 'vitest';
import { erlangB, erlangC, meanPresent, poissonChances, root } from './theory';

test('Erlang B by its definition, and as tabled', () => {
  for (const [servers, load] of [
    [1, 0.5],
    [4, 3],
    [10, 12],
  ] as const) {
    const terms = [1];
    for (let k = 1; k <= servers; k++) terms.push((terms[k - 1] * load) / k);
    const all = terms.reduce((sum, term) => sum + term);
    expect(erlangB(servers, load)).toBeCloseTo(terms[servers] / all, 14);
  }
  // Traffic tables: ten lines lose one call in a hundred at 4.4612 erlangs.
  expect(erlangB(10, 4.4612)).toBeCloseTo(0.01, 5);
});

test('Erlang C by its definition; of one server it is its load', () => {
  expect(erlangC(1, 0.8)).toBeCloseTo(0.8, 14);
  let [term, sum] = [1, 0];
  for (let k = 0; k < 5; k++, term *= 4 / k) sum += term;
  expect(erlangC(5, 4)).toBeCloseTo((term * 5) / (sum + term * 5), 14);
});

test('the mean number at a station is a sum over its birth and death chain', () => {
  expect(meanPresent(1, 0.8)).toBeCloseTo(4, 12);
  for (const [servers, load] of [
    [2, 1.35],
    [3, 2.1],
  ] as const) {
    let [chance, all, mean] = [1, 1, 0];
    for (let n = 1; n < 5000; n++) {
      chance *= load / Math.min(n, servers);
      all += chance;
      mean += n * chance;
    }
    expect(meanPresent(servers, load)).toBeCloseTo(mean / all, 10);
  }
});

test('Poisson chances sum to one and have their mean and variance', () => {
  for (const mean of [0.3, 3, 60]) {
    const chances = poissonChances(mean);
    const moment = (power: (n: number) => number) =>
      chances.reduce((sum, p, n) => sum + p * power(n), 0);
    expect(moment(() => 1)).toBeCloseTo(1, 12);
    expect(moment((n) => n)).toBeCloseTo(mean, 10);
    expect(moment((n) => (n - mean) ** 2)).toBeCloseTo(mean, 9);
  }
});

test('the root of a falling function', () => {
  expect(root((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
});
