import { expect, test } from 'vitest';
import { withValue } from '../../scenario/scenario';
import { SMALL } from '../../sim/scenarios.testkit';
import { compare } from '../../study/comparison';
import { pairRuns } from '../../study/pair-runs.testkit';
import { percent } from './change-words';
import { oneSidedWords, sameSentence, shareParts, shiftSentence, sides } from './same-words';

const SLOW = withValue(SMALL, 'customsDelay', 2.5);
const forth = compare(pairRuns(SMALL, SLOW, 2)).sameOrders;
const back = compare(pairRuns(SLOW, SMALL, 2)).sameOrders;
const itself = compare(pairRuns(SMALL, SMALL, 1)).sameOrders;

test('a world against itself: all orders the same, in words and in shares', () => {
  expect(sameSentence(itself)).toMatch(/^All \d+\sorders .* exactly the same/);
  expect(shiftSentence(itself)).toMatch(/^All \d+\sorders .* at the same second/);
  expect(shareParts(itself).map(({ share }) => share)).toEqual([0, 1, 0]);
  expect(oneSidedWords(itself)).toBe('');
});

test('the sentence says the numbers that the bar is drawn from, and they make a whole', () => {
  const parts = shareParts(forth);
  expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  for (const { share } of parts) expect(sameSentence(forth)).toContain(percent(share));
  for (const share of sides(forth.shifts)) expect(shiftSentence(forth)).toContain(percent(share));
  expect(sides(forth.shifts).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
});

test('swapped, better is worse and sooner is later', () => {
  const [better, same, worse] = shareParts(back).map(({ share }) => share);
  expect(shareParts(forth).map(({ share }) => share)).toEqual([worse, same, better]);
  const [sooner, alike, later] = sides(back.shifts);
  sides(forth.shifts).forEach((share, i) =>
    expect(share).toBeCloseTo([later, alike, sooner][i]!, 12),
  );
});

test('orders of one world only are counted apart', () => {
  const more = withValue(SMALL, 'ordersPerDay', SMALL.values.ordersPerDay * 1.5);
  const { sameOrders } = compare(pairRuns(SMALL, more, 1));
  expect(oneSidedWords(sameOrders)).toMatch(/in B only: [\d,]+\sorders\. They are in no pair\./);
});

test('shares never round to all or none where some are not', () => {
  expect(percent(0)).toBe('0\u00a0%');
  expect(percent(0.0002)).toBe('under 0.1\u00a0%');
  expect(percent(0.9999)).toBe('over 99.9\u00a0%');
  expect(percent(1)).toBe('100\u00a0%');
  expect(percent(0.0123)).toBe('1.2\u00a0%');
  expect(percent(NaN)).toBe('–');
});
