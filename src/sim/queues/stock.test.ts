import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { LAST_SECOND } from '../../shared/units';
import { OUT_OF_STOCK, stock } from './stock';
import { Unbounded } from './unbounded';

interface Case {
  readonly reorderPoint: readonly number[];
  readonly orderUpTo: readonly number[];
  readonly demands: readonly {
    readonly key: number;
    readonly t: number;
    readonly leaves: boolean;
  }[];
  /** Lead time of replenishment i of a key is number (key + i) mod its length, plus t mod 3. */
  readonly leads: readonly number[];
}

const leadTimeOf =
  ({ leads }: Case) =>
  (key: number, number: number, t: number): number =>
    leads[(key + number) % leads.length] + (t % 3);

/** A shelf, a backlog and lorries on the road, event by event. */
function byEvents(problem: Case): number[] {
  const { reorderPoint, orderUpTo, demands } = problem;
  const leadTime = leadTimeOf(problem);
  const ready = demands.map(() => NaN);
  orderUpTo.forEach((upTo, key) => {
    let onHand = upTo;
    let ordered = 0;
    const backlog: number[] = [];
    const lorries: { due: number; units: number }[] = [];
    const receive = (now: number) => {
      while (lorries.length > 0 && lorries[0].due <= now) {
        const { due, units } = lorries.shift()!;
        onHand += units;
        for (; onHand > 0 && backlog.length > 0; onHand--) ready[backlog.shift()!] = due;
      }
    };
    let lastDue = 0;
    demands.forEach(({ key: k, t, leaves }, i) => {
      if (k !== key) return;
      receive(t);
      if (onHand > 0) {
        onHand--;
        ready[i] = t;
      } else if (leaves) {
        ready[i] = OUT_OF_STOCK;
        return;
      } else backlog.push(i);
      const onRoad = lorries.reduce((sum, { units }) => sum + units, 0);
      const position = onHand + onRoad - backlog.length;
      if (position > reorderPoint[key]) return;
      lastDue = Math.max(lastDue, t + leadTime(key, ordered++, t));
      lorries.push({ due: lastDue, units: upTo - position });
    });
    receive(Infinity);
    expect(backlog).toEqual([]);
  });
  return ready;
}

function byKernel(problem: Case): number[] {
  const { reorderPoint, orderUpTo, demands } = problem;
  const behind = -77;
  const ready = new Int32Array(demands.length + 1).fill(behind);
  stock(
    demands.length,
    Int32Array.from(demands, ({ key }) => key),
    Int32Array.from(demands, ({ t }) => t),
    Uint8Array.from(demands, ({ leaves }) => (leaves ? 1 : 0)),
    Int32Array.from(reorderPoint),
    Int32Array.from(orderUpTo),
    leadTimeOf(problem),
    ready,
  );
  expect(ready[demands.length]).toBe(behind);
  return [...ready.subarray(0, -1)];
}

const cases = fc
  .record({
    policies: fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 3,
    }),
    demands: fc.array(fc.record({ key: fc.nat(2), t: fc.nat(60), leaves: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
      size: 'max',
    }),
    leads: fc.array(fc.oneof(fc.nat(40), fc.constant(0)), { minLength: 1, maxLength: 5 }),
  })
  .map(({ policies, demands, leads }): Case => ({
    reorderPoint: policies.map(([s]) => s),
    orderUpTo: policies.map(([s, more]) => s + more),
    demands: demands
      .map((demand) => ({ ...demand, key: demand.key % policies.length }))
      .sort((a, b) => a.t - b.t),
    leads,
  }));

test('equals a shelf with a backlog and deliveries on the road, event by event', () => {
  let left = 0;
  let waited = 0;
  fc.assert(
    fc.property(cases, (problem) => {
      const got = byKernel(problem);
      expect(got).toEqual(byEvents(problem));
      left += got.filter((t) => t === OUT_OF_STOCK).length;
      waited += got.filter((t, i) => t > problem.demands[i].t).length;
    }),
    { seed: 8, numRuns: effort(3000) },
  );
  expect(left).toBeGreaterThan(effort(1000));
  expect(waited).toBeGreaterThan(effort(1000));
});

const demand = (t: number, leaves = false) => ({ key: 0, t, leaves });

test('a delivery ordered later never overtakes one ordered before', () => {
  // One on the shelf, one ordered at each demand: the first takes 100 s, the second would take 1.
  const ready = byKernel({
    reorderPoint: [0],
    orderUpTo: [1],
    demands: [demand(0), demand(3), demand(6)],
    leads: [99, 1],
  });
  expect(ready).toEqual([0, 99, 99]);
});

test('who finds an empty shelf and leaves takes nothing', () => {
  const [first, second, third] = byKernel({
    reorderPoint: [0],
    orderUpTo: [1],
    demands: [demand(0), demand(3, true), demand(6)],
    leads: [99],
  });
  expect([first, second, third]).toEqual([0, OUT_OF_STOCK, 99]);
});

test('a unit that is there at t is there for who comes at t', () => {
  const ready = byKernel({
    reorderPoint: [0],
    orderUpTo: [1],
    demands: [demand(0), demand(9, true)],
    leads: [9],
  });
  expect(ready).toEqual([0, 9]);
});

test('a delivery may come on the last second that a column can hold', () => {
  const ready = byKernel({
    reorderPoint: [0],
    orderUpTo: [1],
    demands: [demand(3), demand(9)],
    leads: [LAST_SECOND - 3],
  });
  expect(ready).toEqual([3, LAST_SECOND]);
});

test('no second can be mistaken for OUT_OF_STOCK', () => {
  expect(OUT_OF_STOCK).toBeLessThan(0);
});

test('a delivery that no column can hold ends the run only if someone needs it', () => {
  const far = { reorderPoint: [0], orderUpTo: [1], leads: [LAST_SECOND] };
  expect(byKernel({ ...far, demands: [demand(3), demand(9, true)] })).toEqual([3, OUT_OF_STOCK]);
  expect(() => byKernel({ ...far, demands: [demand(3), demand(9)] })).toThrow(Unbounded);
});
