/**
 * How the kernels answer to a changed question, without knowing the answer: relations that hold for
 * any arrivals and services.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WEEK } from '../../shared/units';
import { ALWAYS, calendarOf, type Stretch } from './calendar';
import { depart } from './departures';
import { fifo } from './fifo';
import { fifoByKey } from './fifo-by-key';
import { Steps } from './steps';
import { Timetable } from './timetable';

const SETTINGS = { seed: 20261122, numRuns: 400 };

/** Gaps and services in seconds, line by key. */
const customers = fc.array(
  fc.record({ gap: fc.nat(120), service: fc.nat(400), key: fc.nat(4), patience: fc.nat(900) }),
  { minLength: 1, maxLength: 60 },
);
type Customers = readonly {
  readonly gap: number;
  readonly service: number;
  readonly key: number;
  readonly patience: number;
}[];

const column = (n: number) => new Int32Array(n);
const times = (all: Customers, scale = 1) => {
  let t = 0;
  return {
    n: all.length,
    arrive: Int32Array.from(all, ({ gap }) => (t += gap * scale)),
    service: Int32Array.from(all, ({ service }) => service * scale),
  };
};

function served(all: Customers, servers: number, scale = 1, calendar = ALWAYS) {
  const { n, arrive, service } = times(all, scale);
  const [start, leave, queue] = [column(n), column(n), column(n)];
  fifo(n, arrive, service, Steps.constant(servers), calendar, start, leave, queue);
  return { arrive, start, leave, queue };
}

function packed(all: Customers, keys: readonly number[], scale = 1) {
  const { n, arrive, service } = times(all, scale);
  const deadline = arrive.map((t, i) => t + all[i]!.patience * scale);
  const [free, start, leave] = [column(keys.length), column(n), column(n)];
  const key = Int32Array.from(all, (customer) => keys[customer.key]!);
  fifoByKey(n, key, arrive, service, deadline, new Uint8Array(n), [ALWAYS], free, start, leave);
  return { start, leave };
}

function boarded(all: Customers, capacity: number, scale = 1) {
  const { n, arrive } = times(all, scale);
  const timetable = new Timetable(
    Array.from({ length: 1000 }, (_, i) => 300 * i * scale).filter((slot) => slot < WEEK),
    [],
  );
  const [departure, leave, hold, closed] = [column(n), column(n), column(n), column(n)];
  depart(n, arrive, timetable, Steps.constant(capacity), departure, leave, hold, closed);
  return { arrive, leave };
}

const scaledBy = (values: Int32Array, scale: number) =>
  [...values].map((value) => (value < 0 ? value : value * scale));

test('every duration times seven makes every time seven times as long', () => {
  fc.assert(
    fc.property(customers, fc.integer({ min: 1, max: 9 }), (all, servers) => {
      const [once, sevenfold] = [served(all, servers), served(all, servers, 7)];
      expect([...sevenfold.leave]).toEqual(scaledBy(once.leave, 7));
      expect([...sevenfold.queue]).toEqual(scaledBy(once.queue, 7));
      const keys = [0, 1, 2, 3, 4];
      expect([...packed(all, keys, 7).leave]).toEqual(scaledBy(packed(all, keys).leave, 7));
      const capacity = servers + 2;
      const [day, week] = [boarded(all, capacity), boarded(all, capacity, 7)];
      expect([...week.leave]).toEqual(scaledBy(day.leave, 7));
    }),
    SETTINGS,
  );
});

test('lines that swap their numbers serve the same people at the same times', () => {
  const permutation = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  fc.assert(
    fc.property(customers, permutation, (all, keys) => {
      expect(packed(all, keys)).toEqual(packed(all, [0, 1, 2, 3, 4]));
    }),
    SETTINGS,
  );
});

test('as many servers as customers: no queue', () => {
  fc.assert(
    fc.property(customers, (all) => {
      const { start, arrive, queue } = served(all, all.length);
      expect(start).toEqual(arrive);
      expect([...queue].every((seconds) => seconds === 0)).toBe(true);
    }),
    SETTINGS,
  );
});

test('room for everybody: all take the first departure', () => {
  fc.assert(
    fc.property(customers, (all) => {
      const { arrive, leave } = boarded(all, all.length);
      expect([...leave]).toEqual([...arrive].map((t) => Math.ceil(t / 300) * 300));
    }),
    SETTINGS,
  );
});

/** Open four hours a day, from the second hour on. */
const halfDays = calendarOf(
  Array.from({ length: 7 }, (_, day): Stretch => [day * 86_400 + 7200, day * 86_400 + 21_600]),
);

test.each([
  ['always open', ALWAYS],
  ['open four hours a day', halfDays],
])('one server more delays nobody: %s', (_, calendar) => {
  fc.assert(
    fc.property(customers, fc.integer({ min: 1, max: 40 }), (all, servers) => {
      const fewer = served(all, servers, 20, calendar);
      const more = served(all, servers + 1, 20, calendar);
      expect(more.start.every((t, i) => t <= fewer.start[i]!)).toBe(true);
      expect(more.leave.every((t, i) => t <= fewer.leave[i]!)).toBe(true);
    }),
    SETTINGS,
  );
});

test('one place more on every departure delays nobody', () => {
  fc.assert(
    fc.property(customers, fc.integer({ min: 1, max: 9 }), (all, capacity) => {
      const fewer = boarded(all, capacity);
      expect(boarded(all, capacity + 1).leave.every((t, i) => t <= fewer.leave[i]!)).toBe(true);
    }),
    SETTINGS,
  );
});

test('a customer more changes nothing for those who came before', () => {
  fc.assert(
    fc.property(customers, fc.integer({ min: 1, max: 20 }), (all, servers) => {
      const fewer = served(all.slice(0, -1), servers);
      expect(served(all, servers).leave.subarray(0, all.length - 1)).toEqual(fewer.leave);
    }),
    SETTINGS,
  );
});

test('without patience one is served on arrival or not at all', () => {
  fc.assert(
    fc.property(customers, (all) => {
      const impatient = all.map((customer) => ({ ...customer, patience: 0 }));
      const { start } = packed(impatient, [0, 1, 2, 3, 4]);
      const { arrive } = times(impatient);
      expect(start.every((t, i) => t < 0 || t === arrive[i])).toBe(true);
    }),
    SETTINGS,
  );
});
