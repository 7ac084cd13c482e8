import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withValue, type Scenario } from '../scenario/scenario';
import { effort } from '../shared/effort.testkit';
import { DAY } from '../shared/units';
import { CAUSES, codeOf, OUTCOMES } from '../sim/codes';
import { Unbounded } from '../sim/queues/unbounded';
import { Memory } from '../sim/run';
import { anyScenario, SMALL } from '../sim/scenarios.testkit';
import { simulate } from '../sim/simulate';
import type { Trajectories } from '../sim/trajectories';
import { simulateTwins } from '../sim/twin';
import { deliveredRows, populationRows } from './measure';
import { pairFigures, SHIFT_BIN_DAYS, SHIFT_BINS, type PairFigures } from './pairs';
import { windowRows } from './population';
import { NOWHERE, sameOrders } from './same-orders';

const DECLINED = codeOf(OUTCOMES, 'declined');
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
const seconds = (pair: PairFigures) => sum(pair.seconds.map(sum));

/** Two worlds of one seed, of different demand as often as not; levers and events at random. */
const anyWorlds = fc
  .tuple(anyScenario, anyScenario, fc.constantFrom(20, 26), fc.nat(2))
  .map(([a, b, ordersPerDay, replication]) => ({
    a,
    b: { ...b, seed: a.seed, values: { ...b.values, ordersPerDay } },
    replication,
  }));

/** Over as many pairs of runs as have an end. */
function overPairs(numRuns: number, check: (a: Trajectories, b: Trajectories) => void): void {
  const memories = [new Memory(), new Memory()] as const;
  let ran = 0;
  const runs = effort(numRuns);
  fc.assert(
    fc.property(anyWorlds, ({ a, b, replication }) => {
      try {
        const options = { replication, measured: null, weeks: 2 };
        const [inA, inB] = simulateTwins(a, b, options, memories);
        ran++;
        check(inA.columns, inB.columns);
      } catch (error) {
        if (!(error instanceof Unbounded)) throw error;
      }
    }),
    { seed: 20261123, numRuns: runs },
  );
  expect(ran).toBeGreaterThan(runs / 2);
}

const nameOf = ({ hour, indexInHour }: Trajectories, row: number) =>
  `${hour[row]}/${indexInHour[row]}`;

function* rowsOf(run: Trajectories): Generator<number> {
  const { from, to } = windowRows(run);
  for (let r = from; r < to; r++) yield r;
}

describe('the same orders', () => {
  test('are those placed in the same hour under the same number', () => {
    overPairs(20, (a, b) => {
      const byName = new Map(Array.from({ length: b.count }, (_, r) => [nameOf(b, r), r]));
      const expected = Array.from({ length: a.count }, (_, r) => byName.get(nameOf(a, r)));
      expect([...sameOrders(a, b)]).toEqual(expected.map((row) => row ?? NOWHERE));
    });
  });

  test('are placed at the same second, whatever differs', () => {
    overPairs(20, (a, b) => {
      const rows = sameOrders(a, b);
      const moved = rows.filter((s, r) => s !== NOWHERE && b.at[0][s] !== a.at[0][r]);
      expect(moved).toHaveLength(0);
    });
  });

  test('more demand adds orders, and leaves the others who they are', () => {
    const [a, b] = [SMALL, withValue(SMALL, 'ordersPerDay', 26)].map((scenario) =>
      simulate(scenario, { weeks: 2 }),
    ) as [Trajectories, Trajectories];
    expect(sameOrders(a, b)).not.toContain(NOWHERE);
    const { onlyA, onlyB, orders } = pairFigures(a, b);
    expect(onlyA).toBe(0);
    expect(onlyB / orders).toBeGreaterThan(0.2);
    expect(onlyB / orders).toBeLessThan(0.4);
  });
});

