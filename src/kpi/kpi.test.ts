import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { simulate } from '../sim/simulate';
import { DEFECTS } from './answers';
import { combine } from './combine';
import { figuresOf } from './figures';
import { batchHalfWidth, estimate, halfWidth } from './interval';
import { defectOf } from './judged';
import { parts, windowRows } from './population';
import { quantiles } from './quantiles';
import { LAST_SECOND } from '../shared/units';
import { FLAG } from '../sim/codes';

const SCENARIO = withValue(BASELINE, 'measuredOrders', 3000);
const run = simulate(SCENARIO);
const answers = combine([figuresOf(run, false)]);

test('quantiles are the smallest values with at least that share at or below', () => {
  const values = Int32Array.of(5, 1, 4, 2, 3);
  expect(quantiles(values, [0, 0.2, 0.21, 0.5, 1])).toEqual([1, 1, 2, 3, 5]);
  expect(quantiles(new Int32Array(0), [0.5])).toEqual([NaN]);
});

test('quantiles equal those of the sorted values: ties, outliers, any size', () => {
  const value = fc.oneof(fc.nat(5), fc.nat(1_000_000), fc.constantFrom(0, LAST_SECOND));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      const ps = [0, 0.01, 0.1, 0.5, 0.9, 0.99, 1];
      const expected = ps.map((p) => sorted[Math.max(0, Math.ceil(p * values.length) - 1)]);
      expect(quantiles(Int32Array.from(values), ps)).toEqual(expected);
    }),
    { seed: 4, numRuns: 1000 },
  );
});

describe('intervals', () => {
  test('follow Student’s t: five values 1 to 5 give ± 2.776 · √(2.5 / 5)', () => {
    expect(halfWidth([1, 2, 3, 4, 5])).toBeCloseTo(2.7764451 * Math.sqrt(0.5), 6);
    expect(halfWidth([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(halfWidth([1, 2, 3]), 6);
    expect(halfWidth([7])).toBeNaN();
  });

  test('come from batches below five replications, and say so', () => {
    expect(estimate([4], [3, 4, 5])).toMatchObject({ mean: 4, provisional: true });
    expect(estimate([4], [3, 4, 5]).hi - 4).toBeCloseTo(halfWidth([3, 4, 5]), 12);
    expect(estimate([3, 4, 5, 4, 4], []).provisional).toBe(false);
  });

  test('of batches are wider where neighbours are alike, never narrower', () => {
    // Deviations ±1: lag 1 of 1 1 −1 −1 is (1 − 1 + 1)/4, of 1 −1 1 −1 it is negative.
    const alike = [6, 6, 4, 4];
    expect(batchHalfWidth(alike)).toBeCloseTo(halfWidth(alike) * Math.sqrt(1.25 / 0.75), 12);
    expect(batchHalfWidth([6, 4, 6, 4])).toBe(halfWidth([6, 4, 6, 4]));
    expect(batchHalfWidth([7, 7, 7])).toBe(0);
    expect(batchHalfWidth([7])).toBeNaN();
  });
});

describe('the population', () => {
  test('is what was placed inside the window and not declined', () => {
    const { from, to } = windowRows(run);
    const { warmupDays, windowDays } = run.span;
    const placed = run.at[0]!;
    const inside = Array.from(placed).filter(
      (t) => t >= warmupDays * 86_400 && t < (warmupDays + windowDays) * 86_400,
    );
    expect(to - from).toBe(inside.length);
    let kept = 0;
    for (let r = from; r < to; r++) if (run.outcome[r] !== 1) kept++;
    expect(answers.orders).toBe(kept);
  });

  test('is cut into parts without gaps', () => {
    const cut = parts({ from: 10, to: 73 }, 20);
    expect(cut[0]!.from).toBe(10);
    expect(cut[19]!.to).toBe(73);
    for (let i = 1; i < 20; i++) expect(cut[i]!.from).toBe(cut[i - 1]!.to);
  });
});

describe('answers', () => {
  test('processing + shipping = delivery, and the causes of all stages add up to it', () => {
    const { processingTime, shippingTime, deliveryTime, breakdown } = answers;
    const sum = processingTime.mean.mean + shippingTime.mean.mean;
    expect(sum).toBeCloseTo(deliveryTime.mean.mean, 9);
    const causes = breakdown.flatMap((stage) => Object.values(stage));
    expect(causes.reduce((a, b) => a + b, 0)).toBeCloseTo(deliveryTime.mean.mean, 9);
  });

  test('the parts of the defect rate add up, each order counted once', () => {
    const { total, strict, parts } = answers.orderDefectRate;
    const sum = DEFECTS.reduce((all, part) => all + parts[part].mean, 0);
    expect(sum).toBeCloseTo(total.mean, 12);
    expect(strict.mean).toBeCloseTo(total.mean - parts.late.mean, 12);
    expect(defectOf(0, FLAG.late | FLAG.damaged | FLAG.wrongItem)).toBe(DEFECTS.indexOf('wrong'));
    expect(defectOf(6, FLAG.late)).toBe(DEFECTS.indexOf('lost'));
    expect(defectOf(0, 0)).toBe(-1);
  });

  test('the parts of the cost add up, and the shares of stars and bins are whole', () => {
    const sum = Object.values(answers.costParts).reduce((all, part) => all + part.mean, 0);
    expect(sum).toBeCloseTo(answers.costPerOrder.mean, 9);
    expect(answers.satisfaction.stars.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(answers.deliveryTime.shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    const stars = answers.satisfaction.stars.reduce((sum, share, i) => sum + share * (i + 1), 0);
    expect(stars).toBeCloseTo(answers.satisfaction.mean.mean, 9);
  });

  test('partners and the whole agree', () => {
    const { services, carriers, orders } = answers;
    expect(Object.values(services).reduce((sum, s) => sum + s.orders, 0)).toBe(orders);
    expect(Object.values(carriers).reduce((sum, c) => sum + c.orders, 0)).toBeLessThan(orders);
  });

  test('Little’s law: orders in progress = rate × time, over the window', () => {
    // Arrivals a day that leave no trace of the edges: mean days in the system of all that entered.
    const { warmupDays, windowDays } = run.span;
    const days = answers.inProgress.map((stage) =>
      stage.slice(warmupDays, warmupDays + windowDays).reduce((a, b) => a + b, 0),
    );
    const inside = days.reduce((a, b) => a + b, 0) / windowDays;
    const { from, to } = windowRows(run);
    let seconds = 0;
    for (let r = from; r < to; r++) seconds += run.at[run.endStage[r]! + 1]![r]! - run.at[0]![r]!;
    const expected = seconds / 86_400 / windowDays;
    expect(Math.abs(inside / expected - 1)).toBeLessThan(0.08);
  });

  test('get tighter with replications', () => {
    const figures = [0, 1, 2, 3, 4, 5].map((replication) =>
      figuresOf(simulate(SCENARIO, { replication }), false),
    );
    const six = combine(figures);
    expect(six.replications).toBe(6);
    expect(six.orders).toBeGreaterThan(answers.orders * 5.5);
    expect(six.deliveryTime.mean.provisional).toBe(false);
    const mean = figures.reduce((sum, f) => sum + f.values[10]!, 0) / 6;
    expect(six.deliveryTime.mean.mean).toBeCloseTo(mean, 9);
  });
});
