import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { LAST_SECOND } from '../../shared/units';
import { Arena } from './arena';
import { orderByTime } from './order-by-time';

/** The rows by (time, row), with the language's own stable sort. */
function expected(rows: readonly number[], times: ArrayLike<number>): number[] {
  return [...rows].sort((a, b) => times[a] - times[b]);
}

function sorted(rows: readonly number[], times: Int32Array): number[] {
  const column = Int32Array.from(rows);
  const keys = orderByTime(column, rows.length, times);
  expect(keys.length).toBe(rows.length);
  expect(keys.findIndex((key, i) => key !== times[column[i]])).toBe(-1);
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

// Stretches with far outliers are so long that a sort which takes quadratic time for them never ends.
test.each([
  ['all equal', 5000, (i: number) => i * 0 + 7],
  ['falling', 5000, (i: number) => 5000 - i],
  ['in order already', 5000, (i: number) => i * 1000],
  ['spread over all of time', 5000, (i: number) => (i * 7_919_777) % LAST_SECOND],
  ['one far outlier', 100_000, (i: number) => (i === 2500 ? LAST_SECOND : (i * 37) % 1000)],
  ['an early one', 100_000, (i: number) => (i === 2500 ? 0 : LAST_SECOND - ((i * 37) % 1000))],
])('equals a stable sort of many rows: %s', (_, n, at) => {
  const rows = Array.from({ length: n }, (_, i) => i);
  const times = Int32Array.from(rows, at);
  const got = sorted(rows, times);
  const right = expected(rows, times);
  expect(got.findIndex((row, i) => row !== right[i])).toBe(-1);
});

test('equals a stable sort of crowds about the size that is spread out anew, far from each other', () => {
  // 64 rows or more in one bucket get buckets of their own; so do crowds within crowds.
  const crowd = fc.record({
    at: fc.oneof(fc.nat(LAST_SECOND - 5000), fc.constantFrom(0, 1000, LAST_SECOND - 5000)),
    size: fc.oneof(fc.integer({ min: 62, max: 66 }), fc.nat(200)),
    width: fc.constantFrom(0, 1, 3, 100, 5000),
  });
  fc.assert(
    fc.property(fc.array(crowd, { minLength: 1, maxLength: 5 }), fc.nat(), (crowds, salt) => {
      const together = crowds.flatMap(({ at, size, width }) =>
        Array.from({ length: size }, (_, i) => at + ((i * 7919 + salt) % (width + 1))),
      );
      // A crowd's rows lie scattered among those of the others.
      const order = together.map((_, i) => (i * 9973 + salt) % 1009);
      const times = Int32Array.from(
        together.map((t, i) => [t, order[i]]).sort((a, b) => a[1] - b[1]),
        ([t]) => t,
      );
      const rows = [...times.keys()];
      expect(sorted(rows, times)).toEqual(expected(rows, times));
    }),
    { seed: 17, numRuns: effort(800), endOnFailure: true },
  );
});

test('of the scratch it keeps the times only', () => {
  const scratch = new Arena();
  for (const times of [Int32Array.of(5, 6, 7, 8), Int32Array.of(9, LAST_SECOND, 3, 5)]) {
    const before = scratch.mark();
    orderByTime(Int32Array.of(0, 1, 2, 3), 4, times, scratch);
    expect(scratch.mark() - before).toBe(4 * Int32Array.BYTES_PER_ELEMENT);
  }
  expect(orderByTime(new Int32Array(0), 0, new Int32Array(0))).toHaveLength(0);
});

test('touches only the first n rows', () => {
  const rows = Int32Array.of(0, 1, 2, 3);
  orderByTime(rows, 2, Int32Array.of(9, 8, 7, 6));
  expect([...rows]).toEqual([1, 0, 2, 3]);
});
