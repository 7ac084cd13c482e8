import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../scenario/fields';
import { PRESETS } from '../scenario/presets';
import { BASELINE, withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import { undisturbed } from '../scenario/undisturbed';
import { Memory } from '../sim/run';
import { simulate } from '../sim/simulate';
import type { StationAnswer } from './answers';
import { answersOf } from './answers.testkit';

const TWO_WEEKS = withValue(BASELINE, 'measuredOrders', 5600);

const during = (scenario: Scenario, ...events: DatedEvent[]): Scenario => ({ ...scenario, events });
const stationsOf = (scenario: Scenario, replications = 2): Map<string, StationAnswer> =>
  new Map(answersOf(scenario, replications).stations.map((station) => [station.key, station]));
const overloaded = (stations: Map<string, StationAnswer>): string[] =>
  [...stations.values()].filter(({ unstable }) => unstable).map(({ key }) => key);

/** Orders a day that leave a stage inside the window, two replications together. */
function leavingPerDay(scenario: Scenario, stage: number): number {
  const memory = new Memory();
  let orders = 0;
  for (const replication of [0, 1]) {
    const { at, span, count } = simulate(scenario, { replication, memory });
    const from = span.warmupDays * 86_400;
    const to = from + span.windowDays * 86_400;
    for (let r = 0; r < count; r++)
      if (at[stage + 1]![r]! >= from && at[stage + 1]![r]! < to) orders++;
  }
  return orders / 2 / 14;
}

describe('a station that is asked for more than it can do', () => {
  const { values } = BASELINE;
  /** E[LN(m, σ)] = m · e^(σ²/2), in minutes. */
  const inspection = values.inspectionWork * Math.exp((0.6 * 0.6) / 2);
  const review = values.reviewWork * Math.exp((0.8 * 0.8) / 2);

  test.each([
    // Parcels an hour and line; three lines, twenty hours.
    ['sorting', 'sortingRate', 4, 3 * 20 * 4, 0.02],
    ['standard', 'standardCapacity', 80, 2 * 80, 0],
    ['usps', 'uspsCapacity', 120, (120 * 6) / 7, 0.1],
    // Ten hours on five days of seven; a fifth of that is lost to the holiday of the second week.
    ['inspectors', 'inspectors', 1, (((10 * 60) / inspection) * 5) / 7, 0.15],
    ['reviewers', 'reviewHours', 2, (2 * 60) / review, 0.15],
  ] as const)('is named with both numbers: %s', (key, lever, value, canDo, tolerance) => {
    const before = stationsOf(TWO_WEEKS);
    const after = stationsOf(withValue(TWO_WEEKS, lever, value));
    expect(overloaded(before)).toEqual([]);
    // What lies behind it gets no more than it lets through.
    expect(overloaded(after)).toEqual([key]);
    const station = after.get(key)!;
    expect(station.overload).toBe('lasting');
    expect(station.askedPerDay).toBeGreaterThan(station.offeredPerDay);
    expect(Math.abs(station.servablePerDay / canDo - 1)).toBeLessThanOrEqual(tolerance + 1e-9);
    expect(station.arrivingPerDay).toBeCloseTo(before.get(key)!.arrivingPerDay, 6);
    expect(station.arrivingPerDay / station.servablePerDay).toBeCloseTo(
      station.askedPerDay / station.offeredPerDay,
      9,
    );
  });

  test('gets as many orders a day as leave the stage before it', () => {
    const { arrivingPerDay } = stationsOf(TWO_WEEKS).get('sorting')!;
    expect(arrivingPerDay).toBeCloseTo(leavingPerDay(TWO_WEEKS, 2), 6);
  });

  test('is let off as soon as it can do more', () => {
    // The same demand on both sides of the edge.
    const asked = stationsOf(TWO_WEEKS).get('standard')!.askedPerDay;
    const room = (flights: number) => withValue(TWO_WEEKS, 'standardCapacity', flights);
    expect(overloaded(stationsOf(room(Math.floor(asked / 2) - 1)))).toEqual(['standard']);
    expect(overloaded(stationsOf(room(Math.ceil(asked / 2) + 1)))).toEqual([]);
  });
});

describe('an overload that passes', () => {
  // The window is 11 to 25 May 2026, a run-out of six weeks behind it.
  const shut = (from: string, to: string): DatedEvent => ({
    label: 'strike',
    effect: 'close',
    site: 'usps',
    from,
    to,
  });

  test('is not called one without bound', () => {
    const usps = stationsOf(during(TWO_WEEKS, shut('2026-05-12', '2026-05-20'))).get('usps')!;
    expect(usps).toMatchObject({ unstable: true, overload: 'passing', weeks: 2, weeksOver: 2 });
    expect(usps.load.mean).toBeGreaterThan(1);
  });

  test('in part of the window leaves the rest its figures', () => {
    const seven = withValue(BASELINE, 'measuredOrders', 20_000);
    const usps = stationsOf(during(seven, shut('2026-05-18', '2026-05-25'))).get('usps')!;
    expect(usps).toMatchObject({ unstable: false, overload: 'none', weeks: 7, weeksOver: 1 });
    expect(usps.load.mean).toBeLessThan(1);
  });

  test('has no figures where the station was shut all the time', () => {
    const usps = stationsOf(during(TWO_WEEKS, shut('2026-05-11', '2026-05-25'))).get('usps')!;
    expect(usps).toMatchObject({ unstable: true, overload: 'passing', servablePerDay: 0 });
    expect(usps.arrivingPerDay).toBeGreaterThan(100);
    expect(usps.utilisation.mean).toBeNaN();
  });
});

test('an overload that begins late and stays is one without bound, told with its own numbers', () => {
  const cut: DatedEvent = {
    label: 'fewer flights',
    effect: 'scale',
    field: 'standardCapacity',
    value: 0.5,
    from: '2026-05-18',
    to: null,
  };
  const standard = stationsOf(during(withValue(BASELINE, 'measuredOrders', 20_000), cut)).get(
    'standard',
  )!;
  const late = stationsOf(
    during(withValue(BASELINE, 'measuredOrders', 20_000), { ...cut, from: '2026-06-22' }),
  ).get('standard')!;
  expect(standard).toMatchObject({ overload: 'lasting', weeksOver: 6 });
  expect(late.load.mean).toBeLessThan(1);
  expect(late).toMatchObject({ overload: 'lasting', weeksOver: 1, servablePerDay: 160 });
  expect(late.arrivingPerDay).toBeGreaterThan(200);
});

test('a seller whose own line cannot keep up is counted, though all lines together could', () => {
  const few = (packing: number) => {
    let scenario = withValue(TWO_WEEKS, 'manualPacking', packing);
    for (const [key, value] of [
      ['sellerAutomation', 0],
      ['sellerSpread', 0],
    ] satisfies [FieldKey, number][])
      scenario = withValue(scenario, key, value);
    return stationsOf(scenario).get('packing')!;
  };
  // The largest seller gets 3 % of some 370 orders a day and packs ten hours on six days of seven.
  expect(few(20).overloadedLines).toBe(0);
  const slow = few(60);
  expect(slow.overloadedLines).toBeGreaterThanOrEqual(1);
  expect(slow.overloadedLines).toBeLessThan(10);
  expect(slow).toMatchObject({ unstable: false });
  expect(slow.load.mean).toBeLessThan(0.1);
});

describe('the presets', () => {
  /** Stations with weeks in which more was asked than could be done; the fewest such weeks. */
  const STRAINED: Record<string, Record<string, number>> = {
    'singles-day': { standard: 1, economy: 1 },
    'chinese-new-year': { sorting: 1, standard: 1 },
    'air-capacity': { standard: 4 },
    'carrier-strike': { usps: 2 },
  };

  test.each(PRESETS)('$key: no queue grows without bound', ({ key, scenario }) => {
    const stations = stationsOf(scenario);
    expect(overloaded(stations)).toEqual([]);
    for (const station of stations.values()) {
      const weeks = STRAINED[key]?.[station.key] ?? 0;
      const { weeksOver } = station;
      if (scenario.events.length > 0) expect(weeksOver, station.key).toBeGreaterThanOrEqual(weeks);
      else expect(weeksOver, station.key).toBe(0);
    }
  });

  test.each(PRESETS)('$key: the warm-up is enough', ({ scenario }) => {
    const calm = withValue(undisturbed(scenario), 'measuredOrders', 8400);
    expect(answersOf(calm, 5).warmup).toMatchObject({ verdict: 'enough', more: false });
  });
});
