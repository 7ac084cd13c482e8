import { describe, expect, it } from 'vitest';
import { DAY } from '../shared/units';
import { compareTimes } from './comparison';

const days = (from: number, to: number) =>
  Float64Array.from({ length: to - from + 1 }, (_, i) => (from + i) * DAY);

describe('compareTimes', () => {
  it('compares two samples in days, the simulated one in any order', () => {
    const simulated = days(51, 150).reverse();
    const result = compareTimes(days(1, 100), simulated)!;
    expect(result).toMatchObject({ ks: 0.5, observedCount: 100, simulatedCount: 100 });
    expect(result.observed).toHaveLength(99);
    expect(result.observed[49]).toBeCloseTo(50.5, 12);
    expect(result.simulated[49]).toBeCloseTo(100.5, 12);
    expect(simulated[0]).toBe(150 * DAY);
  });

  it('keeps to the smallest and largest value where there are few', () => {
    const { observed } = compareTimes(days(3, 4), days(3, 3))!;
    expect([observed[0], observed[98]]).toEqual([3, 4]);
  });

  it('has nothing to say without one of the two', () => {
    expect(compareTimes(null, days(1, 2))).toBeNull();
    expect(compareTimes(days(1, 2), [])).toBeNull();
  });
});
