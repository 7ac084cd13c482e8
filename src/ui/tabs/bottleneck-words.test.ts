import { expect, test } from 'vitest';
import type { TimeFrame } from '../../charts/over-time/frame';
import type { OverTime } from '../../kpi/answers';
import {
  bottleneckStretches,
  movedBetween,
  stationParts,
  waitingStations,
  type StationPart,
} from './bottleneck';
import * as words from './bottleneck-words';

/** Four weeks from a Monday (30 March 2026), two of them before the window. */
const frame: TimeFrame = { startDay: 20542, days: 56, warmupDays: 14, windowDays: 28, events: [] };

/** @param waiting by station: orders on each day of the run */
function run(waiting: Readonly<Record<string, (day: number) => number>>): OverTime {
  const stations = Object.entries(waiting).map(([label, of]) => ({
    key: label.toLowerCase(),
    label,
    used: new Float64Array(frame.days),
    overloaded: new Uint8Array(frame.days),
    waiting: Float64Array.from({ length: frame.days }, (_, day) => of(day)),
  }));
  const bottleneck = Int8Array.from({ length: frame.days }, (_, day) => {
    const orders = stations.map((station) => station.waiting[day]!);
    const most = Math.max(...orders);
    return most > 0.5 ? orders.indexOf(most) : -1;
  });
  return { stations, bottleneck } as unknown as OverTime;
}

/** Hub on weekdays, USPS from Saturday to Monday. */
const weekly = run({
  Hub: () => 10,
  USPS: (day) => ([0, 5, 6].includes(day % 7) ? 40 : 0.2),
  Customs: () => 0.3,
});
const strike = run({ Hub: () => 10, USPS: (day) => (day >= 16 ? 400 : 0), Customs: () => 0.3 });
const calm = run({ Hub: () => 0.2, USPS: () => 0 });

const days = (parts: readonly StationPart[]) => parts.map((part) => [part.label, part.days.length]);

test('only stations at which orders wait have a row, in any of the runs, along the way', () => {
  const labels = (runs: OverTime[]) => waitingStations(runs).map(({ label }) => label);
  expect(labels([weekly])).toEqual(['Hub', 'USPS']);
  expect(labels([calm])).toEqual([]);
  expect(labels([calm, weekly])).toEqual(['Hub', 'USPS']);
});

test('each day of the window has one bottleneck or none; the shares are of all who wait', () => {
  const parts = stationParts(weekly, frame);
  expect(days(parts)).toEqual([
    ['Hub', 16],
    ['USPS', 12],
    ['Customs', 0],
  ]);
  expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  const usps = parts.find(({ label }) => label === 'USPS')!;
  expect(usps.mean).toBeCloseTo((12 * 40 + 16 * 0.2) / 28, 12);
  expect([usps.most, usps.mostOn]).toEqual([40, 14]);
  expect(days(stationParts(calm, frame)).every(([, n]) => n === 0)).toBe(true);
});

test('the stretches cover the window without a gap', () => {
  const stretches = bottleneckStretches(weekly, frame);
  expect(stretches.reduce((sum, part) => sum + part.days, 0)).toBe(28);
  expect(stretches[0]).toEqual({ label: 'USPS', from: 14, days: 1 });
  stretches.slice(1).forEach(({ from }, i) => {
    expect(from).toBe(stretches[i]!.from + stretches[i]!.days);
  });
});

test('the sentence names stations by their days, their weekdays and how it moves', () => {
  expect(words.bottleneckSentence(weekly, frame)).toBe(
    'The bottleneck on the 28 days of the measured window: Hub on 16 (mostly Tuesdays to Fridays), USPS on 12 (mostly Saturdays to Mondays). It moves 8 times and stays longest at Hub, 4 days from 14 Apr.',
  );
  expect(words.bottleneckSentence(strike, frame)).toBe(
    'The bottleneck on the 28 days of the measured window: USPS on 26, Hub on 2. It moves once and stays longest at USPS, 26 days from 15 Apr.',
  );
  expect(words.bottleneckSentence(run({ Hub: () => 3 }), frame)).toBe(
    'The bottleneck on the 28 days of the measured window: Hub on all of them. It does not move.',
  );
  expect(words.bottleneckSentence(calm, frame)).toContain('no station constrains');
});

test('days without a bottleneck are told, and no stretch of them is one', () => {
  const rare = run({ Hub: (day) => (day === 20 || day === 30 ? 5 : 0) });
  expect(words.bottleneckSentence(rare, frame)).toBe(
    'The bottleneck on the 28 days of the measured window: Hub on 2, none on 26. It moves 4 times and never stays for longer than a day.',
  );
});

test('weekdays are told only where they say something', () => {
  const mondays = [14, 21, 28, 35];
  expect(words.weekdayWords(mondays, frame)).toBe('mostly Mondays');
  expect(words.weekdayWords([...mondays, 16, 23, 30, 37], frame)).toBe(
    'mostly Mondays and Wednesdays',
  );
  expect(words.weekdayWords([...mondays, 20, 27, 34, 41], frame)).toBe(
    'mostly Sundays and Mondays',
  );
  // As many on other days as on the usual ones; all days; too few weeks.
  expect(words.weekdayWords([...mondays, 16, 25, 33, 41], frame)).toBe('');
  const all = Array.from({ length: 27 }, (_, i) => 14 + i);
  expect(words.weekdayWords(all, frame)).toBe('');
  expect(words.weekdayWords([14], { ...frame, windowDays: 7 })).toBe('');
});

test('a day names its bottleneck first, then the others by who waits', () => {
  expect(words.waitingAt(weekly, 14)).toBe('Bottleneck USPS, 40 waiting; then Hub 10.');
  expect(words.waitingAt(weekly, 15)).toBe('Bottleneck Hub, 10 waiting.');
  expect(words.waitingAt(calm, 15)).toBe('Hardly any order waits in a queue.');
});

test('between two runs the bottleneck moves both ways by the same days', () => {
  const there = movedBetween(strike, weekly, frame);
  const back = movedBetween(weekly, strike, frame);
  expect(there).toEqual([
    { here: 'USPS', there: 'Hub', days: 15 },
    { here: 'Hub', there: 'USPS', days: 1 },
  ]);
  expect(back.map(({ here, there, days }) => ({ here: there, there: here, days }))).toEqual(there);
  expect(movedBetween(weekly, weekly, frame)).toEqual([]);
  const [mine, theirs] = [
    { name: 'this run', overTime: strike },
    { name: 'the baseline', overTime: weekly },
  ];
  expect(words.movedSentence(mine, theirs, frame)).toBe(
    'Against the baseline, the bottleneck of this run is another on 16 of the 28 days of the measured window: USPS in place of Hub on 15, Hub in place of USPS on 1. All stations together, 382 orders wait on average, against 28.',
  );
  expect(words.movedSentence(theirs, { ...theirs, name: 'B' }, frame)).toBe(
    'The bottleneck is where it is in B on every day of the measured window. In both, 28 orders wait on average, all stations together.',
  );
});
