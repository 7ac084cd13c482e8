import { describe, expect, it } from 'vitest';
import { curve, likeness, shareWithin, widestGap } from './curves';

const even = Float64Array.from({ length: 99 }, (_, i) => i + 1);

describe('distribution curves from percentiles', () => {
  it('rise from 1 to 99 %', () => {
    expect(curve(even)[0]).toEqual([1, 0.01]);
    expect(curve(even)[98]).toEqual([99, 0.99]);
  });

  it('tell the share within so many days', () => {
    expect(shareWithin(even, 0.5)).toBe(0.01);
    expect(shareWithin(even, 20.5)).toBeCloseTo(0.205, 12);
    expect(shareWithin(even, 99)).toBe(0.99);
    expect(shareWithin(even, 100)).toBe(0.99);
    expect(shareWithin(new Float64Array(99).fill(3), 3)).toBe(0.99);
  });

  it('find the widest gap', () => {
    const later = even.map((days) => days + 20);
    const gap = widestGap(even, later);
    expect(gap.observed - gap.simulated).toBeCloseTo(0.2, 1);
    expect(widestGap(even, even)).toEqual({ days: 0, observed: 0, simulated: 0 });
  });

  it('are judged by the distance', () => {
    expect([0.02, 0.08, 0.15, 0.6].map(likeness)).toEqual([
      'nearly the same',
      'close',
      'rather different',
      'very different',
    ]);
  });
});
