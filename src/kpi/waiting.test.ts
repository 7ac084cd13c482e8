import { expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { DAY } from '../shared/units';
import { answersOf } from './answers.testkit';
import type { StationFigures } from './stations';
import { waitingAnswer } from './waiting';

const span = { warmupDays: 2, windowDays: 7, cooldownDays: 1 };
/** A station with so many orders in its queue by day, and seventy that come in the week. */
const log = (...queue: number[]) =>
  ({
    daily: { queued: Float64Array.from(queue, (orders) => orders * DAY) },
    customers: Float64Array.of(70),
  }) as unknown as StationFigures;

test('counts days of the window with more than a tenth of a day’s orders waiting, run by run', () => {
  const quiet = log(9, 9, 0, 0, 0, 0, 0, 0, 0, 9);
  const busy = log(0, 0, 0, 1, 2, 4, 0, 0, 0, 0);
  const { waiting, backlogDays } = waitingAnswer([quiet, quiet, busy, busy, busy], span);
  // Means of 0, 0, 1, 1, 1 orders: t(4) = 2.7764, s = √0.3.
  expect(waiting.mean).toBeCloseTo(0.6, 12);
  expect(waiting.hi - waiting.mean).toBeCloseTo(2.7764 * Math.sqrt(0.3 / 5), 4);
  // One order is a tenth of ten a day, not more: two days count.
  expect(backlogDays.mean).toBeCloseTo(1.2, 12);
});

test('what waits is what the strip of the days shows', () => {
  const answers = answersOf(withValue(BASELINE, 'measuredOrders', 2800), 5);
  const { warmupDays, windowDays } = answers.span;
  for (const { key, waiting } of answers.stations) {
    const days = answers.overTime.stations.find((station) => station.key === key)!.waiting;
    const sum = days.subarray(warmupDays, warmupDays + windowDays).reduce((a, b) => a + b, 0);
    expect(waiting.mean).toBeCloseTo(sum / windowDays, 9);
  }
});
