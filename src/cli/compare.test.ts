import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PRESETS } from '../scenario/presets';
import { BASELINE, withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import { SMALL } from '../sim/scenarios.testkit';
import { COMPARED } from '../study/paired';
import { main } from './compare';

const out = vi.spyOn(console, 'log').mockImplementation(() => {});
const err = vi.spyOn(console, 'error').mockImplementation(() => {});
const said = (spy: typeof out) => spy.mock.calls.flat().join('\n');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
});
afterEach(() => {
  out.mockClear();
  err.mockClear();
});

interface Part {
  readonly stage: string;
  readonly cause: string;
  readonly days: number;
}
interface Report {
  readonly kpis: Record<
    string,
    { a: number; b: number; difference: number; ci95: [number, number]; verdict: string }
  >;
  readonly orders: { better: number; same: number; worse: number };
  readonly causes: readonly (Part & { ci95: (number | null)[] })[];
  readonly levers: readonly { key: string; label: string; share: number; ci95: unknown[] }[];
  readonly notes: readonly string[];
  readonly cautions: readonly string[];
}

const file = (name: string) => path.join(folder, name);
const sum = (values: readonly number[]) => values.reduce((all, x) => all + x, 0);

function fileOf(name: string, scenario: Scenario): string {
  writeFileSync(file(name), JSON.stringify(scenario));
  return file(name);
}

function compared(a: Scenario, b: Scenario, ...more: string[]): Report {
  const worlds = ['--a', fileOf('a.json', a), '--b', fileOf('b.json', b)];
  expect(main([...worlds, '--json', file('report.json'), ...more])).toBe(0);
  return JSON.parse(readFileSync(file('report.json'), 'utf8'));
}

