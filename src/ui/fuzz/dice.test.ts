import { expect, test } from 'vitest';
import { Dice } from './dice';

const throws = (seed: string, n: number) => {
  const dice = new Dice(seed);
  return Array.from({ length: n }, () => dice.next());
};

test('the same seed throws the same, another throws otherwise', () => {
  expect(throws('a', 50)).toEqual(throws('a', 50));
  expect(throws('a', 50)).not.toEqual(throws('b', 50));
});

test('throws are even: mean and variance of ten thousand are those of a uniform number', () => {
  const all = throws('even', 10_000);
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length;
  // Three standard errors: 0.289/100 for the mean, 0.0745/100 for the variance.
  expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.0087);
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.0023);
  expect(all.every((x) => x >= 0 && x < 1)).toBe(true);
});

test('choices stay within the list', () => {
  const dice = new Dice('choice');
  const seen = new Set(Array.from({ length: 200 }, () => dice.of(['x', 'y', 'z'])));
  expect([...seen].sort()).toEqual(['x', 'y', 'z']);
  expect(dice.of([])).toBeUndefined();
});
