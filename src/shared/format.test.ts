import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parseDate } from './dates';
import {
  decimalsFor,
  formatDay,
  formatInstant,
  formatInterval,
  formatLongDay,
  formatNumber,
  formatPercent,
  formatPlain,
  formatSigned,
  plainDecimals,
  typedNumber,
} from './format';
import { difference, isClear } from './intervals';
import { LOCALES, speak } from './locale';
import { DAY, HOUR } from './units';

afterEach(() => speak('en'));

/** The English of the page is that of its dates: day before month, no comma. */
const CLDR = { en: 'en-GB', es: 'es', zh: 'zh' } as const;
const SECOND = 1000;

const around = (mean: number, half: number) => ({ mean, lo: mean - half, hi: mean + half });

describe('numbers', () => {
  test('carry separators and a true minus sign, and zero has no sign', () => {
    expect(formatNumber(12345.678, 1)).toBe('12,345.7');
    expect(formatNumber(-3, 0)).toBe('−3');
    expect(formatNumber(-0.001, 1)).toBe('0.0');
    expect(formatSigned(2.06, 1)).toBe('+2.1');
    expect(formatSigned(0.001, 1)).toBe('0.0');
    expect(formatPlain(17.650000001)).toBe('17.65');
    expect(formatPlain(45)).toBe('45');
  });

  test.each(LOCALES)('are written as the language has it: %s', (locale) => {
    speak(locale);
    const usual = [0, 1, 2, 3].map((decimals) => {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      return new Intl.NumberFormat(locale, { ...digits, signDisplay: 'negative' });
    });
    // Eighths have no other decimals than they show: nobody can round them differently.
    const eighths = fc
      .oneof(fc.integer(), fc.integer({ min: -160_000, max: 160_000 }))
      .map((n) => n / 8);
    fc.assert(
      fc.property(eighths, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const expected = usual[decimals]!.format(value).replace('-', '−');
        expect(formatNumber(value, decimals)).toBe(expected);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  test('of four digits are not grouped in Spanish, of five they are', () => {
    speak('es');
    expect([1234.5, 12345.5].map((value) => formatNumber(value, 1))).toEqual([
      '1234,5',
      '12.345,5',
    ]);
    expect(formatPlain(-17.65)).toBe('−17,65');
    expect(formatInterval(around(17.0368, 0.12)).range).toBe('16,9 a 17,2');
    speak('zh');
    expect(formatInterval(around(17.0368, 0.12)).range).toBe('16.9 至 17.2');
  });

  test.each(LOCALES)('have their percent sign where the language has it: %s', (locale) => {
    speak(locale);
    const usual = new Intl.NumberFormat(locale, { style: 'percent' }).format(0.7);
    // In English the page keeps to the SI, which has a space.
    expect(formatPercent('70')).toBe(locale === 'en' ? '70\u00a0%' : usual);
  });

  test('that are typed are those that are shown, in every language', () => {
    for (const locale of LOCALES) {
      speak(locale);
      fc.assert(
        fc.property(fc.integer({ min: -1e8, max: 1e8 }), (n) => {
          const value = n / 100;
          const read = (text: string) =>
            Number(typedNumber(text.replace('−', '-')).replaceAll(',', ''));
          expect(read(formatNumber(value, 2))).toBe(value);
          expect(read(formatPlain(value))).toBe(value);
          expect(formatNumber(value, plainDecimals(value)).length).toBeGreaterThanOrEqual(
            formatPlain(value).length,
          );
        }),
        { seed: 6, numRuns: 300 },
      );
    }
    speak('es');
    expect(['17.65', '1.234', '1.234,5', ',5', '1.23.4'].map(typedNumber)).toEqual([
      '17.65',
      '1234',
      '1234.5',
      '.5',
      '1.23.4',
    ]);
  });

  test('are rounded to the nearest that can be shown, and a dash stands for none', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const shown = Number(formatNumber(value, decimals).replaceAll(',', '').replace('−', '-'));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.500001 * 10 ** -decimals);
      }),
      { seed: 6, numRuns: 2000 },
    );
    expect([NaN, Infinity, -Infinity].map((value) => formatNumber(value))).toEqual(['–', '–', '–']);
  });

  test('never show more precision than the interval supports', () => {
    expect(decimalsFor(3, 2)).toBe(0);
    expect(decimalsFor(0.3, 2)).toBe(1);
    expect(decimalsFor(0.04, 2)).toBe(2);
    expect(decimalsFor(0.0004, 2)).toBe(2);
    expect(decimalsFor(0.97, 2)).toBe(0);
    expect(formatInterval(around(17.0368, 0.12))).toMatchObject({
      value: '17.0',
      interval: '±0.1',
      range: '16.9 to 17.2',
    });
    expect(formatInterval(around(0.1484, 0.0041), 100)).toMatchObject({
      value: '14.8',
      interval: '±0.4',
    });
    expect(formatInterval(around(4.1, 0.0001)).interval).toBe('±0.01');
  });
});

test('an instant is told in UTC with its weekday', () => {
  const start = parseDate('2026-03-30')!;
  expect(formatInstant(start, 0)).toBe('Mon 30 Mar 2026 00:00');
  expect(formatInstant(start, 43 * DAY + 14 * HOUR)).toBe('Tue 12 May 2026 14:00');
});

test.each(LOCALES)('days and instants are written as the language has them: %s', (locale) => {
  speak(locale);
  const start = parseDate('2025-12-28')!;
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(CLDR[locale], { timeZone: 'UTC', ...options });
  const day = { day: 'numeric', month: 'short' } as const;
  const time = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const [short, long, full] = [
    form(day),
    form({ ...day, year: 'numeric' }),
    form({ ...day, year: 'numeric', ...time }),
  ];
  // Ours is shorter than CLDR's British English here: no commas, and September as in most tables.
  const usual = (text: string) =>
    locale === 'en' ? text.replaceAll(',', '').replace('Sept', 'Sep') : text;
  for (let n = 0; n < 400; n++) {
    const date = new Date((start + n) * DAY * SECOND + 14 * HOUR * SECOND);
    expect(formatDay(start + n)).toBe(usual(short.format(date)));
    expect(formatLongDay(start + n)).toBe(usual(long.format(date)));
    expect(formatInstant(start, n * DAY + 14 * HOUR)).toBe(usual(full.format(date)));
  }
});

test('a difference is clear only when the combined interval leaves zero out', () => {
  expect(isClear(difference(around(10, 1), around(9, 1)))).toBe(false);
  expect(isClear(difference(around(12, 1), around(9, 1)))).toBe(true);
  expect(difference(around(12, 3), around(9, 4)).hi).toBe(8);
});
