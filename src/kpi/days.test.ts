import { describe, expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { figuresOfAll } from './answers.testkit';
import { combine } from './combine';

const scenario = withValue(BASELINE, 'measuredOrders', 3000);
const six = combine(figuresOfAll(scenario, 6));
const one = combine(figuresOfAll(scenario, 1));
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe('where the days go', () => {
  test.each([
    ['mean', one],
    ['p90', one],
    ['mean', six],
    ['p90', six],
  ] as const)(
    'the parts of the %s sum to it exactly, stage by stage and in all',
    (key, answers) => {
      const { total, parts, stages } = answers.days[key];
      expect(total).toEqual(answers.deliveryTime[key]);
      expect(sum(parts.flatMap((stage) => Object.values(stage)))).toBeCloseTo(total.mean, 9);
      parts.forEach((stage, i) =>
        expect(sum(Object.values(stage))).toBeCloseTo(stages[i]!.mean, 9),
      );
      expect(parts.every((stage) => Object.values(stage).every((days) => days >= 0))).toBe(true);
    },
  );

  test('the slow tenth goes by sea: the p90 has more days of linehaul than the mean', () => {
    expect(six.days.p90.parts[4]!.work).toBeGreaterThan(six.days.mean.parts[4]!.work * 2);
  });

  test('stages have intervals from five replications on', () => {
    const { stages, causes, still, total } = six.days.mean;
    for (const { mean, lo, hi } of [...stages, ...Object.values(causes), still]) {
      expect(lo).toBeLessThan(mean);
      expect(hi).toBeGreaterThan(mean);
    }
    expect(still.mean + causes.work.mean).toBeCloseTo(total.mean, 9);
    expect(one.days.mean.stages[0]!.lo).toBeNaN();
  });
});
