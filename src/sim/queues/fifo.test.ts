import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { DAY, HOUR, WEEK } from '../../shared/units';
import { calendarOf, type Stretch } from './calendar';
import { fifo } from './fifo';
import { Steps } from './steps';
import { Unbounded } from './unbounded';

interface Case {
  /** Second at which everything in the case begins. */
  readonly base: number;
  /** Seconds since base, rising. */
  readonly arrive: readonly number[];
  readonly service: readonly number[];
  /** Stretches since base when the site is shut; it is open otherwise. */
  readonly shut: readonly Stretch[];
  /** [seconds since base, servers] from then on; the first holds from ever. */
  readonly servers: readonly (readonly [number, number])[];
}

interface Outcome {
  readonly start: number[];
  readonly leave: number[];
}

/**
 * The definition, second by second, in wall time: an order starts at the earliest open instant not
 * before its arrival and the previous start at which fewer than c(t) earlier services are
 * unfinished; its service lasts so many open seconds. Null when some order never starts.
 */
function bySecond({ arrive, service, shut, servers }: Case): Outcome | null {
  const open = (t: number) => !shut.some(([from, to]) => from <= t && t < to);
  const capacity = (t: number) => servers.filter(([from], i) => i === 0 || from <= t).at(-1)![1];
  const start: number[] = [];
  const leave: number[] = [];
  for (let i = 0; i < arrive.length; i++) {
    let t = Math.max(arrive[i], start[i - 1] ?? -Infinity);
    const unfinished = () => leave.filter((end) => end > t).length;
    for (let tries = 0; !open(t) || unfinished() >= capacity(t); t++)
      if (++tries > 2000) return null;
    start.push(t);
    let end = t;
    for (let left = service[i]; left > 0; end++) if (open(end)) left--;
    leave.push(end);
  }
  return { start, leave };
}

const calendarFor = ({ base, shut }: Case) =>
  calendarOf(
    [[0, WEEK]],
    shut.map(([from, to]): Stretch => [base + from, base + to]),
  );

function byKernel(problem: Case, scale = 1) {
  const { arrive, service, servers } = problem;
  const base = problem.base * scale;
  const shut = problem.shut.map(([from, to]): Stretch => [from * scale, to * scale]);
  const n = arrive.length;
  const start = new Int32Array(n);
  const leave = new Int32Array(n);
  const queue = new Int32Array(n);
  fifo(
    n,
    Int32Array.from(arrive, (t) => base + t * scale),
    Int32Array.from(service, (s) => s * scale),
    new Steps(
      Float64Array.from(servers, ([t]) => base + t * scale),
      Float64Array.from(servers, ([, c]) => c),
    ),
    calendarFor({ ...problem, base, shut }),
    start,
    leave,
    queue,
  );
  const relative = (column: Int32Array) => Array.from(column, (t) => (t - base) / scale);
  return {
    start: relative(start),
    leave: relative(leave),
    queue: Array.from(queue, (q) => q / scale),
  };
}

const casesOf = (customers: number, span: number, count: fc.Arbitrary<number>, longest = 14) =>
  fc
    .record({
      base: fc.constantFrom(0, DAY - 15, WEEK - 15, 3 * WEEK + DAY - 7),
      orders: fc.array(
        fc.tuple(
          fc.nat(span),
          fc.oneof(
            { weight: 4, arbitrary: fc.nat(longest) },
            { weight: 1, arbitrary: fc.constant(0) },
          ),
        ),
        { minLength: 1, maxLength: customers, size: 'max' },
      ),
      shut: fc.array(
        fc.tuple(fc.nat(span + 10), fc.nat(12)).map(([from, n]): Stretch => [from, from + n]),
        { maxLength: 4 },
      ),
      changes: fc.uniqueArray(fc.integer({ min: -5, max: span + 10 }), { maxLength: 4 }),
      counts: fc.array(count, { minLength: 5, maxLength: 5 }),
      // Mostly there is a server in the end; without one, some orders never start.
      last: fc.oneof(
        { weight: 19, arbitrary: count.map((c) => Math.max(1, c)) },
        { weight: 1, arbitrary: fc.constant(0) },
      ),
    })
    .map(({ base, orders, shut, changes, counts, last }): Case => {
      const sorted = orders.sort((a, b) => a[0] - b[0]);
      const times = [-10, ...changes.sort((a, b) => a - b)];
      return {
        base,
        arrive: sorted.map(([t]) => t),
        service: sorted.map(([, s]) => s),
        shut,
        servers: times.map((t, i) => [t, i === times.length - 1 ? last : counts[i]] as const),
      };
    });

