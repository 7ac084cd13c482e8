import { describe, expect, test } from 'vitest';
import { figuresOfAll } from '../kpi/answers.testkit';
import { halfWidth } from '../kpi/interval';
import { placeOf } from '../kpi/figure-names';
import { spanOf, withValue } from '../scenario/scenario';
import { SMALL } from '../sim/scenarios.testkit';
import { pairedChanges, type PairedChange } from './paired';

const before = figuresOfAll(SMALL, 5);
const after = figuresOfAll(withValue(SMALL, 'customsDelay', 2), 5);
const changes = pairedChanges(before, after);

const all = (from: ReturnType<typeof pairedChanges>): PairedChange[] =>
  Object.values(from).flatMap((part) => (typeof part === 'number' ? [] : part));

describe('paired changes', () => {
  test('a scenario against itself changes nothing, exactly', () => {
    for (const { mean, lo, hi } of all(pairedChanges(before, before)))
      expect([mean, lo, hi]).toEqual([0, 0, 0]);
  });

  test('turned round, every change is its own opposite', () => {
    const back = all(pairedChanges(after, before));
    all(changes).forEach(({ mean, lo, hi }, i) => {
      if (Number.isNaN(mean)) return;
      // Money saved is reckoned with the orders before the change, which here are the same.
      expect(back[i]!.mean).toBeCloseTo(-mean, 9);
      expect(back[i]!.lo).toBeCloseTo(-hi, 9);
      expect(back[i]!.hi).toBeCloseTo(-lo, 9);
    });
  });

  test('a longer customs delay lengthens shipping by as much as delivery, and not processing', () => {
    const { processingTime, shippingTime, deliveryTime } = changes;
    expect(shippingTime.lo).toBeGreaterThan(0.5);
    expect(deliveryTime.mean - processingTime.mean).toBeCloseTo(shippingTime.mean, 9);
    expect(Math.abs(processingTime.mean)).toBeLessThan(0.05);
    expect(deliveryTime.after - deliveryTime.before).toBeCloseTo(deliveryTime.mean, 9);
  });

  test('the interval is narrower than that of two independent runs', () => {
    const place = placeOf('delivery.mean');
    const halves = [before, after].map((runs) => halfWidth(runs.map((f) => f.values[place]!)));
    const independent = Math.hypot(...halves);
    const { lo, hi } = changes.deliveryTime;
    expect((hi - lo) / 2).toBeGreaterThan(0);
    expect((hi - lo) / 2).toBeLessThan(independent / 2);
  });

  test('money saved a day is the cost per order saved, times the orders of a day', () => {
    const perDay = before[0]!.orders / spanOf(SMALL).windowDays;
    const { costPerOrder, savedPerDay } = pairedChanges(before.slice(0, 1), after.slice(0, 1));
    expect(savedPerDay.mean).toBeCloseTo(-costPerOrder.mean * perDay, 6);
  });

  test('one pair has an interval over batches of it, or none where there are no batches', () => {
    const [one, other] = [before.slice(0, 1), after.slice(0, 1)];
    const { deliveryTime } = pairedChanges(one, other);
    expect(deliveryTime.lo).toBeGreaterThan(0);
    expect(deliveryTime.hi).toBeGreaterThan(deliveryTime.mean);
    const bare = pairedChanges([{ ...one[0]!, batches: [] }], other);
    expect(bare.deliveryTime.mean).toBe(deliveryTime.mean);
    expect(bare.deliveryTime.lo).toBeNaN();
  });

  test('runs without a partner are refused', () => {
    expect(() => pairedChanges(before, after.slice(1))).toThrow(RangeError);
    expect(() => pairedChanges([], [])).toThrow(RangeError);
  });
});
