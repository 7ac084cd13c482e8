import { expect, test } from 'vitest';
import { largestShift, stageDays, waterfall } from './waterfall';

const days = (work: number, queue: number, closed = 0, hold = 0) => ({ work, queue, closed, hold });
const before = [
  days(0.1, 0),
  days(1, 0.2, 1, 0.5),
  days(1, 0),
  days(1, 0.5),
  days(4, 0),
  days(1, 1),
  days(3, 0),
];
const after = before.map((stage, i) => (i === 5 ? { ...stage, queue: 2.5 } : stage));

test('the parts follow each other and sum to the whole', () => {
  const rows = waterfall(before);
  expect(rows).toHaveLength(7);
  rows.slice(1).forEach((row, i) => expect(row.from).toBeCloseTo(rows[i]!.from + rows[i]!.days));
  const total = before.reduce((sum, _, i) => sum + stageDays(before, i), 0);
  expect(rows[6]!.parts[3]!.to).toBeCloseTo(total);
});

test('the largest shift is found with its sign', () => {
  expect(largestShift(after, before)).toEqual({ stage: 5, cause: 'queue', days: 1.5 });
  expect(largestShift(before, after).days).toBe(-1.5);
});
