import { expect, test } from 'vitest';
import { luckOf } from '../../study/luck';
import { luckSentence } from './luck-words';

const said = (a: number[], b: number[]) => luckSentence(luckOf(a, b)).replaceAll('\u00a0', ' ');

test('worlds far apart: nearly all is policy, and the two shares make a whole', () => {
  const words = said([10, 11, 12, 11], [20, 21.2, 22, 20.9]);
  expect(words).toMatch(/^Of the spread between these 8 runs/);
  const [policy, chance] = [/([\d.]+) % is policy/, /([\d.]+) % chance/].map((part) =>
    Number(part.exec(words)![1]),
  );
  expect(policy! + chance!).toBeCloseTo(100, 6);
  expect(policy!).toBeGreaterThan(95);
  expect(words).toMatch(/Pairing is worth \d+ times as many independent runs\.$/);
});

test('a world against itself: all is chance, and none of it in the difference', () => {
  expect(said([10, 11, 12], [10, 11, 12])).toMatch(/0 % is policy, 100 % chance\. Every pair/);
});

test('runs that are all alike have no spread; one pair knows nothing of it', () => {
  expect(said([3, 3], [3, 3])).toBe('All 4 runs say the same: there is no spread to split.');
  expect(said([3], [4])).toMatch(/^From one pair of runs/);
  expect(said([3, NaN], [4, 5])).toMatch(/^From one pair of runs/);
});
