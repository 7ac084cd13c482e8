import { expect, test } from 'vitest';
import { barDays, beyond, nameMarks, niceDays, outline, rebin } from './histogram';

test('bars are wide enough to be seen and bins keep their total', () => {
  expect(barDays(12, 200)).toBe(0.25);
  expect(barDays(60, 200)).toBe(1);
  const bars = rebin(Float64Array.of(0.1, 0.2, 0.3, 0.1, 0.3), 0.25, 0.5);
  expect(Array.from(bars, (b) => +b.toFixed(6))).toEqual([0.3, 0.4, 0.3]);
});

test('the axis ends at a round day beyond the 99th percentile', () => {
  expect(niceDays([7.2, 9.1])).toBe(10);
  expect(niceDays([51, 44])).toBe(55);
  expect(niceDays([])).toBe(2);
});

test('what does not fit is told', () => {
  const bars = Float64Array.of(0.5, 0.3, 0.15, 0.05);
  expect(beyond(bars, 1, 2)).toBeCloseTo(0.2);
  expect(outline(bars, 1, 2)).toEqual([
    [0, 0.5],
    [1, 0.5],
    [1, 0.3],
    [2, 0.3],
  ]);
});

test.each([
  [60, 140],
  [60, 70],
  [10, 30],
  [2, 8],
  [185, 198],
  [100, 260],
])('names of percentiles at %d and %d px stay apart and inside', (p50, p90) => {
  const ends = nameMarks(p50, p90, 200).map(({ x, anchor }) => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - 24 : x - 12;
    return [left, left + 24];
  });
  for (const [left] of ends) expect(left).toBeGreaterThanOrEqual(0);
  if (ends.length === 2) expect(ends[1]![0]).toBeGreaterThanOrEqual(ends[0]![1]!);
});
