import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { DAY, HOUR, LAST_SECOND, WEEK } from '../../shared/units';
import { afterWork, ALWAYS, calendarOf, merged, openTime, type Stretch } from './calendar';
import { Unbounded } from './unbounded';

const HORIZON = 2 * WEEK + 3 * DAY;

/** Every second of the horizon by itself: 1 when the site is open. */
function openSeconds(weekly: readonly Stretch[], closures: readonly Stretch[]): Uint8Array {
  const open = new Uint8Array(HORIZON);
  for (let week = 0; week < HORIZON; week += WEEK)
    for (const [from, to] of weekly) open.fill(1, week + from, week + to);
  for (const [from, to] of closures) open.fill(0, Math.max(0, from), Math.max(0, to));
  return open;
}

/** An instant where something may go wrong: near the ends of days and weeks, or anywhere. */
const instantWithin = (end: number) =>
  fc.oneof(
    fc.nat(12),
    fc.nat(end),
    fc
      .tuple(fc.nat(Math.floor(end / DAY)), fc.integer({ min: -3, max: 3 }))
      .map(([day, second]) => Math.min(end, Math.max(0, day * DAY + second))),
  );

/** Rising, disjoint stretches of the week; some touch. */
const weeklyHours = fc
  .array(instantWithin(WEEK), { minLength: 0, maxLength: 10 })
  .map((ends) => [...new Set(ends)].sort((a, b) => a - b))
  .chain((ends) =>
    fc
      .array(fc.boolean(), { minLength: ends.length, maxLength: ends.length })
      .map((chosen) =>
        ends.slice(1).flatMap((to, i): Stretch[] => (chosen[i] ? [[ends[i], to]] : [])),
      ),
  );

const closuresOf = fc.array(
  fc
    .tuple(instantWithin(HORIZON), fc.oneof(fc.nat(6), fc.constant(DAY), fc.nat(3 * DAY)))
    .map(([from, length]): Stretch => [from, from + length]),
  { maxLength: 6 },
);

test('a calendar says what a look at every second says', () => {
  fc.assert(
    fc.property(
      weeklyHours,
      closuresOf,
      fc.array(instantWithin(HORIZON - 1), { minLength: 4, maxLength: 8 }),
      fc.array(fc.oneof(fc.nat(100), fc.nat(4 * DAY)), { minLength: 3, maxLength: 3 }),
      (weekly, closures, somewhere, works) => {
        const open = openSeconds(weekly, closures);
        const before = new Int32Array(HORIZON + 1);
        for (let t = 0; t < HORIZON; t++) before[t + 1] = before[t] + open[t];
        const calendar = calendarOf(weekly, closures);
        const edges = [...weekly.flat(), ...closures.flat()];
        const instants = [...edges, ...edges.map((t) => t - 1), ...edges.map((t) => t + WEEK)]
          .concat(somewhere)
          .filter((t) => t >= 0 && t < HORIZON);
        const wrong: string[] = [];
        const check = (right: boolean, what: string) => right || wrong.push(what);
        for (const t of instants) {
          check(openTime(calendar, t) === before[t], `openTime(${t})`);
          const start = open.indexOf(1, t);
          if (start < 0) continue;
          check(afterWork(calendar, t, 0) === start, `opening at or after (${t})`);
          for (const work of [0, 1, ...works]) {
            if (before[HORIZON] - before[start] < work) continue;
            const end = afterWork(calendar, start, work);
            const done = before[end] - before[start] === work;
            const earliest = work === 0 ? end === start : open[end - 1] === 1;
            check(done && earliest, `afterWork(${start}, ${work})`);
          }
        }
        expect(wrong).toEqual([]);
      },
    ),
    { seed: 1, numRuns: effort(150) },
  );
});

test('intervals are disjoint, rising and never touch', () => {
  const calendar = calendarOf(
    [
      [0, DAY],
      [DAY, 2 * DAY],
      [3 * DAY, WEEK],
    ],
    [[5 * HOUR, 6 * HOUR]],
  );
  for (let i = 0; i < 1000; i++) {
    expect(calendar.open[i]).toBeLessThan(calendar.close[i]);
    expect(calendar.close[i]).toBeLessThan(calendar.open[i + 1]);
  }
  // Monday and Tuesday are one stretch but for the hour cut out, and Sunday runs into Monday.
  expect([...calendar.open.slice(0, 3)]).toEqual([0, 6 * HOUR, 3 * DAY]);
  expect([...calendar.close.slice(0, 3)]).toEqual([5 * HOUR, 2 * DAY, WEEK + 2 * DAY]);
});

