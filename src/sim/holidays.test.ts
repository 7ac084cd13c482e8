import { expect, test } from 'vitest';
import { formatDate, parseDate, weekday } from '../shared/dates';
import { DAY, HOUR, LAST_SECOND } from '../shared/units';
import { federalHolidays, holidaysOf } from './holidays';

// US Office of Personnel Management, "Federal Holidays" (as observed).
const KNOWN: Record<number, readonly string[]> = {
  2025: [
    '2025-01-01',
    '2025-01-20',
    '2025-02-17',
    '2025-05-26',
    '2025-06-19',
    '2025-07-04',
    '2025-09-01',
    '2025-10-13',
    '2025-11-11',
    '2025-11-27',
    '2025-12-25',
  ],
  2026: [
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ],
  // New Year's Day 2022 was a Saturday: kept in 2021. Juneteenth and Christmas were Sundays.
  2022: [
    '2021-12-31',
    '2022-01-17',
    '2022-02-21',
    '2022-05-30',
    '2022-06-20',
    '2022-07-04',
    '2022-09-05',
    '2022-10-10',
    '2022-11-11',
    '2022-11-24',
    '2022-12-26',
  ],
};

test.each(Object.entries(KNOWN))('the holidays of %s are those that were kept', (year, days) => {
  expect(holidaysOf(Number(year)).map(formatDate)).toEqual(days);
});

test('no holiday is kept on a weekend, in any year', () => {
  for (let year = 1990; year < 2110; year++) {
    const days = holidaysOf(year);
    expect(days).toHaveLength(11);
    expect(days.filter((day) => weekday(day) >= 5)).toEqual([]);
  }
});

test('as stretches they are whole days of UTC−5, rising, over all the time a run can cover', () => {
  const start = parseDate('2026-03-30')!;
  const stretches = federalHolidays(start);
  const memorialDay = parseDate('2026-05-25')! - start;
  expect(stretches[0]).toEqual([memorialDay * DAY + 5 * HOUR, (memorialDay + 1) * DAY + 5 * HOUR]);
  expect(stretches.every(([from, to]) => to - from === DAY && to > 0)).toBe(true);
  const froms = stretches.map(([from]) => from);
  expect(froms).toEqual([...froms].sort((a, b) => a - b));
  expect(froms.at(-1)).toBeGreaterThan(LAST_SECOND - 60 * DAY);
  // Eleven a year.
  expect(Math.abs(stretches.length - (LAST_SECOND / DAY / 365.25) * 11)).toBeLessThan(11);
});

test('a holiday under way when the scenario starts is in, and so is one kept a year early', () => {
  // Monday, 26 December 2022: Christmas was a Sunday.
  const monday = federalHolidays(parseDate('2022-12-26')!);
  expect(monday[0]).toEqual([5 * HOUR, DAY + 5 * HOUR]);
  // Monday, 27 December 2021: New Year's Day 2022 is kept on Friday, 31 December.
  const friday = federalHolidays(parseDate('2021-12-27')!);
  expect(friday[0]).toEqual([4 * DAY + 5 * HOUR, 5 * DAY + 5 * HOUR]);
});
