import { describe, expect, test } from 'vitest';
import { BASELINE, withValue, type Scenario } from '../scenario/scenario';
import { digestOf } from '../sim/digest';
import { SMALL } from '../sim/scenarios.testkit';
import { simulate } from '../sim/simulate';
import { compare } from '../study/comparison';
import { leverShares } from '../study/lever-shares';
import { pairRuns } from '../study/pair-runs.testkit';
import { createEngine } from './engine';
import type { PairRequest } from './protocol';

const silent = () => {};
const A = SMALL;
const B = withValue(SMALL, 'customsDelay', 3);
const THIRD = withValue(SMALL, 'sellerAutomation', 90);
const request: PairRequest = {
  a: A,
  b: B,
  weeks: 3,
  inHand: 'a',
  measured: null,
  replication: 0,
  flow: false,
};
const of = (scenario: Scenario) => ({ scenario, measured: null, weeks: 3 });
const alone = (scenario: Scenario, replication = 0) =>
  digestOf(simulate(scenario, { replication, weeks: 3 }));

describe('a pair of runs', () => {
  test.each(['a', 'b'] as const)('is the two runs alone, with %s in hand', async (inHand) => {
    const { run } = await createEngine().runPair({ ...request, inHand }, silent);
    expect([run.a.digest, run.b.digest]).toEqual([alone(A), alone(B)]);
    expect(run.a.batches).toHaveLength(20);
  });

  test('comes out the same whatever was run before, and twice', async () => {
    const engine = createEngine();
    const first = await engine.runPair(request, silent);
    await engine.runPair({ ...request, a: THIRD, inHand: 'b' }, silent);
    await engine.runPair({ ...request, replication: 2 }, silent);
    expect(await engine.runPair(request, silent)).toEqual(first);
    const turned = await engine.runPair({ ...request, a: B, b: A }, silent);
    expect([turned.run.a, turned.run.b]).toEqual([first.run.b, first.run.a]);
  });

  test('is compared as by the command line', async () => {
    const engine = createEngine();
    const runs = [];
    for (const replication of [0, 1, 2])
      runs.push((await engine.runPair({ ...request, replication }, silent)).run);
    const { changes, sameOrders, origin } = await engine.compare(runs, 0);
    const expected = compare(pairRuns(A, B, 3));
    expect(sameOrders).toEqual(expected.sameOrders);
    expect(origin.stages).toEqual(expected.origin.stages);
    expect(changes.deliveryTime.mean).toBe(expected.changes.deliveryTime.mean);
  });

  test('keeps both worlds, so that an order can be followed in either', async () => {
    const engine = createEngine();
    await engine.runPair(request, silent);
    const query = { notable: 'median', turn: 0 } as const;
    const { order } = (await engine.track(of(A), query))!;
    const [inA, inB] = [await engine.track(of(A), { order }), await engine.track(of(B), { order })];
    expect(inB!.visits[0]).toEqual(inA!.visits[0]);
    expect(inB!.visits[5]!.work).toBeGreaterThan(inA!.visits[5]!.work);
    // Without a pair each is run first, and is the same.
    expect(await createEngine().track(of(B), { order })).toEqual(inB);
    expect(await engine.track(of(A), { order })).toEqual(inA);
  });

  test('leaves the kept runs alone for other replications, for shares and for worth', async () => {
    const engine = createEngine();
    await engine.runPair(request, silent);
    const before = [
      await engine.track(of(A), { order: 7 }),
      await engine.track(of(B), { order: 7 }),
    ];
    await engine.runPair({ ...request, replication: 1 }, silent);
    await engine.shares({ a: A, b: B, weeks: 3, replication: 0, measured: null }, silent);
    await engine.worth({ scenario: A, replication: 0, measured: null }, silent);
    await engine.closeUp(of(A), 'usps', silent);
    expect(await engine.track(of(A), { order: 7 })).toEqual(before[0]);
    expect(await engine.track(of(B), { order: 7 })).toEqual(before[1]);
    const single = { scenario: A, measured: null, replication: 0, preview: false, flow: false };
    const { figures } = await engine.run(single, silent);
    expect(figures.digest).toBe(digestOf(simulate(A)));
  });

  test('hands out the journeys of both worlds', async () => {
    const { flow } = await createEngine().runPair({ ...request, flow: true }, silent);
    const back = await createEngine().runPair({ ...request, inHand: 'b', flow: true }, silent);
    expect(back.flow).toEqual(flow);
    expect(flow!.a).not.toEqual(flow!.b);
  });

  test('tells how far both runs are', async () => {
    const told: number[] = [];
    await createEngine().runPair(request, (done, all) => told.push(done / all));
    expect(told[0]).toBe(0);
    expect(told).toEqual([...told].sort((x, y) => x - y));
    expect(told.at(-1)).toBeLessThan(1);
    expect(told.some((share) => share >= 0.5)).toBe(true);
  });

  test('of which one cannot be run is refused in words, and the next is run all the same', async () => {
    const engine = createEngine();
    const long = { ...BASELINE.values, ordersPerDay: 10, measuredOrders: 1_000_000 };
    const endless = { ...request, b: { ...BASELINE, values: long }, weeks: 2000 };
    await expect(engine.runPair(endless, silent)).rejects.toThrow(/days/);
    const { run } = await engine.runPair(request, silent);
    expect([run.a.digest, run.b.digest]).toEqual([alone(A), alone(B)]);
  });
});

test('shares and worth are those of the study', async () => {
  const engine = createEngine();
  const b = withValue(B, 'sellerAutomation', 80);
  const asked = { a: A, b, weeks: 3, replication: 0, measured: null };
  const runs = [await engine.shares(asked, silent)];
  const shares = await engine.leverShares({ a: A, b }, runs);
  expect(shares).toEqual(leverShares({ a: A, b }, runs));
  expect(shares.map(({ difference }) => difference.key)).toEqual([
    'sellerAutomation',
    'customsDelay',
  ]);
  const worth = await engine.worth({ scenario: A, replication: 0, measured: null }, silent);
  const [best] = await engine.unitWorth(A, [worth]);
  expect(best!.dollars).toBeGreaterThan(0);
});
