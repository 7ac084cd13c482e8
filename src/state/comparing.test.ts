import { describe, expect, test } from 'vitest';
import type { Answers } from '../kpi/answers';
import { align, type Aligned } from '../scenario/alignment';
import { withValue, type Scenario } from '../scenario/scenario';
import { SMALL } from '../sim/scenarios.testkit';
import type { Comparison } from '../study/comparison';
import { createEngine } from '../worker/engine';
import { Comparing, type ComparisonListener, type Pairing, type Wanted } from './comparing';
import type { Task } from './jobs';

const TEN: Wanted = { replications: 10, precision: null, most: 10 };

function pairing(a: Scenario, b: Scenario, inHand: 'a' | 'b' = 'b'): Pairing {
  return { aligned: align(a, b) as Aligned, inHand, own: inHand === 'a' ? a : b, measured: null };
}

function listening() {
  const told: string[] = [];
  const comparisons: Comparison[] = [];
  const answers: Answers[] = [];
  const shares: number[] = [];
  const listener: ComparisonListener = {
    answered: (found, flow) => {
      answers.push(found);
      told.push(`answered ${found.replications}${flow ? ' with flow' : ''}`);
    },
    compared: (comparison, flow) => {
      comparisons.push(comparison);
      told.push(`compared ${comparison.replications}${flow ? ' with flow' : ''}`);
    },
    progressed: (share) => shares.push(share),
    recovered: () => {},
    done: () => told.push('done'),
    failed: (error) => told.push(`failed: ${error.message}`),
  };
  return { told, comparisons, answers, shares, listener };
}

/** Both hands by turns, each with an engine of its own, until there is nothing to do. */
async function runAll(job: Comparing, losing: (task: number) => boolean = () => false) {
  const engines = [createEngine(), createEngine()];
  let tasks = 0;
  for (let idle = 0, hand = 0; idle < 2; hand = 1 - hand) {
    const task: Task | null = job.take(hand);
    if (!task) {
      idle++;
      continue;
    }
    idle = 0;
    if (losing(tasks++)) task.giveBack();
    else (await task.work(engines[hand] as never, (() => {}) as never))();
  }
  return tasks;
}

const moved = withValue(SMALL, 'customsDelay', 2);

describe('two worlds in pairs of runs', () => {
  test('are told as they come, settle once, and end with ten of each', async () => {
    const { told, comparisons, answers, shares, listener } = listening();
    await runAll(new Comparing(pairing(SMALL, moved), listener, TEN));
    expect(told[0]).toBe('answered 1 with flow');
    expect(told[1]).toBe('compared 1 with flow');
    expect(told.filter((word) => word === 'done')).toHaveLength(1);
    expect(told.at(-1)).toBe('done');
    expect(comparisons.at(-1)!.replications).toBe(10);
    expect(answers.at(-1)!.digest).toBe(comparisons.at(-1)!.b.digest);
    expect(shares.at(-1)).toBe(1);
  });

  test('what is told of the world in hand is what it says by itself, to the bit', async () => {
    const { answers, listener } = listening();
    await runAll(new Comparing(pairing(SMALL, moved), listener, TEN));
    const engine = createEngine();
    const request = {
      scenario: moved,
      measured: null,
      replication: 0,
      preview: false,
      flow: false,
    };
    const { figures } = await engine.run(request, () => {});
    expect(answers.at(-1)!.digest).toBe(figures.digest);
  });

  test('turned round, every difference is its own opposite', async () => {
    const [there, back] = [listening(), listening()];
    await runAll(new Comparing(pairing(SMALL, moved), there.listener, TEN));
    await runAll(new Comparing(pairing(moved, SMALL, 'a'), back.listener, TEN));
    const [x, y] = [there.comparisons.at(-1)!, back.comparisons.at(-1)!];
    expect(y.changes.deliveryTime.mean).toBe(-x.changes.deliveryTime.mean);
    expect(y.changes.deliveryTime.lo).toBe(-x.changes.deliveryTime.hi);
    expect([y.sameOrders.better, y.sameOrders.worse]).toEqual([
      x.sameOrders.worse,
      x.sameOrders.better,
    ]);
  });

  test('more are added until the precision is reached, and then no more', async () => {
    const { comparisons, told, listener } = listening();
    const wanted = { replications: 5, precision: 0.08, most: 40 };
    await runAll(new Comparing(pairing(SMALL, moved), listener, wanted));
    const last = comparisons.at(-1)!;
    expect(told.filter((word) => word === 'done')).toHaveLength(1);
    expect(last.replications).toBeGreaterThan(5);
    expect(last.precision.reachedAt !== null || last.replications === 40).toBe(true);
    if (last.precision.reachedAt !== null) expect(last.precision.half).toBeLessThanOrEqual(0.08);
  });

  test('a precision that is never reached ends at the most that is made', async () => {
    const { comparisons, listener } = listening();
    const wanted = { replications: 3, precision: 1e-9, most: 9 };
    await runAll(new Comparing(pairing(SMALL, moved), listener, wanted));
    expect(comparisons.at(-1)!.replications).toBe(9);
    expect(comparisons.at(-1)!.precision.reachedAt).toBeNull();
  });

  test('a lost worker costs a run, never an answer', async () => {
    const { comparisons, told, listener } = listening();
    await runAll(
      new Comparing(pairing(SMALL, moved), listener, TEN),
      (task) => task === 0 || task === 4,
    );
    expect(comparisons.at(-1)!.replications).toBe(10);
    expect(told.filter((word) => word === 'done')).toHaveLength(1);
  });

  test('a world that had to be fitted is told as it is by itself', async () => {
    const busy = withValue(SMALL, 'ordersPerDay', 40);
    const { answers, comparisons, listener } = listening();
    await runAll(new Comparing(pairing(busy, SMALL), listener, TEN));
    const engine = createEngine();
    const request = {
      scenario: SMALL,
      measured: null,
      replication: 0,
      preview: false,
      flow: false,
    };
    const { figures } = await engine.run(request, () => {});
    expect(answers.at(-1)!.digest).toBe(figures.digest);
    expect(comparisons.at(-1)!.b.digest).not.toBe(figures.digest);
    expect(comparisons.at(-1)!.replications).toBe(10);
  });
});
