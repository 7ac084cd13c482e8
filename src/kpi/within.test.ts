import { expect, test } from 'vitest';
import { answersOf } from './answers.testkit';
import { BINS } from './answers';
import { withinAnswer } from './within';
import { BASELINE, withValue } from '../scenario/scenario';

const bins = (entries: Readonly<Record<number, number>>) =>
  Float64Array.from({ length: BINS }, (_, bin) => entries[bin] ?? 0);

test('counts what took less than so many days, with the t-interval over replications', () => {
  // A share of 0.2, 0.4, 0.4, 0.4, 0.6 within two days: t(4) = 2.7764, s = √0.02, n = 5.
  const runs = [1, 2, 2, 2, 3].map((early) => bins({ 7: early, 8: 5 - early }));
  const within = withinAnswer(runs);
  expect(within).toHaveLength(121);
  expect(within[1]!.mean).toBe(0);
  expect(within[2]!.mean).toBeCloseTo(0.4, 12);
  expect(within[2]!.hi - within[2]!.mean).toBeCloseTo(2.7764 * Math.sqrt(0.02 / 5), 4);
  expect(within[3]!).toMatchObject({ mean: 1, lo: 1, hi: 1 });
});

test('one run shows no spread, and nothing delivered is no share', () => {
  expect(withinAnswer([bins({ 0: 1, 40: 1 })])[5]).toMatchObject({ mean: 0.5, lo: 0.5, hi: 0.5 });
  expect(withinAnswer([bins({})])[5]!.mean).toBeNaN();
});

test('of a run it rises with the days, and half is in by the median', () => {
  const small = withValue(withValue(BASELINE, 'measuredOrders', 500), 'ordersPerDay', 50);
  const { within, deliveryTime } = answersOf(small, 5);
  for (let day = 1; day < within.length; day++)
    expect(within[day]!.mean).toBeGreaterThanOrEqual(within[day - 1]!.mean);
  const days = Math.ceil(deliveryTime.p50.hi);
  expect(within[days]!.hi).toBeGreaterThanOrEqual(0.5);
  expect(within[days]!.lo).toBeLessThan(within[days]!.hi);
});
