import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { DAY, LAST_SECOND, WEEK } from '../../shared/units';
import { ALWAYS, calendarOf, type Stretch } from './calendar';
import { EXPIRED, fifoByKey } from './fifo-by-key';
import { Unbounded } from './unbounded';

const KEYS = 3;

interface Customer {
  readonly key: number;
  readonly arrive: number;
  readonly service: number;
  readonly deadline: number;
}

interface Case {
  readonly base: number;
  readonly customers: readonly Customer[];
  /** By calendar: stretches since base when it is shut. Servers 0 and 2 keep the first, 1 the second. */
  readonly shut: readonly (readonly Stretch[])[];
}

const calendarOfKey = (key: number) => key % 2;

/**
 * As people see it: every second, whoever has waited past the deadline goes away, and a server that
 * is idle and open takes the first in its line.
 */
function bySecond({ customers, shut }: Case) {
  const start = customers.map(() => EXPIRED);
  const leave = customers.map(() => EXPIRED);
  const last = Math.max(...customers.map(({ deadline }) => deadline));
  for (let key = 0; key < KEYS; key++) {
    const stretches = shut[calendarOfKey(key)];
    const open = (t: number) => !stretches.some(([from, to]) => from <= t && t < to);
    const own = customers.flatMap((c, i) => (c.key === key ? [i] : []));
    let line: number[] = [];
    let busyUntil = 0;
    for (let t = 0; t <= last; t++) {
      line.push(...own.filter((i) => customers[i].arrive === t));
      line = line.filter((i) => customers[i].deadline >= t);
      while (line.length > 0 && open(t) && busyUntil <= t) {
        const i = line.shift()!;
        start[i] = t;
        let end = t;
        for (let left = customers[i].service; left > 0; end++) if (open(end)) left--;
        leave[i] = busyUntil = end;
      }
    }
  }
  return { start, leave };
}

function byKernel({ base, customers, shut }: Case) {
  const n = customers.length;
  const start = new Int32Array(n);
  const leave = new Int32Array(n);
  const free = new Int32Array(KEYS);
  const column = (of: (c: Customer) => number) => Int32Array.from(customers, of);
  fifoByKey(
    n,
    column(({ key }) => key),
    column(({ arrive }) => base + arrive),
    column(({ service }) => service),
    column(({ deadline }) => base + deadline),
    Uint8Array.from(customers, ({ key }) => calendarOfKey(key)),
    shut.map((stretches) =>
      calendarOf(
        [[0, WEEK]],
        stretches.map(([from, to]): Stretch => [base + from, base + to]),
      ),
    ),
    free,
    start,
    leave,
  );
  const relative = (times: Int32Array) => Array.from(times, (t) => (t === EXPIRED ? t : t - base));
  const freed = Array.from(free, (t) => t - base);
  return { start: relative(start), leave: relative(leave), freed };
}

const shutStretches = fc.array(
  fc.tuple(fc.nat(50), fc.nat(15)).map(([from, length]): Stretch => [from, from + length]),
  { maxLength: 4 },
);

const cases = fc
  .record({
    base: fc.constantFrom(0, DAY - 20, WEEK - 20),
    customers: fc.array(
      fc.record({
        key: fc.nat(KEYS - 1),
        arrive: fc.nat(40),
        service: fc.oneof(fc.nat(12), fc.constant(0)),
        patience: fc.oneof(fc.nat(30), fc.constant(60)),
      }),
      { minLength: 1, maxLength: 14, size: 'max' },
    ),
    shut: fc.tuple(shutStretches, shutStretches),
  })
  .map(({ base, customers, shut }): Case => ({
    base,
    customers: customers
      .map(({ patience, ...c }) => ({ ...c, deadline: c.arrive + patience }))
      .sort((a, b) => a.arrive - b.arrive),
    shut,
  }));

test('equals lines in which people wait, give up and are served, second by second', () => {
  let expired = 0;
  let served = 0;
  fc.assert(
    fc.property(cases, (problem) => {
      const expected = bySecond(problem);
      const { start, leave, freed } = byKernel(problem);
      expect({ start, leave }).toEqual(expected);
      for (let key = 0; key < KEYS; key++) {
        const ends = expected.leave.filter((_, i) => problem.customers[i].key === key);
        const last = Math.max(...ends, EXPIRED);
        if (last !== EXPIRED) expect(freed[key]).toBe(last);
      }
      expired += start.filter((t) => t === EXPIRED).length;
      served += start.filter((t) => t !== EXPIRED).length;
    }),
    { seed: 6, numRuns: effort(2000) },
  );
  // Both ways out are really tried.
  expect(expired).toBeGreaterThan(effort(500));
  expect(served).toBeGreaterThan(effort(5000));
});

function single(
  customers: readonly (readonly [arrive: number, service: number, deadline: number])[],
) {
  const all = customers.map(([arrive, service, deadline]) => ({
    key: 0,
    arrive,
    service,
    deadline,
  }));
  return byKernel({ base: 0, customers: all, shut: [[], []] });
}

test('a start exactly at the deadline counts; a second later it does not', () => {
  expect(
    single([
      [0, 10, 99],
      [1, 5, 10],
    ]).start,
  ).toEqual([0, 10]);
  expect(
    single([
      [0, 10, 99],
      [1, 5, 9],
    ]).start,
  ).toEqual([0, EXPIRED]);
});

test('who gives up uses no service: the next in line starts as if they had not come', () => {
  const all = single([
    [0, 10, 99],
    [1, 50, 5],
    [2, 3, 99],
  ]);
  expect(all.start).toEqual([0, EXPIRED, 10]);
  expect(all.leave).toEqual([10, EXPIRED, 13]);
});

test('who gives up needs no calendar: not even one that never opens again', () => {
  const customers = [
    { key: 0, arrive: 0, service: 100, deadline: 0 },
    { key: 0, arrive: 1, service: 1, deadline: 99 },
  ];
  // The site closes for ever when the first service ends.
  const closed: Stretch[] = [[100, LAST_SECOND]];
  expect(byKernel({ base: 0, customers, shut: [closed, []] }).start).toEqual([0, EXPIRED]);
  const patient = customers.map((c) => ({ ...c, deadline: 100 }));
  expect(() => byKernel({ base: 0, customers: patient, shut: [closed, []] })).toThrow(Unbounded);
});

test('no second can be mistaken for EXPIRED', () => {
  expect(EXPIRED).toBeLessThan(0);
});

test('one key never waits for another', () => {
  const all = [0, 1, 2].map((key) => ({ key, arrive: 0, service: 10, deadline: 99 }));
  expect(byKernel({ base: 0, customers: all, shut: [[], []] }).start).toEqual([0, 0, 0]);
});

test('a time that no column can hold ends the run', () => {
  const one = Int32Array.of(0);
  const run = (arrive: number, service: number) =>
    fifoByKey(
      1,
      one,
      Int32Array.of(arrive),
      Int32Array.of(service),
      Int32Array.of(LAST_SECOND),
      new Uint8Array(1),
      [ALWAYS],
      new Int32Array(1),
      new Int32Array(1),
      new Int32Array(1),
    );
  expect(() => run(LAST_SECOND - 5, 6)).toThrow(Unbounded);
  expect(() => run(LAST_SECOND - 5, 5)).not.toThrow();
});
