import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { DAY, LAST_SECOND, WEEK } from '../../shared/units';
import { merged, type Stretch } from './calendar';
import { depart } from './departures';
import { Steps } from './steps';
import { Timetable } from './timetable';
import { Unbounded } from './unbounded';

interface Case {
  readonly slots: readonly number[];
  readonly idle: readonly boolean[];
  readonly closures: readonly Stretch[];
  /** [from, parcels]; the first holds from ever. */
  readonly capacity: readonly (readonly [number, number])[];
  readonly ready: readonly number[];
}

const WEEKS = 40;

/**
 * As people see it: at each departure that runs, those who are ready go aboard in order until it
 * is full. Then each wait is looked at by itself.
 */
function byVehicle({ slots, idle, closures, capacity, ready }: Case) {
  const departures = Array.from({ length: WEEKS }, (_, week) =>
    slots.map((slot, i) => {
      const time = week * WEEK + slot;
      const cancelled =
        idle[i] === true || closures.some(([from, to]) => from <= time && time < to);
      return { time, cancelled };
    }),
  ).flat();
  const taken = ready.map(() => -1);
  departures.forEach(({ time, cancelled }, d) => {
    if (cancelled) return;
    let room = Math.floor(capacity.filter(([from], i) => i === 0 || from <= time).at(-1)![1]);
    for (let i = 0; i < ready.length && room >= 1; i++) {
      if (taken[i] >= 0 || ready[i] > time) continue;
      taken[i] = d;
      room--;
    }
  });
  return ready.map((t, i) => {
    if (taken[i] < 0) throw new Error('the horizon is too short for this case');
    const first = departures.findIndex(({ time }) => time >= t);
    const leave = departures[taken[i]].time;
    const hold = departures[first].time - t;
    const onlyCancelled = departures.slice(first, taken[i]).every(({ cancelled }) => cancelled);
    const rest = leave - t - hold;
    return {
      departure: taken[i],
      leave,
      hold,
      queue: onlyCancelled ? 0 : rest,
      closed: onlyCancelled ? rest : 0,
    };
  });
}

function byKernel({ slots, idle, closures, capacity, ready }: Case) {
  const n = ready.length;
  const column = () => new Int32Array(n);
  const [departure, leave, hold, closed] = [column(), column(), column(), column()];
  depart(
    n,
    Int32Array.from(ready),
    new Timetable(slots, merged(closures), idle),
    new Steps(
      Float64Array.from(capacity, ([t]) => t),
      Float64Array.from(capacity, ([, parcels]) => parcels),
    ),
    departure,
    leave,
    hold,
    closed,
  );
  return ready.map((t, i) => ({
    departure: departure[i],
    leave: leave[i],
    hold: hold[i],
    queue: leave[i] - t - hold[i] - closed[i],
    closed: closed[i],
  }));
}

const SPAN = 3 * WEEK;
/** Few instants on purpose, so that much falls on the same second. */
const someInstant = fc.nat(3 * 14).map((halfDays) => (halfDays * DAY) / 2);

const cases = fc
  .record({
    slots: fc.uniqueArray(fc.nat(27), { minLength: 1, maxLength: 6 }),
    idle: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    closures: fc.array(
      fc.tuple(someInstant, fc.nat(8 * DAY)).map(([from, n]): Stretch => [from, from + n]),
      { maxLength: 3 },
    ),
    changes: fc.uniqueArray(someInstant, { maxLength: 3 }),
    parcels: fc.array(fc.oneof(fc.nat(3), fc.double({ min: 0, max: 4, noNaN: true })), {
      minLength: 4,
      maxLength: 4,
    }),
    ready: fc.array(fc.oneof(someInstant, fc.nat(SPAN)), { minLength: 1, maxLength: 20 }),
  })
  .map(({ slots, idle, closures, changes, parcels, ready }): Case => {
    const times = [-1, ...changes.sort((a, b) => a - b)];
    return {
      slots: slots.sort((a, b) => a - b).map((quarter) => (quarter * DAY) / 4),
      // At least one departure a week runs, and the last capacity takes someone.
      idle: idle.map((never, i) => never && i > 0),
      closures,
      capacity: times.map(
        (t, i) => [t, i === times.length - 1 ? Math.max(1, parcels[i]) : parcels[i]] as const,
      ),
      ready: ready.sort((a, b) => a - b),
    };
  });

test('equals vehicles that are boarded one after the other', () => {
  let queued = 0;
  let closed = 0;
  fc.assert(
    fc.property(cases, (problem) => {
      const got = byKernel(problem);
      expect(got).toEqual(byVehicle(problem));
      queued += got.filter(({ queue }) => queue > 0).length;
      closed += got.filter((wait) => wait.closed > 0).length;
    }),
    { seed: 7, numRuns: effort(3000) },
  );
  // All kinds of waiting are really tried.
  expect(queued).toBeGreaterThan(effort(2000));
  expect(closed).toBeGreaterThan(effort(500));
});

const daily: Pick<Case, 'slots' | 'idle'> = {
  slots: [0, 1, 2, 3, 4, 5, 6].map((day) => day * DAY),
  idle: [],
};

test('who is ready at t boards at t', () => {
  const [one] = byKernel({ ...daily, closures: [], capacity: [[0, 5]], ready: [3 * DAY] });
  expect(one).toEqual({ departure: 3, leave: 3 * DAY, hold: 0, queue: 0, closed: 0 });
});

test('a wait over a cancelled and a full departure is queue, over cancelled ones only is closed', () => {
  const shut: Stretch[] = [[DAY, 2 * DAY]];
  const ready = [1, 1, 1];
  // Day 1 is cancelled; days 2 and 3 take one parcel each.
  const waits = byKernel({ ...daily, closures: shut, capacity: [[0, 1]], ready });
  expect(waits.map(({ leave }) => leave)).toEqual([2 * DAY, 3 * DAY, 4 * DAY]);
  expect(waits.map((w) => w.hold)).toEqual([DAY - 1, DAY - 1, DAY - 1]);
  expect(waits.map((w) => w.closed)).toEqual([DAY, 0, 0]);
  expect(waits.map((w) => w.queue)).toEqual([0, 2 * DAY, 3 * DAY]);
});

test('a departure that runs without room is a queue, not a closure', () => {
  const [one] = byKernel({
    ...daily,
    closures: [],
    capacity: [
      [0, 0],
      [2 * DAY, 1],
    ],
    ready: [1],
  });
  expect(one).toMatchObject({ leave: 2 * DAY, queue: DAY, closed: 0 });
});

test('the last one aboard looks for no other departure', () => {
  const capacity = [
    [0, 1],
    [1, 0],
  ] as const;
  const [one] = byKernel({ ...daily, closures: [], capacity, ready: [0] });
  expect(one).toMatchObject({ departure: 0, leave: 0 });
  expect(() => byKernel({ ...daily, closures: [], capacity, ready: [0, 0] })).toThrow(Unbounded);
});

test('no departure with room, ever, ends the run', () => {
  const never: Case = { ...daily, closures: [], capacity: [[0, 0.99]], ready: [1] };
  expect(() => byKernel(never)).toThrow(Unbounded);
  const idle: Case = { ...never, idle: daily.slots.map(() => true), capacity: [[0, 9]] };
  expect(() => byKernel(idle)).toThrow(Unbounded);
  const late: Case = { ...never, capacity: [[0, 9]], ready: [LAST_SECOND] };
  expect(() => byKernel(late)).toThrow(Unbounded);
});
