import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { LAST_SECOND } from '../../shared/units';
import { orderByTime } from './order-by-time';

/** The rows by (time, row), with the language's own stable sort. */
function expected(rows: readonly number[], times: ArrayLike<number>): number[] {
  return [...rows].sort((a, b) => times[a] - times[b]);
}

function sorted(rows: readonly number[], times: Int32Array): number[] {
  const column = Int32Array.from(rows);
  orderByTime(column, rows.length, times);
  return [...column];
}

const time = fc.oneof(
  fc.nat(20),
  fc.nat(100_000),
  fc.nat(LAST_SECOND),
  fc.constantFrom(0, 1, LAST_SECOND - 1, LAST_SECOND),
);

test('equals a stable sort: ties, few and many rows, far outliers, subsets of rows', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(time, fc.boolean()), { maxLength: 80 }), (rowsWithTimes) => {
      const times = Int32Array.from(rowsWithTimes, ([t]) => t);
      const rows = rowsWithTimes.flatMap(([, chosen], row) => (chosen ? [row] : []));
      expect(sorted(rows, times)).toEqual(expected(rows, times));
    }),
    { seed: 9, numRuns: effort(3000) },
  );
});

test.each([
  ['all equal', (i: number) => i * 0 + 7],
  ['falling', (i: number) => 5000 - i],
  ['in order already', (i: number) => i * 1000],
  ['spread over all of time', (i: number) => (i * 7_919_777) % LAST_SECOND],
  ['one far outlier', (i: number) => (i === 2500 ? LAST_SECOND : (i * 37) % 1000)],
  ['an early outlier', (i: number) => (i === 2500 ? 0 : LAST_SECOND - ((i * 37) % 1000))],
])('equals a stable sort of 5,000 rows: %s', (_, at) => {
  const rows = Array.from({ length: 5000 }, (_, i) => i);
  const times = Int32Array.from(rows, at);
  expect(sorted(rows, times)).toEqual(expected(rows, times));
});

test('touches only the first n rows', () => {
  const rows = Int32Array.of(0, 1, 2, 3);
  orderByTime(rows, 2, Int32Array.of(9, 8, 7, 6));
  expect([...rows]).toEqual([1, 0, 2, 3]);
});
