import type { CheckResult, Unit } from './check';

/** A check that leaves nothing to chance: two ways of counting the same. */
export function same<T extends number | string>(
  key: string,
  expected: T,
  observed: T,
  unit: Unit = '',
): CheckResult {
  const passes = observed === expected;
  return { key, unit, expected, observed, spread: null, passes };
}

/** Rows of a run for which something holds, rising. */
export function rowsWhere(count: number, holds: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count);
  let n = 0;
  for (let r = 0; r < count; r++) if (holds(r)) rows[n++] = r;
  return rows.subarray(0, n);
}

/** The values of a column at some rows. */
export function pick(column: Int32Array, rows: Int32Array): Int32Array {
  return rows.map((row) => column[row]);
}

/** Seconds from entering to leaving, added up. */
export function total(enter: Int32Array, leave: Int32Array): number {
  let seconds = 0;
  for (let i = 0; i < enter.length; i++) seconds += leave[i] - enter[i];
  return seconds;
}