test('work that fills the opening hours ends when they do, not when they begin again', () => {
  const nineToFive = calendarOf([[9 * HOUR, 17 * HOUR]]);
  expect(afterWork(nineToFive, 9 * HOUR, 8 * HOUR)).toBe(17 * HOUR);
  expect(afterWork(nineToFive, 9 * HOUR, 8 * HOUR + 1)).toBe(WEEK + 9 * HOUR + 1);
  expect(afterWork(nineToFive, 17 * HOUR, 0)).toBe(WEEK + 9 * HOUR);
  expect(afterWork(nineToFive, 17 * HOUR - 1, 0)).toBe(17 * HOUR - 1);
  expect(openTime(nineToFive, 17 * HOUR)).toBe(openTime(nineToFive, WEEK + 9 * HOUR));
});

test('a closure that reaches a second into the opening hours takes that second', () => {
  const calendar = calendarOf(
    [[10, 20]],
    [
      [5, 11],
      [19, 25],
      [WEEK + 10, WEEK + 11],
    ],
  );
  expect([afterWork(calendar, 0, 0), afterWork(calendar, 19, 0)]).toEqual([11, WEEK + 11]);
  expect(openTime(calendar, WEEK + 20)).toBe(8 + 9);
});

test('a calendar reaches to the last second a column can hold, and no further', () => {
  for (const calendar of [ALWAYS, calendarOf([[0, WEEK]])]) {
    expect(openTime(calendar, LAST_SECOND)).toBe(LAST_SECOND);
    expect(afterWork(calendar, LAST_SECOND - 1, 0)).toBe(LAST_SECOND - 1);
    expect(afterWork(calendar, LAST_SECOND - 10, 10)).toBe(LAST_SECOND);
    expect(() => afterWork(calendar, LAST_SECOND - 10, 11)).toThrow(Unbounded);
    expect(() => afterWork(calendar, LAST_SECOND, 0)).toThrow(Unbounded);
  }
});

test('a site that never opens has no open time', () => {
  for (const calendar of [calendarOf([]), calendarOf([[0, WEEK]], [[0, LAST_SECOND]])]) {
    expect(openTime(calendar, 12345)).toBe(0);
    expect(openTime(calendar, LAST_SECOND)).toBe(0);
    expect(() => afterWork(calendar, 0, 0)).toThrow(Unbounded);
  }
});

test('the last weeks that a column can hold are as open as the first ones', () => {
  const weekly = Array.from({ length: 7 }, (_, day): Stretch => {
    return [day * DAY + 9 * HOUR, day * DAY + 17 * HOUR];
  });
  // A closed minute in each of the last thousand days makes two intervals of one.
  const lastDay = Math.floor(LAST_SECOND / DAY);
  const closures = Array.from({ length: 1000 }, (_, i): Stretch => {
    const noon = (lastDay - 1 - i) * DAY + 12 * HOUR;
    return [noon, noon + 60];
  });
  const calendar = calendarOf(weekly, closures);
  const onLastDay = Math.min(8 * HOUR, Math.max(0, LAST_SECOND - lastDay * DAY - 9 * HOUR));
  const whole = calendarOf(weekly);
  expect(openTime(whole, LAST_SECOND)).toBe(lastDay * 8 * HOUR + onLastDay);
  expect(openTime(calendar, LAST_SECOND)).toBe(lastDay * 8 * HOUR + onLastDay - 1000 * 60);
  expect(afterWork(whole, (lastDay - 1) * DAY, 0)).toBe((lastDay - 1) * DAY + 9 * HOUR);
  expect(afterWork(calendar, (lastDay - 1) * DAY, 4 * HOUR)).toBe(
    (lastDay - 1) * DAY + 13 * HOUR + 60,
  );
});

test('the same hours give the same calendar, other hours another', () => {
  const once = calendarOf([[0, HOUR]], [[60, 120]]);
  const other = calendarOf([[0, HOUR]], [[60, 121]]);
  expect(openTime(other, HOUR)).toBe(openTime(once, HOUR) - 1);
  // Not only an equal one: it is not built again.
  expect(calendarOf([[0, HOUR]], [[60, 120]])).toBe(once);
});

test('calendars that were asked for long ago are let go', () => {
  const once = calendarOf([[0, HOUR]], [[60, 122]]);
  for (let i = 0; i < 50; i++) calendarOf([[0, HOUR + i]]);
  const again = calendarOf([[0, HOUR]], [[60, 122]]);
  expect(again).not.toBe(once);
  expect(again).toEqual(once);
});

test('merged stretches cover the same seconds, rise and leave gaps between them', () => {
  const stretch = fc
    .tuple(fc.integer({ min: -20, max: 60 }), fc.nat(15))
    .map(([from, length]): Stretch => [from, from + length]);
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
      const before = JSON.stringify(stretches);
      const result = merged(stretches);
      expect(JSON.stringify(stretches)).toBe(before);
      const covers = (all: readonly Stretch[], t: number) =>
        all.some(([from, to]) => from <= t && t < to);
      const seconds = Array.from({ length: 105 }, (_, i) => i - 25);
      expect(seconds.filter((t) => covers(result, t) !== covers(stretches, t))).toEqual([]);
      expect(result.every(([from], i) => i === 0 || from > result[i - 1][1])).toBe(true);
    }),
    { seed: 2, numRuns: effort(1000) },
  );
});
