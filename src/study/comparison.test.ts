import { describe, expect, test } from 'vitest';
import { withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import type { Interval } from '../shared/intervals';
import { CAUSES } from '../sim/codes';
import { SMALL } from '../sim/scenarios.testkit';
import { compare, over, type Comparison } from './comparison';
import { pairRuns } from './pair-runs.testkit';
import { COMPARED, type Compared } from './paired';

const EVERY = Object.keys(COMPARED) as Compared[];
const cut: DatedEvent = {
  label: 'Fewer flights',
  effect: 'scale',
  field: 'standardCapacity',
  value: 0.6,
  from: '2026-04-20',
  to: '2026-05-04',
};
/** More demand, another mix, robots and a dated event: orders come and go, and are lost elsewhere. */
const OTHER: Scenario = {
  ...withValue(withValue(SMALL, 'sellerAutomation', 80), 'uspsShare', 60),
  events: [cut],
};
const BUSY = withValue(OTHER, 'ordersPerDay', 24);

const intervals = ({ changes, origin }: Comparison): Interval[] => [
  ...EVERY.map((key) => changes[key]),
  ...changes.queueing,
  ...origin.parts.flatMap((causes) => CAUSES.map((cause) => causes[cause])),
  ...origin.stages,
  origin.others,
  origin.total,
];
const sum = (values: readonly number[]) => values.reduce((all, x) => all + x, 0);

describe.each([
  ['as much demand', OTHER],
  ['more demand', BUSY],
])('a world against the baseline, %s', (_, other) => {
  const there = compare(pairRuns(SMALL, other, 6));
  const back = compare(pairRuns(other, SMALL, 6));

  test('the parts of the origin sum to the whole change, exactly', () => {
    for (const { origin, changes } of [there, back]) {
      const parts = origin.parts.map((causes) => sum(CAUSES.map((cause) => causes[cause].mean)));
      parts.forEach((days, stage) => expect(days).toBeCloseTo(origin.stages[stage]!.mean, 9));
      expect(sum(parts) + origin.others.mean).toBeCloseTo(origin.total.mean, 9);
      expect(origin.total).toEqual(changes.deliveryTime);
      const { before, after } = changes.deliveryTime;
      expect(after - before).toBeCloseTo(origin.total.mean, 9);
    }
  });

  test('turned round, every difference and interval is its own opposite', () => {
    const [mine, theirs] = [intervals(there), intervals(back)];
    mine.forEach(({ mean, lo, hi }, i) => {
      const other = theirs[i]!;
      expect([mean + other.mean, lo + other.hi, hi + other.lo]).toEqual([0, 0, 0]);
    });
    const { sameOrders: x } = there;
    const { sameOrders: y } = back;
    expect([y.better, y.same, y.worse]).toEqual([x.worse, x.same, x.better]);
    expect([y.onlyA, y.onlyB, y.orders]).toEqual([x.onlyB, x.onlyA, x.orders]);
    expect([...y.shifts]).toEqual([...x.shifts].reverse());
    for (const key of EVERY) {
      expect(back.luck[key].chance).toBeCloseTo(there.luck[key].chance, 9);
      expect(back.changes[key].before).toBe(there.changes[key].after);
    }
  });

  test('the shares of the same orders sum to one', () => {
    const { better, same, worse, shifts } = there.sameOrders;
    expect(better + same + worse).toBeCloseTo(1, 12);
    expect(sum([...shifts])).toBeCloseTo(1, 12);
  });

  test('either world answers for itself as it does alone', () => {
    expect(there.a.deliveryTime.mean).toEqual(back.b.deliveryTime.mean);
    expect(there.a.deliveryTime.mean.mean).toBeCloseTo(there.changes.deliveryTime.before, 12);
  });
});

describe.each([1, 5])('a world against itself, over %i replications', (replications) => {
  const found = compare(pairRuns(BUSY, BUSY, replications));
  const zeros = (values: readonly number[]) => values.every((x) => x === 0);

  test('differs in nothing, exactly', () => {
    for (const { mean, lo, hi } of intervals(found)) {
      expect(mean).toBe(0);
      // One replication has no interval, but for the key figures by batches.
      expect([lo, hi].every((x) => x === 0 || (replications === 1 && Number.isNaN(x)))).toBe(true);
    }
    expect(zeros(EVERY.flatMap((key) => [found.changes[key].lo, found.changes[key].hi]))).toBe(
      true,
    );
    expect(found.changes.savedPerDay.mean).toBe(0);
  });

  test('keeps every order as it is', () => {
    const { sameOrders } = found;
    expect(sameOrders).toMatchObject({ better: 0, same: 1, worse: 0, onlyA: 0, onlyB: 0 });
    expect(sameOrders).toMatchObject({ deliveredOnlyA: 0, deliveredOnlyB: 0 });
    expect([sameOrders.soonest, sameOrders.latest]).toEqual([[], []]);
  });

  test('leaves all to chance, and nothing between pairs', () => {
    if (replications < 2) return;
    for (const key of EVERY) {
      const { chance, worth } = found.luck[key];
      expect(Number.isNaN(worth) || worth === Infinity).toBe(true);
      expect(Number.isNaN(chance) || chance > 1 - 1e-9).toBe(true);
    }
  });
});

test('worlds that deliver the same orders have no part that comes of others', () => {
  const { origin, sameOrders } = compare(pairRuns(SMALL, withValue(SMALL, 'customsDelay', 2), 5));
  expect(sameOrders).toMatchObject({ deliveredOnlyA: 0, deliveredOnlyB: 0 });
  expect(origin.others).toEqual({ mean: 0, lo: 0, hi: 0 });
  // What lies before customs is as it was.
  for (const stage of origin.stages.slice(0, 5)) expect(stage).toEqual({ mean: 0, lo: 0, hi: 0 });
  expect(origin.stages[5]!.lo).toBeGreaterThan(0.5);
});

describe('few replications', () => {
  const runs = pairRuns(SMALL, OTHER, 5);

  test('below five all is provisional', () => {
    expect(compare(runs.slice(0, 4)).provisional).toBe(true);
    expect(compare(runs).provisional).toBe(false);
  });

  test('one still has an interval, from its batches', () => {
    const { changes, origin, luck } = compare(runs.slice(0, 1));
    const { mean, lo, hi } = changes.deliveryTime;
    expect(lo).toBeLessThan(mean);
    expect(hi).toBeGreaterThan(mean);
    expect(origin.others.lo).toBeNaN();
    expect(luck.deliveryTime.chance).toBeNaN();
  });

  test('a replication whose worlds deliver no order in common keeps its sum', () => {
    const [first, ...rest] = runs;
    const nothing = first!.pair.seconds.map((causes) => causes.map(() => 0));
    const apart = { ...first!, pair: { ...first!.pair, delivered: 0, seconds: nothing } };
    const { origin } = compare([apart, ...rest]);
    const parts = sum(origin.stages.map(({ mean }) => mean));
    expect(parts + origin.others.mean).toBeCloseTo(origin.total.mean, 9);
  });

  test('means over replications have Student’s interval', () => {
    // t at 97.5 % with 2 degrees of freedom is 4.3027; the standard error of 1, 2, 3 is 1/√3.
    const { mean, lo, hi } = over([1, 2, 3]);
    expect(mean).toBe(2);
    expect(hi - mean).toBeCloseTo(4.3027 / Math.sqrt(3), 4);
    expect(mean - lo).toBeCloseTo(hi - mean, 12);
  });
});
