import { expect, test } from 'vitest';
import type { StationAnswer } from '../../kpi/answers';
import { busyWords, findBottleneck, orderName, stationWords } from './marks';

const about = (mean: number) => ({ mean, lo: mean, hi: mean, provisional: false });
const station = (key: string, load: number, more: Partial<StationAnswer> = {}): StationAnswer => ({
  key,
  label: key,
  stage: 5,
  utilisation: about(Math.min(load, 1)),
  load: about(load),
  askedPerDay: 1,
  offeredPerDay: 1,
  unit: 'h',
  unstable: false,
  overload: 'none',
  arrivingPerDay: 1,
  servablePerDay: 1,
  weeks: 7,
  weeksOver: 0,
  waiting: about(0),
  backlogDays: about(0),
  overloadedLines: 0,
  ...more,
});

test('the most strained station is the bottleneck, an unstable one before all', () => {
  const calm = [station('a', 0.4), station('b', 0.7)];
  expect(findBottleneck(calm)).toMatchObject({ station: { key: 'b' }, word: 'busiest' });
  const tight = [...calm, station('c', 0.93)];
  expect(findBottleneck(tight)).toMatchObject({ station: { key: 'c' }, word: 'bottleneck' });
  const broken = [...tight, station('d', 0.9, { unstable: true })];
  expect(findBottleneck(broken)).toMatchObject({ station: { key: 'd' }, word: 'bottleneck' });
  expect(findBottleneck([])).toBeNull();
  const peak = [...calm, station('e', 0.6, { weeksOver: 2 })];
  expect(findBottleneck(peak)).toMatchObject({ station: { key: 'e' }, word: 'bottleneck' });
  const shut = station('f', NaN, { unstable: true, utilisation: about(NaN) });
  expect(findBottleneck([...tight, shut])).toMatchObject({ station: { key: 'f' } });
});

test('people are busy, vehicles are full, and no steady figure is given for a growing queue', () => {
  expect(busyWords(station('a', 0.97))).toBe('97\u00a0% busy');
  expect(busyWords(station('f', 0.5, { unit: 'parcels', stage: 3 }))).toBe('50\u00a0% full');
  expect(busyWords(station('u', 0.5, { unit: 'parcels', stage: 6 }))).toBe('50\u00a0% busy');
  expect(busyWords(station('x', 1.2, { unstable: true }))).toBe('overloaded');
  expect(busyWords(station('s', NaN, { utilisation: about(NaN) }))).toBe('shut');
});

test('a station is told in words: who waits, how busy it is, whether it is shut or the bottleneck', () => {
  const customs = station('inspectors', 0.67);
  expect(stationWords('Customs', customs, 74)).toBe('Customs: 74 waiting, 67\u00a0% busy');
  expect(stationWords('Customs', customs, 1074, { closed: true, mark: 'bottleneck' })).toBe(
    'Customs: closed now, 1,074 waiting, 67\u00a0% busy, bottleneck',
  );
  // Orders wait for their flight at the hub.
  const express = station('express', 0.4, { unit: 'parcels', stage: 4 });
  expect(stationWords('Express', express, null)).toBe('Express: 40\u00a0% full');
  expect(orderName(0)).toBe('order 0');
});
