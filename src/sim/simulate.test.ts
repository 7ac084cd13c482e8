import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGES } from '../scenario/field';
import { FIELDS, fieldOf, mixFields, type FieldKey } from '../scenario/fields';
import { PRESETS } from '../scenario/presets';
import { secondsAt, withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import { SITES } from '../scenario/sites';
import { formatDate, parseDate } from '../shared/dates';
import { CARRIERS, CATEGORIES, codeOf, FLAG, METHODS, MODES, OUTCOMES, SERVICES } from './codes';
import { columnsByName, digestOf } from './digest';
import { Unbounded } from './queues/unbounded';
import { anyScenario, extremeScenario, SMALL } from './scenarios.testkit';
import { simulate, simulateRun } from './simulate';
import type { Trajectories } from './trajectories';
import { validate } from './validate.testkit';

const SEED = { seed: 20261122 };

/** Some generated scenarios have a queue that never ends; those are refused, which is an answer too. */
function simulated(scenario: Scenario): Trajectories | null {
  try {
    return simulate(scenario);
  } catch (error) {
    if (error instanceof Unbounded) return null;
    throw error;
  }
}

describe('every run', () => {
  const validated = (scenario: Scenario) => {
    const { columns, visits } = simulateRun(scenario, { visits: true });
    expect(visits!.kept.length).toBeGreaterThan(5);
    return validate(columns, visits!.kept);
  };

  test.each([
    ['many a lever moved', anyScenario],
    ['levers at their ends, events that collide', extremeScenario],
  ])('keeps its invariants over generated scenarios: %s', (_, scenarios) => {
    let ran = 0;
    fc.assert(
      fc.property(scenarios, (scenario) => {
        if (!simulated(scenario)) return;
        ran++;
        expect(validated(scenario)).toEqual([]);
      }),
      { ...SEED, numRuns: 150 },
    );
    expect(ran).toBeGreaterThan(90);
  });

  test.each(PRESETS.map(({ key, scenario }) => [key, scenario] as const))(
    'keeps them in the preset %s, and delivers most orders',
    (_, scenario) => {
      expect(validated(scenario)).toEqual([]);
      const run = simulate(scenario);
      const delivered = run.outcome.reduce((sum, code) => sum + (code === 0 ? 1 : 0), 0);
      expect(delivered / run.count).toBeGreaterThan(0.8);
    },
  );

  test('is the same when it is run again, and another with another seed', () => {
    expect(digestOf(simulate(SMALL))).toBe(digestOf(simulate(SMALL)));
    expect(digestOf(simulate({ ...SMALL, seed: 'other' }))).not.toBe(digestOf(simulate(SMALL)));
    expect(digestOf(simulate(SMALL, { replication: 1 }))).not.toBe(digestOf(simulate(SMALL)));
  });
});

describe('going on from an earlier run', () => {
  test.each(FIELDS.map(({ key }) => key))('gives the run from scratch when %s moves', (key) => {
    const moved = withValue(SMALL, key, other(key));
    const previous = simulateRun(SMALL);
    const again = simulateRun(moved, { previous });
    expect(digestOf(again.columns)).toBe(digestOf(simulate(moved)));
  });

  test('holds over chains of changes, dated events among them', () => {
    fc.assert(
      fc.property(fc.array(anyScenario, { minLength: 2, maxLength: 4 }), (scenarios) => {
        const chain = scenarios.map((scenario) => ({ ...scenario, seed: 'chain' }));
        let previous = null;
        for (const scenario of chain) {
          if (!simulated(scenario)) return;
          previous = simulateRun(scenario, { previous });
          expect(digestOf(previous.columns)).toBe(digestOf(simulate(scenario)));
        }
      }),
      { ...SEED, numRuns: 25 },
    );
  });
});

describe('levers', () => {
  test('more demand only adds orders', () => {
    const before = identities(simulate(SMALL));
    const values = { ...SMALL.values, ordersPerDay: 30, measuredOrders: 600 };
    const after = identities(simulate({ ...SMALL, values }));
    expect(after.size).toBeGreaterThan(before.size * 1.2);
    for (const identity of before) expect(after).toContain(identity);
  });

  test.each([
    ['categories', 'category', CATEGORIES, 0],
    ['methods', 'method', METHODS, 0],
    ['services', 'service', SERVICES, 0],
    ['modes', 'mode', MODES, 2],
    ['carriers', 'carrier', CARRIERS, 6],
  ] as const)(
    'a raised share of %s moves orders to that option only',
    (mix, column, names, stage) => {
      const before = simulate(SMALL);
      for (const [code, { key }] of mixFields(mix).entries()) {
        expect(key).toMatch(new RegExp(`^${names[code]!}`));
        const share = Math.min(100, SMALL.values[key] * 1.5 + 5);
        const after = simulate(withValue(SMALL, key, share));
        let moved = 0;
        for (let r = 0; r < before.count; r++) {
          if (before.endStage[r]! < stage || after.endStage[r]! < stage) continue;
          if (before[column][r] === after[column][r]) continue;
          // What an order contains also decides how it is sent; its own mix is what moves here.
          expect(after[column][r]).toBe(code);
          moved++;
        }
        expect(moved, key).toBeGreaterThan(5);
      }
    },
  );

  test('the luck of one stage knows no lever of another', () => {
    const before = simulate(SMALL);
    const moved = new Set<number>();
    for (const { key, reads } of FIELDS) {
      const own = (STAGES as readonly string[]).indexOf(reads);
      if (own < 0) continue;
      const after = simulate(withValue(SMALL, key, other(key)));
      for (let s = 0; s < STAGES.length; s++) {
        const wrong = worksDiffer(before, after, s);
        if (s === own) wrong.slice(0, 1).forEach(() => moved.add(s));
        else expect(wrong, `${key} changes ${STAGES[s]!}`).toEqual([]);
      }
    }
    // The levers of a stage do change its own work.
    expect(moved.size).toBe(STAGES.length);
  });

  test('a seller that is converted to automation stays converted', () => {
    const runs = [0, 30, 60, 100].map((share) =>
      simulate(withValue(SMALL, 'sellerAutomation', share)),
    );
    for (let r = 0; r < runs[0]!.count; r++) {
      const automated = runs.map((run) => (run.flags[r]! & FLAG.automated) !== 0);
      expect(automated).toEqual([...automated].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test('a lever of a later stage changes nothing before it', () => {
    const before = simulate(SMALL);
    const after = simulate(withValue(SMALL, 'customsDelay', 3));
    for (let s = 0; s <= STAGES.indexOf('customs'); s++) expect(after.at[s]).toEqual(before.at[s]);
    expect(after.at[6]).not.toEqual(before.at[6]);
  });

  test('nothing dated changes what came before its date', () => {
    const start = parseDate(SMALL.startDate)!;
    const from = formatDate(start + 30);
    const events = [
      ...datedEvents(from, formatDate(start + 37)),
      ...closures(from, formatDate(start + 37)),
    ];
    const before = simulate(SMALL);
    for (const event of events) {
      const scenario = { ...SMALL, events: [event] };
      const after = simulate(scenario);
      expect(firstDifference(before, after), JSON.stringify(event)).toBeGreaterThanOrEqual(
        secondsAt(scenario, from),
      );
    }
  });
});

/** A value of the field other than the small scenario's. */
function other(key: FieldKey): number {
  const { min, max, step } = fieldOf(key);
  const value = SMALL.values[key];
  if (key === 'ordersPerDay') return 30;
  const up = value === 0 ? min + Math.max(step, (max - min) / 10) : value * 1.5;
  const next = Math.round(up / step) * step;
  return next <= max && next !== value ? next : Math.max(min, value - Math.max(step, value / 2));
}

/** Orders that pass a stage in both runs and are worked on there for different times. */
function worksDiffer(a: Trajectories, b: Trajectories, stage: number): number[] {
  const work = ({ at, queue, closed, hold }: Trajectories, r: number) =>
    at[stage + 1]![r]! - at[stage]![r]! - queue[stage]![r]! - closed[stage]![r]! - hold[stage]![r]!;
  const rows: number[] = [];
  for (let r = 0; r < a.count; r++) {
    const passed = ({ endStage, outcome }: Trajectories) =>
      endStage[r]! > stage || OUTCOMES[outcome[r]!] === 'delivered';
    if (!passed(a) || !passed(b)) continue;
    // Transit belongs to the vehicle: another flight, another luck.
    if (STAGES[stage] === 'linehaul' && a.departure[r] !== b.departure[r]) continue;
    if (work(a, r) !== work(b, r)) rows.push(r);
  }
  return rows;
}

function identities(run: Trajectories): Set<string> {
  const result = new Set<string>();
  for (let r = 0; r < run.count; r++)
    result.add(
      [
        run.hour[r],
        run.indexInHour[r],
        run.at[0]![r],
        run.seller[r],
        run.service[r],
        run.value[r],
      ].join(),
    );
  return result;
}

function datedEvents(from: string, to: string): DatedEvent[] {
  return FIELDS.filter((field) => field.dated).map(({ key, mix }) => ({
    label: key,
    from,
    to,
    effect: 'scale',
    field: key,
    value: mix ? 3 : 1.5,
  }));
}

function closures(from: string, to: string): DatedEvent[] {
  return SITES.map((site) => ({
    label: site,
    from,
    to,
    effect: 'close',
    site,
  }));
}

/** The earliest moment at which two runs of the same orders tell different times. */
function firstDifference(a: Trajectories, b: Trajectories): number {
  const known = new Map<string, number>();
  for (let r = 0; r < a.count; r++) known.set(`${a.hour[r]} ${a.indexInHour[r]}`, r);
  let first = Infinity;
  for (let q = 0; q < b.count; q++) {
    const r = known.get(`${b.hour[q]} ${b.indexInHour[q]}`);
    for (let s = 0; s < b.at.length; s++) {
      const [then, now] = [r === undefined ? -1 : a.at[s]![r]!, b.at[s]![q]!];
      if (then !== now) first = Math.min(first, ...[then, now].filter((t) => t >= 0));
    }
  }
  return first;
}

test('the digest sees every column', () => {
  const run = simulate(SMALL);
  const digest = digestOf(run);
  for (const [name, column] of columnsByName(run)) {
    const row = Math.floor(run.count / 2);
    const kept = column[row]!;
    column[row] = kept ^ 1;
    expect(digestOf(run), name).not.toBe(digest);
    column[row] = kept;
  }
  expect(codeOf(CARRIERS, 'fedex')).toBe(2);
});