/** Every number in a report. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
}

const SHORT = ['--replications', '5'];
const robots = withValue({ ...SMALL, name: 'Robots' }, 'sellerAutomation', 90);
const strike: DatedEvent = {
  label: 'Strike',
  effect: 'close',
  site: 'usps',
  from: '2026-04-20',
  to: '2026-04-24',
};

describe('compare', () => {
  test('answers every key figure, whose differences are those of the two worlds', () => {
    const { kpis, orders } = compared(SMALL, robots, ...SHORT);
    expect(Object.keys(kpis)).toEqual(Object.keys(COMPARED));
    for (const { a, b, difference, ci95 } of Object.values(kpis)) {
      expect(b - a).toBeCloseTo(difference, 9);
      expect(ci95[0]).toBeLessThanOrEqual(difference);
      expect(ci95[1]).toBeGreaterThanOrEqual(difference);
    }
    expect(kpis.deliveryTime!.verdict).toMatch(/^faster by .* days$/);
    expect(orders.better + orders.same + orders.worse).toBeCloseTo(1, 12);
  });

  test('causes and levers each sum to the change of the delivery time', () => {
    const both = { ...withValue(robots, 'customsDelay', 2), events: [strike] };
    const { kpis, causes, levers } = compared(SMALL, both, ...SHORT);
    const change = kpis.deliveryTime!.difference;
    expect(sum(causes.map(({ days }) => days))).toBeCloseTo(change, 9);
    expect(sum(levers.map(({ share }) => share))).toBeCloseTo(change, 9);
    expect(levers.map(({ label }) => label)).toEqual([
      'Seller automation',
      'Customs delay',
      'Strike',
    ]);
    expect(causes.filter(({ cause }) => cause === 'others')).toHaveLength(1);
  });

  test('a world against itself differs in nothing, exactly', () => {
    const { kpis, causes, orders, levers } = compared(robots, robots, ...SHORT);
    for (const { difference, ci95, verdict } of Object.values(kpis)) {
      expect([difference, ...ci95]).toEqual([0, 0, 0]);
      expect(verdict).toBe('exactly the same');
    }
    expect(numbers(causes).every((x) => x === 0)).toBe(true);
    expect(orders).toMatchObject({ better: 0, same: 1, worse: 0 });
    expect(levers).toEqual([]);
  });

  test('one replication has a provisional interval, and null where there is none', () => {
    const { kpis, causes } = compared(SMALL, robots, '--replications', '1');
    const { difference, ci95 } = kpis.deliveryTime!;
    expect(ci95[0]).toBeLessThan(difference);
    expect(ci95[1]).toBeGreaterThan(difference);
    expect(causes[0]!.ci95).toEqual([null, null]);
    expect(said(out)).toContain('provisional');
  });

  test('tells what was made equal, and takes seed and length for both', () => {
    const other = { ...robots, seed: 'other' };
    const { notes } = compared(SMALL, other, ...SHORT);
    expect(notes.join()).toContain('same luck');
    expect(said(out)).toContain(notes[0]);
    const seeded = ['--seed', '“x” 龙\u0000%s', '--orders', '500', ...SHORT];
    expect(compared(SMALL, other, ...seeded).notes).toEqual([]);
  });

  test('says before any number which station cannot keep up', () => {
    const slow = withValue({ ...SMALL, name: 'Less room' }, 'uspsCapacity', 4);
    const { cautions } = compared(SMALL, slow, ...SHORT);
    expect(cautions).toHaveLength(1);
    expect(cautions[0]).toMatch(/^World B, USPS: .* a day arrive, .* can be served/);
    expect(said(out).indexOf('without bound')).toBeGreaterThan(0);
    expect(said(out).search(/\d/)).toBeGreaterThanOrEqual(said(out).indexOf(cautions[0]!));
    expect(said(out).startsWith('Caution. World B')).toBe(true);
  });

  test('takes presets, and tells the origin with the largest part first', () => {
    const args = ['--a', 'baseline', '--b', 'all-manual', '--orders', '1000'];
    expect(main([...args, '--replications', '1'])).toBe(0);
    const preset = PRESETS.find(({ key }) => key === 'all-manual')!;
    expect(said(out)).toContain(`B: ${preset.scenario.name}`);
    const lines = said(out).split('\n');
    const start = lines.findIndex((line) => line.startsWith('Where the change')) + 1;
    const end = lines.findIndex((line) => line.startsWith('all together'));
    const sizes = lines.slice(start, end).map((line) => Math.abs(dayOf(line)));
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
    expect(lines[end]).toContain('all together');
  });

  const grounded: DatedEvent = {
    label: 'Grounded',
    effect: 'scale',
    field: 'standardCapacity',
    value: 0,
    from: '2026-04-20',
    to: null,
  };

  test('a world in between that never ends leaves the levers untold, and says so', () => {
    // Each of the two ends: nobody flies standard, or standard flies. Half of the change does not.
    const express = withValue(SMALL, 'expressShare', 100);
    const roomy = { ...withValue(express, 'expressCapacity', 60), events: [grounded] };
    const { kpis, levers, cautions } = compared(roomy, SMALL, ...SHORT);
    expect(kpis.deliveryTime!.difference).toBeGreaterThan(0);
    expect(levers).toEqual([]);
    expect(cautions.at(-1)).toMatch(/^What each difference adds cannot be told: .* has no end/);
  });

  test('a world that never ends is refused in one line, with exit code 1', () => {
    const never = fileOf('never.json', { ...SMALL, events: [grounded] });
    expect(main(['--a', never, '--b', fileOf('b.json', SMALL)])).toBe(1);
    expect(said(err)).toMatch(/^This cannot be run to its end: .*\.$/);
    expect(out).not.toHaveBeenCalled();
  });

  const dated = { ...SMALL, events: [strike] };
  const later = { ...dated, startDate: '2026-04-06' };

  test.each([
    [[], /--a is missing/],
    [['--a', 'baseline'], /--b is missing/],
    [['--a', 'baseline', '--b', 'nowhere'], /--b: there is no preset “nowhere”/],
    [['--a', 'missing.json', '--b', 'baseline'], /--a: missing.json cannot be read/],
    [['--a', 'baseline', '--b', 'baseline', '--replications', '0'], /whole number between 1/],
    [['--a', 'baseline', '--b', 'baseline', '--orders', '1e9'], /between 100 and 1000000/],
    [['--a', 'baseline', '--b', 'baseline', '--orders', ''], /must be a number/],
    [['--a', 'baseline', '--b', 'baseline', '--seed', ''], /seed must not be empty/],
    [['--a', 'baseline', '--b', 'baseline', '--kpis', 'x'], /Unknown option/],
    [['--a', 'baseline', '--b', 'baseline', 'x'], /Unexpected argument/],
  ])('refuses %j in one line, with exit code 2', (args, reason) => {
    expect(main(args)).toBe(2);
    expect(said(err)).toMatch(reason);
    expect(said(err).split('\n')).toHaveLength(1);
    expect(out).not.toHaveBeenCalled();
  });

  test.each([
    ['no JSON', '{', /is no JSON/],
    ['a list', '[]', /name is missing/],
    [
      'a lever of the wrong type',
      JSON.stringify({ ...BASELINE, values: { customsDelay: 'x' } }),
      /./,
    ],
    ['a seed that is a number', JSON.stringify({ ...BASELINE, seed: 7 }), /seed must be text/],
  ])('refuses a file that is %s', (_, text, reason) => {
    writeFileSync(file('bad.json'), text);
    expect(main(['--a', 'baseline', '--b', file('bad.json')])).toBe(2);
    expect(said(err)).toMatch(reason);
    expect(said(err).split('\n')).toHaveLength(1);
  });

  test('refuses two worlds that have no calendar in common, with the reason', () => {
    expect(main(['--a', fileOf('a.json', dated), '--b', fileOf('b.json', later)])).toBe(2);
    expect(said(err)).toMatch(/no calendar in common/);
    expect(out).not.toHaveBeenCalled();
  });

  test('a file that cannot be written or a run that is too long: one line, exit code 1', () => {
    const args = ['--a', fileOf('a.json', SMALL), '--b', fileOf('b.json', SMALL)];
    const nowhere = path.join(folder, 'no', 'where.json');
    expect(main([...args, '--replications', '1', '--json', nowhere])).toBe(1);
    expect(said(err)).toMatch(/no such file/);
    const slow = withValue(BASELINE, 'ordersPerDay', 10);
    err.mockClear();
    const long = ['--a', fileOf('s.json', slow), '--b', file('s.json'), '--orders', '1000000'];
    expect(main(long)).toBe(1);
    expect(said(err)).toMatch(/would cover .* days/);
  });
});

/** The number behind the words of a line: `seller, closed  −1.060  –` */
function dayOf(line: string): number {
  return Number(/ {2,}([+−]?[\d.]+)/.exec(line)![1]!.replace('−', '-'));
}
