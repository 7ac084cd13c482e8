import { expect, test } from 'vitest';
import { demandWords } from '../scenario/demand';
import type { StationAnswer, WarmupCheck } from '../kpi/answers';
import { overloadCautions, stationNote, warmupCaution, warmupVerdict } from './cautions';

const station = (label: string, more: Partial<StationAnswer> = {}): StationAnswer => {
  const about = { mean: 1.25, lo: 1.2, hi: 1.3, provisional: false };
  return {
    key: label,
    label,
    stage: 3,
    utilisation: about,
    load: about,
    askedPerDay: 500,
    offeredPerDay: 400,
    unit: 'parcels',
    unstable: true,
    overload: 'lasting',
    arrivingPerDay: 500,
    servablePerDay: 400,
    weeks: 7,
    weeksOver: 7,
    waiting: about,
    backlogDays: about,
    overloadedLines: 0,
    ...more,
  };
};
const texts = (...stations: StationAnswer[]) =>
  overloadCautions(stations).map(({ text }) => text.replaceAll('\u00a0', ' '));

test('both numbers are told, never two that look alike', () => {
  const words = (arrivingPerDay: number, servablePerDay: number, stage = 3) =>
    demandWords(station('x', { arrivingPerDay, servablePerDay, stage }));
  expect(words(1412.4, 380)).toBe('1,412 parcels a day arrive, 380 can be served');
  expect(words(17.24, 12.5)).toBe('17.2 parcels a day arrive, 12.5 can be served');
  expect(words(240.4, 240.1)).toBe('240.4 parcels a day arrive, 240.1 can be served');
  expect(words(30, 25, 0)).toBe('30 orders a day arrive, 25 can be served');
  expect(words(155.6, 0)).toBe('156 parcels a day arrive, none can be served');
});

test('a queue without bound makes the times depend on how long one looks', () => {
  const calm = station('Sailings', { unstable: false, overload: 'none' });
  expect(texts(calm)).toEqual([]);
  expect(texts(calm, station('Sorting lines'))).toEqual([
    'Sorting lines: 500 parcels a day arrive, 400 can be served. The queue grows without bound, and the times below depend on how long one looks.',
  ]);
  expect(texts(station('USPS'), station('UPS'))[0]).toMatch(
    /^USPS: .* UPS: .* Their queues grow without bound/,
  );
  const late = station('USPS', { askedPerDay: 300 });
  expect(texts(late)[0]).toMatch(/400 can be served by the end of the window\./);
});

test('an overload that passes is not called one without bound', () => {
  const [text] = texts(station('USPS', { overload: 'passing' }));
  expect(text).toMatch(/It falls behind and catches up after the measured window/);
  expect(text).not.toMatch(/without bound/);
});

test('a station’s utilisation comes with what the average hides', () => {
  const calm = { unstable: false, overload: 'none', weeksOver: 0 } as const;
  expect(stationNote(station('a', calm))).toBe('');
  expect(stationNote(station('a', { ...calm, weeksOver: 2 }))).toBe('overloaded in 2 of 7 weeks');
  expect(stationNote(station('a', { ...calm, overloadedLines: 3.4 }))).toMatch(/^3 sellers/);
  const never = { mean: NaN, lo: NaN, hi: NaN, provisional: false };
  expect(stationNote(station('a', { ...calm, utilisation: never }))).toBe('shut');
  expect(stationNote(station('a', { overload: 'passing' }))).toMatch(/^falls behind: 500/);
});

test('a warm-up that is too short comes with the one that would do, if it is known', () => {
  const check = (more: Partial<WarmupCheck>): WarmupCheck =>
    ({ verdict: 'short', given: 0, asked: 28, more: false, ...more }) as WarmupCheck;
  expect(warmupCaution(check({}), [])).toMatchObject({ warmupDays: 28 });
  expect(warmupCaution(check({}), [])!.text).toMatch(/^A warm-up of 0\u00a0days is too short/);
  expect(warmupCaution(check({ more: true }), [])!.warmupDays).toBeUndefined();
  expect(warmupCaution(check({ verdict: 'enough', given: 42 }), [])).toBeNull();
  expect(warmupCaution({ verdict: 'unknown' }, [])).toBeNull();
  expect(warmupCaution(null, [])).toBeNull();
  expect(warmupVerdict(check({}), [])).toBe('the check asks for 28\u00a0days: too short');
  expect(warmupVerdict(check({ verdict: 'enough', given: 42 }), [])).toMatch(/enough$/);
  expect(warmupVerdict(check({ more: true }), [])).toMatch(/more than 28/);
  expect(warmupVerdict({ verdict: 'unknown' }, [])).toMatch(/too short to check/);
  const growing = [station('USPS')];
  expect(warmupCaution(check({ more: true }), growing)).toBeNull();
  expect(warmupVerdict(check({ more: true }), growing)).toMatch(/none is long enough/);
});
