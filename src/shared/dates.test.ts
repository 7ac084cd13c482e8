import { expect, test } from 'vitest';
import { civilDate, dayNumber, formatDate, parseDate, weekday } from './dates';

const MS_PER_DAY = 86_400_000;

test('every day of 400 years goes there and back, and is the one the language knows', () => {
  const wrong: number[] = [];
  for (let n = 0, first = dayNumber({ year: 1850, month: 1, day: 1 }); n < 146_097; n++) {
    const number = first + n;
    const date = new Date(number * MS_PER_DAY);
    const { year, month, day } = civilDate(number);
    const same =
      year === date.getUTCFullYear() &&
      month === date.getUTCMonth() + 1 &&
      day === date.getUTCDate() &&
      weekday(number) === (date.getUTCDay() + 6) % 7;
    if (!same || dayNumber({ year, month, day }) !== number) wrong.push(number);
  }
  expect(wrong).toEqual([]);
});

test('ISO dates go there and back', () => {
  for (let number = dayNumber({ year: 1999, month: 12, day: 25 }), i = 0; i < 3000; i++, number++) {
    const text = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
    expect(formatDate(number)).toBe(text);
    expect(parseDate(text)).toBe(number);
  }
});

test('known days', () => {
  expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(parseDate('2000-03-01')! - parseDate('2000-02-28')!).toBe(2);
  expect(parseDate('1900-03-01')! - parseDate('1900-02-28')!).toBe(1);
  // Monday, 30 March 2026.
  expect(weekday(parseDate('2026-03-30')!)).toBe(0);
  expect(weekday(parseDate('1969-12-31')!)).toBe(2);
});

test.each([
  '',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-04-31',
  '2100-02-29',
  '26-01-01',
  '2026-1-1',
  '2026/01/01',
  ' 2026-01-01',
  '2026-01-01 ',
  '2026-01-01T00:00',
  '٢٠٢٦-01-01',
])('%j is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});
