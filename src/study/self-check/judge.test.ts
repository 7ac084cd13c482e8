import { expect, test } from 'vitest';
import type { Check } from './check';
import { judged } from './judge';

const about = (expected: number, precision = 1): Check => ({
  key: 'k',
  unit: 'h',
  expected,
  precision,
});

test('mean, standard error and t-interval are those of a textbook', () => {
  // Student's t at 97.5 % with 4 degrees of freedom: 2.776.
  const { observed, spread } = judged(about(2), [1, 2, 3, 4, 5]);
  expect(observed).toBe(3);
  expect(spread!.error).toBeCloseTo(Math.sqrt(0.5), 12);
  expect(spread!.z).toBeCloseTo(Math.SQRT2, 12);
  expect(spread!.lo).toBeCloseTo(3 - 2.776 * Math.sqrt(0.5), 3);
  expect(spread!.hi).toBeCloseTo(3 + 2.776 * Math.sqrt(0.5), 3);
});

test('four standard errors away fails, on either side', () => {
  const values = [-1, 1];
  expect(judged(about(3.99), values).passes).toBe(true);
  expect(judged(about(-3.99), values).passes).toBe(true);
  expect(judged(about(4), values).passes).toBe(false);
  expect(judged(about(-4.01), values).passes).toBe(false);
});

test('what is no number fails', () => {
  expect(judged(about(1), [1, NaN, 1]).passes).toBe(false);
  expect(judged(about(1), [Infinity, 1, 1]).passes).toBe(false);
  expect(judged(about(1, 0), [NaN]).passes).toBe(false);
  // One value says nothing about chance.
  expect(judged(about(1), [1]).passes).toBe(false);
});

test('an exact check is equal or not', () => {
  expect(judged(about(20, 0), [20])).toMatchObject({ observed: 20, spread: null, passes: true });
  expect(judged(about(20, 0), [20 + 1e-9]).passes).toBe(false);
});
