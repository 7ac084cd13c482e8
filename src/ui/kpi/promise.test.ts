import { expect, test } from 'vitest';
import { answersOf } from '../../kpi/answers.testkit';
import { BASELINE, withValue, type Scenario } from '../../scenario/scenario';
import { meanPromise, PROMISE_KEYS, shifted } from './promise';

const SCENARIO = withValue(BASELINE, 'measuredOrders', 2000);
const promising = (days: number): Scenario => ({
  ...SCENARIO,
  values: { ...SCENARIO.values, ...shifted(SCENARIO.values, days) },
});

test('the line stands at the promise of the mean order: between the shortest and the longest', () => {
  const { services } = answersOf(SCENARIO);
  const mean = meanPromise(SCENARIO, services);
  expect(mean).toBeGreaterThan(SCENARIO.values.expressPromise);
  expect(mean).toBeLessThan(SCENARIO.values.economyPromise);
  expect(meanPromise(promising(3), services)).toBeCloseTo(mean + 3, 9);
});

test('no promise leaves the range of its lever', () => {
  for (const days of [-500, 500])
    for (const key of PROMISE_KEYS) {
      expect(shifted(SCENARIO.values, days)[key]).toBe(days < 0 ? 1 : 120);
    }
});

test('longer promises make more orders on time and no order faster; the late ones are counted', () => {
  const [short, long] = [answersOf(promising(-5)), answersOf(promising(5))];
  expect(long.onTime.mean).toBeGreaterThan(short.onTime.mean);
  expect(long.deliveryTime.mean.mean).toBe(short.deliveryTime.mean.mean);
  const late = (shares: Float64Array) => shares.reduce((sum, share) => sum + share, 0);
  expect(late(short.lateShares)).toBeCloseTo(1 - short.onTime.mean, 12);
});
