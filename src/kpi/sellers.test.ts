import { describe, expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { FLAG } from '../sim/codes';
import { simulate } from '../sim/simulate';
import { clusteredMean, halfWidth, meanOfWhole, median, wilson } from './interval';
import { populationRows } from './measure';
import { windowRows } from './population';
import { quantiles } from './quantiles';
import { sellersAnswer } from './sellers';

describe('intervals for one seller', () => {
  test('Wilson: 8 of 40 give 10.5 to 34.8 %; 0 of 30 reach up to 11.4 %', () => {
    const share = wilson(8, 40);
    expect(share.mean).toBe(0.2);
    expect(share.lo).toBeCloseTo(0.105, 3);
    expect(share.hi).toBeCloseTo(0.3476, 3);
    expect(wilson(0, 30)).toMatchObject({ mean: 0, lo: 0 });
    expect(wilson(0, 30).hi).toBeCloseTo(0.1135, 3);
    expect(wilson(30, 30).hi).toBe(1);
    expect(wilson(0, 0).mean).toBeNaN();
  });

  test('the median of 1 to 100 lies between its 40th and 61st value', () => {
    const values = Int32Array.from({ length: 100 }, (_, i) => i + 1);
    expect(median(values)).toEqual({ mean: 50, lo: 40, hi: 61 });
    expect(median([7])).toEqual({ mean: 7, lo: 7, hi: 7 });
    expect(median([]).mean).toBeNaN();
  });

  test('a mean of stars has the t-interval of its values', () => {
    const stars = [5, 4, 1, 3, 5, 5, 2];
    const squares = stars.reduce((sum, x) => sum + x * x, 0);
    const found = meanOfWhole(stars.length, 25, squares);
    expect(found.hi - found.mean).toBeCloseTo(halfWidth(stars), 12);
    expect(meanOfWhole(1, 4, 16).hi).toBeNaN();
  });

  test('of clusters of one it is the usual interval, of equal ones that of their means', () => {
    const values = [3, 5, 4, 8, 1];
    const ones = clusteredMean(values, [1, 1, 1, 1, 1]);
    expect(ones.mean).toBeCloseTo(4.2, 12);
    expect(ones.hi - ones.mean).toBeCloseTo(halfWidth(values), 12);
    const tens = clusteredMean(
      values.map((value) => value * 10),
      [10, 10, 10, 10, 10],
    );
    expect(tens.mean).toBeCloseTo(ones.mean, 12);
    expect(tens.hi).toBeCloseTo(ones.hi, 12);
  });
});

describe('the sellers of a run', () => {
  const scenario = withValue(withValue(BASELINE, 'measuredOrders', 6000), 'sellerCount', 200);
  const run = simulate(scenario);
  const rows = populationRows(run, windowRows(run));
  const answer = sellersAnswer(run, 200);
  const lists = Object.values(answer.metrics).flatMap(({ best, worst }) => [...best, ...worst]);

  test('are those of the population', () => {
    expect(answer.orders).toBe(rows.length);
    const seller = answer.metrics.processing.best[0]!;
    const own = rows.filter((r) => run.seller[r] === seller.rank - 1);
    expect(seller.orders).toBe(own.length);
    const times = own
      .filter((r) => run.outcome[r] === 0)
      .map((r) => run.at[2]![r]! - run.at[0]![r]!);
    expect(seller.figures.processing.mean * 86_400).toBeCloseTo(quantiles(times, [0.5])[0]!, 6);
    const stars = own.reduce((sum, r) => sum + run.stars[r]!, 0) / own.length;
    expect(seller.figures.stars.mean).toBeCloseTo(stars, 12);
  });

  test('are judged from 30 orders on, each figure inside its interval', () => {
    expect(answer.judged).toBeGreaterThan(20);
    for (const { orders, figures } of lists) {
      expect(orders).toBeGreaterThanOrEqual(30);
      for (const { mean, lo, hi } of Object.values(figures)) {
        expect(lo).toBeLessThanOrEqual(mean);
        expect(hi).toBeGreaterThanOrEqual(mean);
      }
    }
  });

  test('are called good only as far as the worse end of the interval, bad as far as the better', () => {
    const { best, worst } = answer.metrics.defects;
    const ends = (list: typeof best, end: 'lo' | 'hi') =>
      list.map((row) => row.figures.defects[end]);
    expect(ends(best, 'hi')).toEqual(ends(best, 'hi').toSorted((a, b) => a - b));
    expect(ends(worst, 'lo')).toEqual(ends(worst, 'lo').toSorted((a, b) => b - a));
    const stars = answer.metrics.stars;
    expect(stars.best[0]!.figures.stars.lo).toBeGreaterThan(stars.worst[0]!.figures.stars.hi);
  });

  test('fill the bins, once each and by their orders', () => {
    for (const { bySellers, byOrders, edges } of Object.values(answer.metrics)) {
      expect(bySellers).toHaveLength(edges.length - 1);
      expect(bySellers.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      expect(byOrders.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    }
  });

  test('sizes are as unequal as those of the model', () => {
    const whole = sellersAnswer(simulate(withValue(BASELINE, 'measuredOrders', 20_000)), 2000);
    expect(whole.topHundredth).toBeGreaterThan(0.2);
    expect(whole.topHundredth).toBeLessThan(0.25);
    expect(whole.topTenth).toBeGreaterThan(0.57);
    expect(whole.topTenth).toBeLessThan(0.65);
  });

  test('automated ones are quicker beyond what luck explains, and every order is of one kind', () => {
    const { automated, manual, difference } = answer;
    expect(difference.processing.hi).toBeLessThan(0);
    const reached = rows.filter((r) => run.endStage[r]! >= 1);
    expect(automated.orders + manual.orders).toBe(reached.length);
    const flagged = reached.filter((r) => (run.flags[r]! & FLAG.automated) !== 0);
    expect(automated.orders).toBe(flagged.length);
  });

  test('none with enough orders: empty lists, no numbers made up', () => {
    const equal = withValue(withValue(scenario, 'sellerCount', 20_000), 'sellerSizeExponent', 0.3);
    const many = withValue(equal, 'measuredOrders', 1000);
    const few = sellersAnswer(simulate(many), 20_000);
    expect(few.judged).toBe(0);
    expect(few.metrics.processing.best).toEqual([]);
    expect(few.metrics.processing.middle.sellers).toBeNaN();
    const all = sellersAnswer(simulate(withValue(scenario, 'sellerAutomation', 100)), 200);
    expect(all.manual).toMatchObject({ sellers: 0, orders: 0 });
    expect(all.difference.processing.mean).toBeNaN();
  });
});
