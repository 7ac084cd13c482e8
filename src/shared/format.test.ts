import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from './dates';
import {
  decimalsFor,
  formatInstant,
  formatInterval,
  formatNumber,
  formatPlain,
  formatSigned,
} from './format';
import { difference, isClear } from './intervals';
import { DAY, HOUR } from './units';

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

  test('are written as the language has it', () => {
    // Eighths have no other decimals than they show: nobody can round them differently.
    const eighths = fc.integer().map((n) => n / 8);
    fc.assert(
      fc.property(eighths, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
        const usual = new Intl.NumberFormat('en-US', { ...digits, signDisplay: 'negative' });
        expect(formatNumber(value, decimals)).toBe(usual.format(value).replace('-', '−'));
      }),
      { seed: 6, numRuns: 2000 },
    );
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

test('a difference is clear only when the combined interval leaves zero out', () => {
  expect(isClear(difference(around(10, 1), around(9, 1)))).toBe(false);
  expect(isClear(difference(around(12, 1), around(9, 1)))).toBe(true);
  expect(difference(around(12, 3), around(9, 4)).hi).toBe(8);
});
