import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../kpi/answers';
import { answersOf } from '../kpi/answers.testkit';
import { FIGURE_NAMES } from '../kpi/figure-names';
import { STAGES } from '../scenario/field';
import { BASELINE, withValue } from '../scenario/scenario';
import { CAUSES } from '../sim/codes';
import { factOf, isMeasure, isTimes, measureOf, MEASURES, STATION_KEYS, unitOf } from './measure';
import { scenarioOf, worldOf } from './worlds';

const SMALL = withValue(withValue(BASELINE, 'ordersPerDay', 100), 'measuredOrders', 2800);
let answers: Answers;
let slow: Answers;
beforeAll(() => {
  answers = answersOf(SMALL, 5);
  slow = answersOf(withValue(SMALL, 'customsDelay', 3), 5);
});

const mean = (measure: string) => measureOf(answers, measure).mean;

describe('measures', () => {
  test('are known by name, and nothing else is', () => {
    for (const name of [...FIGURE_NAMES, 'days.hub.queue', 'station.usps.load', 'inProgress'])
      expect(isMeasure(name), name).toBe(true);
    for (const name of ['', 'toString', 'days.mars', 'station.usps', 'half.half.onTime', 7, null])
      expect(isMeasure(name)).toBe(false);
    expect(() => measureOf(answers, 'speed')).toThrow(RangeError);
    expect(() => unitOf('speed')).toThrow(RangeError);
  });

  test('are all there: each has a number in a unit that suits it', () => {
    for (const measure of MEASURES) {
      const { mean, lo, hi } = measureOf(answers, measure);
      expect(Number.isFinite(mean), measure).toBe(true);
      expect(lo).toBeLessThanOrEqual(mean);
      expect(hi).toBeGreaterThanOrEqual(mean);
      const { quantity, scale } = unitOf(measure);
      expect(scale).toBe(quantity === 'percent' ? 100 : 1);
      if (quantity === 'stars' && !measure.startsWith('half')) expect(mean).toBeGreaterThan(1);
      if (quantity === 'percent') expect(mean).toBeLessThanOrEqual(1.5);
    }
  });

  test('name the stations there are', () => {
    expect([...STATION_KEYS].sort()).toEqual(answers.stations.map(({ key }) => key).sort());
  });

  test('take the mean delivery time apart', () => {
    const total = mean('delivery.mean');
    expect(STAGES.reduce((sum, stage) => sum + mean(`days.${stage}`), 0)).toBeCloseTo(total, 6);
    expect(CAUSES.reduce((sum, cause) => sum + mean(`days.${cause}`), 0)).toBeCloseTo(total, 6);
    expect(mean('days.work') + mean('days.still')).toBeCloseTo(total, 6);
    expect(mean('stillShare')).toBeCloseTo(mean('days.still') / total, 9);
  });

  test('count what is on its way as Little’s law says, and by stage', () => {
    expect(mean('littleRatio')).toBeGreaterThan(0.94);
    expect(mean('littleRatio')).toBeLessThan(1.03);
    const stages = STAGES.reduce((sum, stage) => sum + mean(`inProgress.${stage}`), 0);
    expect(stages).toBeCloseTo(mean('inProgress'), 6);
    expect(mean('placedPerDay')).toBeCloseTo(answers.orders / 5 / answers.span.windowDays, 6);
  });

  test.each([
    'days.queue',
    'days.still',
    'days.lastMile',
    'inProgress',
    'inProgress.customs',
    'station.packing.waiting',
  ])('that lessons ask for have the interval of the run: %s', (measure) => {
    const { mean, lo, hi, provisional } = measureOf(answers, measure);
    expect(lo).toBeLessThan(mean);
    expect(hi).toBeGreaterThan(mean);
    expect(provisional).toBe(false);
  });

  test('say nothing of a spread that one run cannot show', () => {
    const one = answersOf(SMALL, 1);
    for (const measure of ['days.still', 'inProgress', 'station.packing.waiting'])
      expect(measureOf(one, measure).lo).toBeNaN();
  });

  test('give the spread of a figure as half of its interval', () => {
    const { lo, hi } = measureOf(answers, 'delivery.mean');
    expect(mean('half.delivery.mean')).toBeCloseTo((hi - lo) / 2, 9);
    expect(unitOf('half.onTime')).toEqual({ quantity: 'percent', scale: 100 });
  });

  test('share the days of the window out among bottlenecks', () => {
    // One slow line for all orders.
    const jam = answersOf({
      ...SMALL,
      values: { ...SMALL.values, sortingLines: 1, sortingRate: 5 },
    });
    const share = (key: string) => measureOf(jam, `bottleneck.${key}`).mean;
    expect(share('sorting')).toBeGreaterThan(0.5);
    expect(STATION_KEYS.reduce((sum, key) => sum + share(key), 0)).toBeLessThanOrEqual(1);
  });

  test('find the best and the worst week around the mean', () => {
    expect(mean('weeks.delivery.least')).toBeLessThanOrEqual(mean('delivery.mean'));
    expect(mean('weeks.delivery.most')).toBeGreaterThanOrEqual(mean('delivery.mean'));
  });
});

describe('facts', () => {
  const fact = { measure: 'days.customs', world: 'b', than: 'a' } as const;
  const both = () => ({ a: answers, b: slow });

  test('are figures, differences or ratios of worlds', () => {
    const [before, after] = [mean('days.customs'), measureOf(slow, 'days.customs').mean];
    expect(factOf({ measure: 'days.customs', world: 'b' }, both()).mean).toBe(after);
    expect(factOf(fact, both()).mean).toBeCloseTo(after - before, 12);
    expect(factOf({ ...fact, as: 'ratio' }, both()).mean).toBeCloseTo(after / before, 12);
    expect(isTimes({ ...fact, as: 'ratio' })).toBe(true);
    expect(isTimes(fact)).toBe(false);
  });

  test('have an interval no narrower than either world’s', () => {
    const { lo, hi } = factOf(fact, both());
    const before = measureOf(answers, 'days.customs');
    expect(hi - lo).toBeGreaterThan(before.hi - before.lo);
  });

  test('say which answers they lack', () => {
    expect(() => factOf(fact, { b: slow })).toThrow(/no answers of world a/);
  });
});

describe('worlds', () => {
  test('are the baseline or a preset with something changed', () => {
    const lesson = {
      worlds: { a: {}, b: { preset: 'singles-day', events: [], values: { inspectors: 3 } } },
    };
    expect(worldOf(lesson, 'a')).toEqual(BASELINE);
    const { events, startDate, seed, values } = worldOf(lesson, 'b');
    expect([events, startDate, seed]).toEqual([[], '2025-09-22', BASELINE.seed]);
    expect(values.inspectors).toBe(3);
    expect(() => worldOf(lesson, 'c')).toThrow(RangeError);
    expect(() => worldOf(lesson, 'toString')).toThrow(RangeError);
    expect(() => scenarioOf({ preset: 'atlantis' })).toThrow(RangeError);
  });
});
