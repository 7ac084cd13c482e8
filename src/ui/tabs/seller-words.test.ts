import { expect, test } from 'vitest';
import type { SellerGroup, SellersAnswer } from '../../kpi/sellers';
import * as words from './seller-words';

const about = (mean: number, half: number) => ({ mean, lo: mean - half, hi: mean + half });
const spread = {
  edges: [0, 1, 2],
  bySellers: [0.5, 0.5],
  byOrders: [0.3, 0.7],
  middle: { sellers: 1.4, orders: 1.6 },
  apart: 70,
  best: [],
  worst: [],
};
const group = (days: number): SellerGroup => ({
  sellers: 100,
  orders: 5000,
  figures: { processing: about(days, 0.1), defects: about(0.05, 0.01), stars: about(4.1, 0.02) },
});
const answer: SellersAnswer = {
  sellers: 2000,
  orders: 17_000,
  active: 1600,
  judged: 120,
  judgedOrders: 8500,
  topHundredth: 0.224,
  topTenth: 0.61,
  metrics: { processing: spread, defects: spread, stars: spread },
  automated: group(1.5),
  manual: group(3.2),
  difference: {
    processing: about(-1.7, 0.14),
    defects: about(0.001, 0.01),
    stars: about(0.1, 0.03),
  },
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('concentration and who is judged are told with their shares', () => {
  expect(plain(words.concentrationWords(answer))).toContain(
    'The largest 1 % of the 2,000 sellers have 22 % of the orders, the largest 10 % have 61 %.',
  );
  expect(plain(words.judgedWords(answer))).toContain('120 sellers with at least 30 orders');
  expect(plain(words.judgedWords(answer))).toContain('50 % of the orders');
});

test('weighted and unweighted are said clearly, each with the other beside it', () => {
  expect(plain(words.distributionSentence(answer, 'processing', false))).toBe(
    'Each seller counts once: half of these sellers have a median processing time of at most 1.40 d. Weighted by their orders it is 1.60 d.',
  );
  expect(plain(words.distributionSentence(answer, 'processing', true))).toContain(
    'Weighted by orders: half of these orders are with sellers whose median processing time is at most 1.60 d.',
  );
});

test('luck is counted: one in twenty would stand out by chance', () => {
  expect(plain(words.luckWords(answer, 'processing'))).toContain(
    'intervals of 70 of 120 sellers leave the median of all, 1.40 d, outside; by luck alone about 6 would',
  );
});

test('the difference of the groups is claimed only where it is clear', () => {
  expect(plain(words.groupsSentence(answer))).toBe(
    'Automated against manual sellers: processing time: 1.7 d less (1.6 to 1.8); defect rate: no clear difference; stars: 0.10 ★ more (0.07 to 0.13).',
  );
  const none = { ...answer, manual: { ...answer.manual, sellers: 0 } };
  expect(words.groupsSentence(none)).toBe('There are no manual sellers to compare with.');
});

test('figures have the digits of their interval, and a dash where there is nothing', () => {
  expect(plain(words.withRange(about(0.05, 0.034), 'defects'))).toBe('5 % (2 to 8)');
  expect(words.withRange(about(NaN, NaN), 'stars')).toBe('–');
});
