import { describe, expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { simulate } from '../sim/simulate';
import { figuresOfAll } from './answers.testkit';
import { combine } from './combine';
import { populationRows } from './measure';
import { weeksOf } from './over-time';
import { windowRows } from './population';

const DAY = 86_400;
const scenario = withValue(BASELINE, 'measuredOrders', 3000);
const run = simulate(scenario);
const six = combine(figuresOfAll(scenario, 6));
const one = combine(figuresOfAll(scenario, 1));
const rows = populationRows(run, windowRows(run));
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe('over time', () => {
  const { placed, handedOver, delivered, weeks, weekly, stations } = one.overTime;
  const { warmupDays, windowDays } = run.span;

  test('a day counts what was placed, handed over and delivered on it', () => {
    const day = warmupDays + 3;
    const on = (times: Int32Array, counts: (r: number) => boolean) =>
      times.reduce(
        (n, t, r) => n + (t >= day * DAY && t < (day + 1) * DAY && counts(r) ? 1 : 0),
        0,
      );
    expect(placed[day]).toBe(on(run.at[0]!, (r) => run.outcome[r] !== 1));
    expect(handedOver[day]).toBe(on(run.at[2]!, (r) => run.endStage[r]! > 1));
    expect(delivered[day]).toBe(on(run.at[7]!, (r) => run.outcome[r] === 0));
  });

  test('the weeks of the window hold its population', () => {
    expect(weeks).toContain(warmupDays);
    const inside = placed.subarray(warmupDays, warmupDays + windowDays);
    expect(sum(inside)).toBe(rows.length);
    const from = weeks.indexOf(warmupDays);
    const { delivery, defects, stars } = weekly;
    // One week of the window is all of a run cut to it.
    if (windowDays === 7) {
      expect(delivery[from]!.mean).toBeCloseTo(one.deliveryTime.mean.mean, 9);
      expect(defects[from]!.mean).toBeCloseTo(one.orderDefectRate.total.mean, 12);
      expect(stars[from]!.mean).toBeCloseTo(one.satisfaction.mean.mean, 9);
    }
    expect(windowDays).toBe(7);
  });

  test('processing + shipping = delivery in every week', () => {
    weekly.delivery.forEach(({ mean }, week) =>
      expect(weekly.processing[week]!.mean + weekly.shipping[week]!.mean).toBeCloseTo(mean, 9),
    );
    expect(six.overTime.weekly.delivery[8]!.lo).toBeLessThan(six.overTime.weekly.delivery[8]!.mean);
    expect(weekly.delivery[8]!.lo).toBeNaN();
  });

  test('weeks begin with the window, also after a warm-up that is none', () => {
    expect(weeksOf({ warmupDays: 10, windowDays: 7, cooldownDays: 5 })).toEqual([0, 3, 10, 17]);
    expect(weeksOf({ warmupDays: 0, windowDays: 14, cooldownDays: 0 })).toEqual([0, 7]);
  });

  test('stations stand along the way; the days add up to the utilisation of the window', () => {
    expect(stations.map(({ key }) => key).toSorted()).toEqual(
      one.stations.map(({ key }) => key).toSorted(),
    );
    const log = run.stations.find(({ key }) => key === 'usps')!;
    const { used, overloaded } = stations.find(({ key }) => key === 'usps')!;
    used.forEach((share, day) => {
      if (log.offered[day] === 0) expect(share).toBeNaN();
      else expect(share).toBeCloseTo(Math.min(1, log.used[day]! / log.offered[day]!), 12);
      const over = log.offered[day]! > 0 && log.asked[day]! > log.offered[day]!;
      expect(overloaded[day]).toBe(over ? 1 : 0);
    });
  });
});