describe('a pair of runs', () => {
  test('every order of either population is counted once, in what became of it', () => {
    overPairs(40, (a, b) => {
      const pair = pairFigures(a, b);
      const [mine, theirs] = [a, b].map((run) => populationRows(run, windowRows(run)));
      expect(pair.orders + pair.onlyA).toBe(mine!.length);
      expect(pair.orders + pair.onlyB).toBe(theirs!.length);
      expect(pair.better + pair.same + pair.worse).toBe(pair.orders);
      expect(sum(pair.shifts)).toBe(pair.delivered);
      expect(pair.delivered + pair.deliveredOnlyA).toBeLessThanOrEqual(
        deliveredRows(a, mine!).length,
      );
    });
  });

  test('shares are those of a plain count over orders by name', () => {
    overPairs(30, (a, b) => {
      const rows = new Map([...rowsOf(b)].map((r) => [nameOf(b, r), r]));
      const count = { better: 0, same: 0, worse: 0, onlyA: 0 };
      const time = (run: Trajectories, r: number) =>
        run.outcome[r] === 0 ? run.at[7][r] - run.at[0][r] : Infinity;
      for (const r of rowsOf(a)) {
        if (a.outcome[r] === DECLINED) continue;
        const s = rows.get(nameOf(a, r));
        if (s === undefined || b.outcome[s] === DECLINED) count.onlyA++;
        else if (time(b, s) < time(a, r)) count.better++;
        else if (time(b, s) > time(a, r)) count.worse++;
        else count.same++;
      }
      expect(pairFigures(a, b)).toMatchObject(count);
    });
  });

  test('the seconds of all stages and causes are the difference of the delivery times', () => {
    overPairs(40, (a, b) => {
      const rows = sameOrders(a, b);
      let expected = 0;
      for (const r of rowsOf(a)) {
        const s = rows[r];
        if (s === NOWHERE || a.outcome[r] !== 0 || b.outcome[s] !== 0) continue;
        expected += b.at[7][s] - b.at[0][s] - (a.at[7][r] - a.at[0][r]);
      }
      const pair = pairFigures(a, b);
      expect(seconds(pair)).toBe(expected);
      expect(pair.seconds.every((causes) => causes.length === CAUSES.length)).toBe(true);
    });
  });

  test('a world against itself: the same orders, and nothing else', () => {
    const run = simulate(SMALL);
    const pair = pairFigures(run, run);
    expect(pair).toMatchObject({ onlyA: 0, onlyB: 0, better: 0, worse: 0, same: pair.orders });
    expect([pair.soonest, pair.latest]).toEqual([[], []]);
    expect(pair.shifts[SHIFT_BINS]).toBe(pair.delivered);
    for (const causes of pair.seconds) expect([...causes]).toEqual([0, 0, 0, 0]);
  });

  test('turned round, everything is its own opposite', () => {
    overPairs(40, (a, b) => {
      const [pair, back] = [pairFigures(a, b), pairFigures(b, a)];
      expect(back).toMatchObject({
        orders: pair.orders,
        onlyA: pair.onlyB,
        onlyB: pair.onlyA,
        delivered: pair.delivered,
        deliveredOnlyA: pair.deliveredOnlyB,
        deliveredOnlyB: pair.deliveredOnlyA,
        better: pair.worse,
        same: pair.same,
        worse: pair.better,
      });
      expect([...back.shifts]).toEqual([...pair.shifts].reverse());
      pair.seconds.forEach((causes, stage) =>
        causes.forEach((x, cause) => expect(back.seconds[stage][cause] + x).toBe(0)),
      );
      const turned = pair.latest.map(({ a: row, b: other, took: [x, y] }) => ({
        a: other,
        b: row,
        took: [y, x],
      }));
      expect(back.soonest).toEqual(turned);
    });
  });

  test('the orders that changed most are told, most first, with their delivery times', () => {
    const [a, b] = [SMALL, withValue(SMALL, 'sellerAutomation', 90)].map((scenario) =>
      simulate(scenario),
    ) as [Trajectories, Trajectories];
    const shift = ({ took: [x, y] }: { took: readonly [number, number] }) => y - x;
    const { soonest, latest, shifts } = pairFigures(a, b);
    expect(soonest).toHaveLength(8);
    expect(latest.length).toBeGreaterThan(0);
    expect(soonest.map(shift)).toEqual(soonest.map(shift).sort((x, y) => x - y));
    expect(latest.map(shift)).toEqual(latest.map(shift).sort((x, y) => y - x));
    for (const { a: r, b: s, took } of [...soonest, ...latest]) {
      expect(nameOf(b, s)).toBe(nameOf(a, r));
      expect(took).toEqual([a.at[7][r] - a.at[0][r], b.at[7][s] - b.at[0][s]]);
    }
    // The farthest bin in use is that of the order that came sooner by most.
    const first = shifts.findIndex((n) => n > 0);
    const bins = Math.ceil(-shift(soonest[0]) / (SHIFT_BIN_DAYS * DAY));
    expect(first).toBe(Math.max(0, SHIFT_BINS - bins));
  });

  test('a window in which nobody orders has nothing to say', () => {
    const none: Scenario = {
      ...SMALL,
      events: [
        {
          label: 'Nobody',
          effect: 'scale',
          field: 'ordersPerDay',
          value: 0,
          from: '2026-01-01',
          to: null,
        },
      ],
    };
    const [a, b] = [simulate(none), simulate(SMALL)];
    expect(pairFigures(a, a)).toMatchObject({ orders: 0, delivered: 0, better: 0, same: 0 });
    const { onlyB } = pairFigures(a, b);
    expect(pairFigures(b, a)).toMatchObject({ orders: 0, onlyA: onlyB, onlyB: 0 });
  });
});
