import { expect, test } from 'vitest';
import { SMALL } from './scenarios.testkit';
import { simulateRun } from './simulate';
import { validate } from './validate.testkit';
import { validateStation } from './validate-stations.testkit';
import type { StationVisits } from './visits';

/** The checks themselves are checked: each must see what it is there to see. */

const { columns, visits } = simulateRun(SMALL, { visits: true });
const station = (key: string) => structuredCopy(visits!.kept.find((v) => v.key === key)!);

/** Columns copied, so that a test may spoil them. */
function structuredCopy(visits: StationVisits): StationVisits {
  const copy = <T>(value: T): T => (value instanceof Int32Array ? (value.slice() as T) : value);
  const entries = Object.entries(visits).map(([name, value]) => [name, copy(value)] as const);
  const rule = Object.entries(visits.rule).map(([name, value]) => [name, copy(value)] as const);
  return {
    ...Object.fromEntries(entries),
    rule: Object.fromEntries(rule),
  } as unknown as StationVisits;
}

/** Index of a visit that waited, and of one that did not. */
const waiting = ({ arrive, start }: StationVisits) =>
  arrive.findIndex((t, i) => i > 0 && start[i]! > t + 1);
const served = ({ arrive, start }: StationVisits) =>
  arrive.findIndex((t, i) => i > 0 && start[i]! === t);

test('all is well in the run that is spoilt below', () => {
  expect(validate(columns, visits!.kept)).toEqual([]);
  expect(visits!.kept.map(({ key }) => key).sort()).toEqual(
    ['reviewers', 'packing', 'sorting', 'express', 'standard', 'economy', 'inspectors']
      .concat(['usps', 'ups', 'fedex', 'regional'])
      .sort(),
  );
});

type Spoil = (visits: StationVisits) => void;
const shiftOf =
  (column: 'start' | 'leave' | 'arrive', find: (v: StationVisits) => number, by: number): Spoil =>
  (v) => {
    v[column][find(v)]! += by;
  };

test.each<[string, string, Spoil, RegExp]>([
  ['a free server', 'sorting', shiftOf('start', served, 60), /is free/],
  ['too many at once', 'sorting', shiftOf('start', waiting, -1), /without a free server|closed/],
  ['a service cut short', 'sorting', shiftOf('leave', served, -1), /another time/],
  ['an arrival out of turn', 'sorting', shiftOf('arrive', served, -1e6), /before its turn/],
  ['a service before arrival', 'sorting', shiftOf('start', served, -1), /before it comes/],
  ['a line left idle', 'packing', shiftOf('start', served, 1), /its line was free/],
  [
    'work at night',
    'inspectors',
    (v) => {
      const i = served(v);
      const shut = 20 * 3600 + 5 * 3600; // 20:00 in New York
      const midnight = v.arrive[i]! - (v.arrive[i]! % 86_400);
      v.start[i] = midnight + shut;
      v.leave[i] = v.start[i]! + 600;
    },
    /closed hours/,
  ],
  [
    'somebody who gives up too early',
    'packing',
    (v) => {
      const i = served(v);
      v.start[i] = v.leave[i] = -1;
    },
    /gives up although/,
  ],
  [
    'a vehicle too full',
    'usps',
    (v) => {
      if (v.rule.kind !== 'departures') throw new Error('no vehicles');
      v.rule.departure.fill(v.rule.departure[0]!);
    },
    /has \d+ places/,
  ],
  [
    'a vehicle that left with room',
    'usps',
    (v) => {
      if (v.rule.kind !== 'departures') throw new Error('no vehicles');
      const last = v.row.length - 1;
      v.rule.departure[last]! += 7;
      v.leave[last]! += 7 * 86_400;
    },
    /left with room/,
  ],
])('sees %s', (_, key, spoil, complaint) => {
  const spoilt = station(key);
  spoil(spoilt);
  expect(validateStation(spoilt).join('\n')).toMatch(complaint);
});

test('sees orders whose times do not add up, that are lost on the way or end twice', () => {
  const spoilt = (change: () => void) => {
    const [leave, queue] = [columns.at[3]![5]!, columns.queue[2]![5]!];
    change();
    const said = validate(columns).join('\n');
    columns.at[3]![5] = leave;
    columns.queue[2]![5] = queue;
    return said;
  };
  expect(spoilt(() => (columns.at[3]![5] = columns.at[2]![5]! - 1))).toMatch(/before it came/);
  expect(spoilt(() => (columns.queue[2]![5] = 1e9))).toMatch(/negative work/);
  expect(spoilt(() => (columns.at[3]![5] = -1))).toMatch(/order seconds|before it came/);
  expect(validate(columns)).toEqual([]);
});
