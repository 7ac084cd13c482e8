import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { DAY, LAST_SECOND, WEEK } from '../../shared/units';
import { merged, type Stretch } from './calendar';
import { Timetable } from './timetable';
import { Unbounded } from './unbounded';

const WEEKS = 6;
const HORIZON = 3 * WEEK;

const cases = fc.record({
  slots: fc
    .uniqueArray(
      fc.oneof(
        fc.nat(WEEK - 1),
        fc.nat(27).map((quarter) => (quarter * DAY) / 4),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((slots) => slots.sort((a, b) => a - b)),
  idle: fc.array(fc.boolean(), { maxLength: 8 }).map((idle) => [false, ...idle]),
  closures: fc.array(
    fc
      .tuple(
        fc.oneof(
          fc.integer({ min: -DAY, max: HORIZON }),
          fc.nat(84).map((quarter) => (quarter * DAY) / 4),
        ),
        fc.oneof(
          fc.nat(6 * DAY),
          fc.nat(24).map((quarter) => (quarter * DAY) / 4),
        ),
      )
      .map(([from, length]): Stretch => [from, from + length]),
    { maxLength: 4 },
  ),
  instants: fc.array(fc.nat(HORIZON), { minLength: 1, maxLength: 10 }),
});

test('equals the list of all departures', () => {
  fc.assert(
    fc.property(cases, ({ slots, idle, closures, instants }) => {
      const timetable = new Timetable(slots, merged(closures), idle);
      const all = Array.from({ length: WEEKS }, (_, week) =>
        slots.map((slot, i) => {
          const time = week * WEEK + slot;
          const shut = closures.some(([from, to]) => from <= time && time < to);
          return { time, cancelled: shut || idle[i] === true };
        }),
      ).flat();
      expect(all.map((_, d) => timetable.time(d))).toEqual(all.map(({ time }) => time));
      expect(all.map((_, d) => timetable.cancelled(d))).toEqual(all.map((d) => d.cancelled));
      for (const t of [...instants, ...slots, ...slots.map((slot) => slot + 1)]) {
        expect(timetable.firstFrom(t)).toBe(all.findIndex(({ time }) => time >= t));
        const running = all.findIndex(({ time, cancelled }) => time >= t && !cancelled);
        if (running >= 0) expect(timetable.runningFrom(timetable.firstFrom(t))).toBe(running);
      }
    }),
    { seed: 12, numRuns: effort(600) },
  );
});

test('a departure that no column can hold is none', () => {
  const timetable = new Timetable([DAY], []);
  const last = timetable.firstFrom(LAST_SECOND) - 1;
  expect(timetable.time(last)).toBeLessThanOrEqual(LAST_SECOND);
  expect(() => timetable.time(last + 1)).toThrow(Unbounded);
  const atTheEnd = new Timetable([LAST_SECOND % WEEK], []);
  expect(atTheEnd.time(atTheEnd.firstFrom(LAST_SECOND))).toBe(LAST_SECOND);
  const shutForEver = new Timetable([DAY], [[0, LAST_SECOND + 1]]);
  expect(() => shutForEver.runningFrom(0)).toThrow(Unbounded);
});