/** Seconds from a to b when the site is shut. */
const shutWithin = ({ shut }: Case, a: number, b: number) => {
  let seconds = 0;
  for (let t = a; t < b; t++) if (shut.some(([from, to]) => from <= t && t < to)) seconds++;
  return seconds;
};

function agrees(problem: Case): void {
  const expected = bySecond(problem);
  if (!expected) {
    expect(() => byKernel(problem)).toThrow(Unbounded);
    return;
  }
  const { start, leave, queue } = byKernel(problem);
  expect({ start, leave }).toEqual(expected);
  const { arrive, service, servers } = problem;
  const spans = start.map((t, i) => ({
    waitedShut: shutWithin(problem, arrive[i], t),
    pausedShut: shutWithin(problem, t, leave[i]),
  }));
  expect(queue).toEqual(start.map((t, i) => t - arrive[i] - spans[i].waitedShut));
  const accounted = spans.map((s, i) => queue[i] + service[i] + s.waitedShut + s.pausedShut);
  expect(accounted).toEqual(leave.map((t, i) => t - arrive[i]));
  // First come, first served; never more in service than there are servers at a start.
  expect(start).toEqual([...start].sort((a, b) => a - b));
  const capacity = (t: number) => servers.filter(([from], i) => i === 0 || from <= t).at(-1)![1];
  const inService = (t: number, i: number) => leave.filter((end, j) => j <= i && end > t).length;
  expect(start.filter((t, i) => service[i] > 0 && inService(t, i) > capacity(t))).toEqual([]);
}

test('equals the definition, second by second, on small cases', () => {
  fc.assert(fc.property(casesOf(9, 40, fc.nat(3)), agrees), { seed: 3, numRuns: effort(2500) });
});

test('equals the definition with many servers', () => {
  // The test above finds the smallest case; shrinking cases of this size would take minutes.
  const options = { seed: 4, numRuns: effort(250), endOnFailure: true };
  fc.assert(fc.property(casesOf(60, 30, fc.nat(9)), agrees), options);
});

test('equals the definition with server counts that cross from an ordered pool to a heap', () => {
  // Up to 16 servers are kept in order, more in a heap; both ways across, and far beyond.
  const count = fc.oneof(
    fc.constantFrom(14, 15, 16, 17, 18),
    fc.constantFrom(0, 1, 2, 31, 32, 33, 47),
    fc.nat(60),
  );
  let crowded = 0;
  const property = fc.property(casesOf(120, 25, count, 40), (problem) => {
    agrees(problem);
    const outcome = bySecond(problem);
    if (outcome?.start.some((t, i) => t > problem.arrive[i])) crowded++;
  });
  fc.assert(property, { seed: 16, numRuns: effort(240), endOnFailure: true });
  expect(crowded).toBeGreaterThan(effort(120));
});

test('a clock in other units changes nothing', () => {
  fc.assert(
    fc.property(casesOf(8, 40, fc.nat(3)), fc.constantFrom(7, HOUR), (problem, scale) => {
      const plain = { ...problem, base: 0 };
      const expected = bySecond(plain);
      if (expected) expect(byKernel(plain, scale)).toMatchObject(expected);
    }),
    { seed: 5, numRuns: effort(500) },
  );
});
