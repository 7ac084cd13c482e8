import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../scenario/fields';
import { PRESETS } from '../scenario/presets';
import type { DatedEvent, Scenario } from '../scenario/scenario';
import { OUTCOMES } from './codes';
import { columnsByName } from './digest';
import { LATENESS_UPPER, type Measured } from './measured';
import { lognormal } from './random/distributions';
import { seedOf } from './random/draws';
import { scaled } from './random/quantile-table';
import { anyScenario, extremeScenario, SMALL } from './scenarios.testkit';
import { sellersOf } from './sellers';
import { simulate } from './simulate';
import type { Trajectories } from './trajectories';
import { worldOf } from './world';
import { referenceRun } from './reference/reference-run';

const LONG = Boolean(process.env.LONG_RUNS);
const SEED = { seed: 20261122 };
/** What the fast engine's columns hold besides those of a run. */
const WORKING_COLUMNS = ['idA', 'idB'];

/** The run, or null where the engine says that something grows without bound. */
function columnsOrNone(run: () => Trajectories): Trajectories | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.name === 'Unbounded') return null;
    throw error;
  }
}

/** The first difference between the two engines in words, or nothing; and the orders compared. */
function compare(scenario: Scenario, measured: Measured | null = null) {
  const fast = columnsOrNone(() => simulate(scenario, { measured }));
  const seed = seedOf(scenario.seed);
  const world = worldOf(scenario, measured);
  const reference = columnsOrNone(() =>
    referenceRun(world, seed, sellersOf(scenario.values, seed)),
  );
  if (!fast || !reference) {
    const bounded = fast ? 'the fast engine' : 'the reference';
    return { orders: 0, difference: fast === reference ? '' : `only ${bounded} comes to an end` };
  }
  return { orders: reference.count, difference: firstDifference(fast, reference) };
}

function firstDifference(fast: Trajectories, reference: Trajectories): string {
  const columns = new Map(columnsByName(reference));
  const names = columnsByName(fast).map(([name]) => name);
  const missing = names.filter((name) => !columns.has(name) && !WORKING_COLUMNS.includes(name));
  if (missing.length > 0) return `the reference has no ${missing.join()}`;
  if (fast.count !== reference.count) return `${fast.count} orders, reference ${reference.count}`;
  let first = { row: Infinity, words: '' };
  for (const [name, column] of columnsByName(fast)) {
    const other = columns.get(name);
    for (let row = 0; other && row < Math.min(first.row, column.length); row++)
      if (column[row] !== other[row])
        first = { row, words: `order ${row}, ${name}: ${column[row]}, reference ${other[row]}` };
  }
  return first.words;
}

function agree(scenarios: fc.Arbitrary<Scenario>, numRuns: number, measured?: Measured) {
  let ran = 0;
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const { orders, difference } = compare(scenario, measured);
      if (orders > 0) ran++;
      expect(difference).toBe('');
    }),
    { ...SEED, numRuns },
  );
  // Enough of them must come to an end for the comparison to mean something.
  expect(ran).toBeGreaterThan(numRuns * 0.6);
  return ran;
}

/** The scenario with fewer orders, sellers and places. */
function resized(scenario: Scenario, factor: number): Scenario {
  const scaledValues = SIZES.map((key) => [key, Math.ceil(scenario.values[key] * factor)]);
  return { ...scenario, values: { ...scenario.values, ...Object.fromEntries(scaledValues) } };
}

const SIZES = [
  'ordersPerDay',
  'measuredOrders',
  'sellerCount',
  'sortingRate',
  'expressCapacity',
  'standardCapacity',
  'economyCapacity',
  'uspsCapacity',
  'upsCapacity',
  'fedexCapacity',
  'regionalCapacity',
] as const satisfies readonly FieldKey[];

const HOURS = 3600;
const DAYS = 86_400;
const measured: Measured = {
  digest: '',
  legs: {
    approval: scaled(lognormal(1), 5 * HOURS),
    handling: null,
    shipping: scaled(lognormal(0.6), 9 * DAYS),
  },
  weekday: Float64Array.of(0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1),
  hourOfDay: Float64Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 0.1 : 0.02)),
  stars: Float64Array.from({ length: 4 * LATENESS_UPPER.length }, (_, i) => ((i % 4) + 1) / 5),
};
const allMeasured: Measured = {
  ...measured,
  stars: null,
  legs: { ...measured.legs, handling: scaled(lognormal(1), 2 * DAYS) },
};

/** A week's orders come within one hour. */
const allAtOnce: Measured = {
  ...measured,
  legs: { approval: null, handling: null, shipping: null },
  weekday: Float64Array.of(0, 0, 1, 0, 0, 0, 0),
  hourOfDay: Float64Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 1 : 0)),
};

/** More than a thousand scenarios in every run of the tests; the presets at full size in long runs. */
describe('both engines agree to the bit', () => {
  const more = LONG ? 2 : 1;

  test('in any scenario', () => {
    agree(anyScenario, 240 * more);
  });

  test('in extreme scenarios', () => {
    agree(extremeScenario, 660 * more);
  });

  test('when orders come all at once', () => {
    agree(extremeScenario, 60 * more, allAtOnce);
  });

  test('with an order log in place of some stages or of all', () => {
    agree(extremeScenario, 25 * more, measured);
    agree(extremeScenario, 25 * more, allMeasured);
  });

  test.each(PRESETS.map(({ key, scenario }) => [key, scenario] as const))(
    `in the preset %s${LONG ? '' : ', at a tenth of its size'}`,
    (_, scenario) => {
      expect(compare(resized(scenario, LONG ? 1 : 0.1)).difference).toBe('');
    },
  );
});

/**
 * Reactions end just when the seller closes on Saturday; on Sunday it is automated. What it took in
 * by hand can only begin on Monday, which is too late, and holds up nobody on Sunday.
 */
test('both let an order pass those that cannot begin in time', () => {
  const values = {
    ...SMALL.values,
    ...{ ordersPerDay: 60, warmupDays: 0, cooldownDays: 0, sellerCount: 10, stockCover: 60 },
    ...{ manualHours: 10, manualReaction: 10, automatedReaction: 0, sellerAutomation: 0 },
    ...{ reactionSpread: 0, sellerSpread: 0, handlingLimit: 3 },
  };
  const event = { label: 'x', from: '2026-04-03', to: null };
  const events: DatedEvent[] = [
    { ...event, effect: 'set', field: 'sellerAutomation', value: 100, from: '2026-04-05' },
    { ...event, effect: 'scale', field: 'handlingLimit', value: 0.6 },
  ];
  const scenario = { ...SMALL, values, events };
  expect(compare(scenario).difference).toBe('');
  const { outcome } = simulate(scenario);
  expect(outcome.filter((code) => OUTCOMES[code] === 'expired').length).toBeGreaterThan(5);
});

test('a difference is named', () => {
  const run = simulate(SMALL);
  const other = simulate(SMALL);
  other.closed[3]![7]!++;
  expect(firstDifference(run, other)).toMatch(/^order 7, closed\.3: \d+, reference \d+$/);
});
