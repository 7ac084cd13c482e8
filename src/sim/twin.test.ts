import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesOf, sharedUntil, withDifferences } from '../scenario/differences';
import { withValue, type Scenario } from '../scenario/scenario';
import { effort } from '../shared/effort.testkit';
import { digestOf } from './digest';
import { Unbounded } from './queues/unbounded';
import { Memory } from './run';
import { anyScenario, SMALL } from './scenarios.testkit';
import { simulate } from './simulate';
import type { Trajectories } from './trajectories';
import { simulateTwins, type TwinOptions } from './twin';

const SEED = { seed: 20261123 };
const memories = [new Memory(), new Memory()] as const;

/** Null where one of the two has a queue that never ends. */
function twins(a: Scenario, b: Scenario, options: Partial<TwinOptions> = {}) {
  try {
    const all = { replication: 0, measured: null, ...options };
    const [inA, inB] = simulateTwins(a, b, all, memories);
    return [inA.columns, inB.columns] as const;
  } catch (error) {
    if (error instanceof Unbounded) return null;
    throw error;
  }
}

/** Two worlds of one seed, of which the second has some of a third one's differences. */
const anyPair = fc
  .tuple(anyScenario, anyScenario, fc.infiniteStream(fc.boolean()))
  .map(([a, other, some]): [Scenario, Scenario] => {
    const b = { ...other, seed: a.seed };
    const all = differencesOf(a, b);
    const made = all.filter(() => some.next().value);
    return [a, withDifferences(a, b, all, made)];
  });

const options = fc.record({
  replication: fc.integer({ min: 0, max: 3 }),
  weeks: fc.constantFrom(1, 2, Infinity),
});

describe('twin runs', () => {
  test('are those of either scenario alone, to the bit', () => {
    let ran = 0;
    fc.assert(
      fc.property(anyPair, options, ([a, b], chosen) => {
        const found = twins(a, b, chosen);
        if (!found) return;
        ran++;
        const alone = [a, b].map((scenario) => digestOf(simulate(scenario, chosen)));
        expect(found.map(digestOf)).toEqual(alone);
      }),
      { ...SEED, numRuns: effort(30) },
    );
    expect(ran).toBeGreaterThan(effort(30) / 2);
  });

  test('of one scenario are equal, and either can be run on without the other', () => {
    const found = twins(SMALL, SMALL)!;
    expect(digestOf(found[1])).toBe(digestOf(found[0]));
    const [first] = found;
    const before = digestOf(first);
    first.at[3].fill(0);
    expect(digestOf(found[1])).toBe(before);
  });

  test('tell the stages of both runs as they begin', () => {
    const told: number[] = [];
    const b = withValue(SMALL, 'inspectors', 2);
    twins(SMALL, b, { progress: (stage) => told.push(stage) });
    // The second goes on from customs.
    expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 5, 6]);
  });
});

/** Orders by identity, each with its timestamps before a second. */
function pastOf(run: Trajectories, until: number): string[] {
  const past: string[] = [];
  for (let r = 0; r < run.count; r++) {
    if (run.at[0][r] >= until) continue;
    const times = run.at.map((column) => (column[r] < until ? column[r] : 'later'));
    past.push([run.hour[r], run.indexInHour[r], ...times].join());
  }
  return past;
}

/** As NEVER may mean that an order ended, or that it has not got there yet: only what has happened. */
function happened(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/(,(later|-1))+$/, ''));
}

describe('two futures of one past', () => {
  const anyEvents = fc
    .tuple(anyScenario, anyScenario, fc.infiniteStream(fc.boolean()))
    .map(([a, { events: others }, some]): [Scenario, Scenario] => [
      a,
      { ...a, events: [...a.events.filter(() => some.next().value), ...others] },
    ]);

  test('nothing that happens before the first event that differs is touched', () => {
    let ran = 0;
    fc.assert(
      fc.property(anyEvents, ([a, b]) => {
        const until = sharedUntil(a, b);
        if (until === null || until === 0) return;
        const found = twins(a, b);
        if (!found) return;
        ran++;
        const [inA, inB] = found.map((run) => happened(pastOf(run, until)));
        expect(inB).toEqual(inA);
      }),
      { ...SEED, numRuns: effort(60) },
    );
    expect(ran).toBeGreaterThan(effort(60) / 3);
  });

  test('worlds that share all are the same to the bit', () => {
    fc.assert(
      fc.property(anyScenario, (a) => {
        const b = { ...a, name: 'Fork', events: a.events.map((event) => ({ ...event })) };
        expect(sharedUntil(a, b)).toBeNull();
        const found = twins(a, b);
        if (found) expect(digestOf(found[1])).toBe(digestOf(found[0]));
      }),
      { ...SEED, numRuns: effort(20) },
    );
  });
});
