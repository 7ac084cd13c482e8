import { describe, expect, test } from 'vitest';
import { COMPARED, type Compared, type PairedChange } from './paired';
import { COMPARED_WORDS, verdictOf } from './verdict';

const change = (lo: number, hi: number): PairedChange => ({
  before: 10,
  after: 10 + (lo + hi) / 2,
  mean: (lo + hi) / 2,
  lo,
  hi,
});
const verdict = (key: Compared, lo: number, hi: number) => verdictOf(key, change(lo, hi), 40_000);

describe('verdicts', () => {
  test('every compared figure has words of its own, for both ways', () => {
    expect(Object.keys(COMPARED_WORDS)).toEqual(Object.keys(COMPARED));
    for (const { falls, rises } of Object.values(COMPARED_WORDS)) expect(falls).not.toBe(rises);
  });

  test.each([
    ['deliveryTime', -2.2, -1.9, 'faster by 1.9 to 2.2 days'],
    ['deliveryTime', 1.9, 2.2, 'slower by 1.9 to 2.2 days'],
    ['onTime', 0.021, 0.034, 'more often on time by 2.1 to 3.4 points'],
    ['orderDefectRate', -0.05, -0.03, 'fewer defects by 3 to 5 points'],
    ['costPerOrder', -1.2, -0.8, 'cheaper by $0.80 to $1.20'],
    ['costPerOrder', 0.8, 1.2, 'dearer by $0.80 to $1.20'],
    ['deliveryTime', 2, 2, 'slower by 2.00 days'],
  ] as const)('%s from %d to %d: %s', (key, lo, hi, words) => {
    expect(verdict(key, lo, hi)).toBe(words);
  });

  test('an interval that holds zero shows no difference, and says with how many orders', () => {
    expect(verdict('deliveryTime', -0.1, 0.2)).toBe('no difference that 40,000 orders can show');
    expect(verdict('deliveryTime', 0, 0.2)).toBe('no difference that 40,000 orders can show');
  });

  test('only what differs in nothing is exactly the same', () => {
    expect(verdict('deliveryTime', 0, 0)).toBe('exactly the same');
    expect(verdict('deliveryTime', 0.00001, 0.00003)).toBe('the same to 0.0001 days');
    expect(verdict('costPerOrder', -0.004, -0.002)).toBe('the same to $0.0040');
  });

  test('a clear difference is never told as one from nothing on', () => {
    expect(verdict('deliveryTime', 0.3, 2.9)).toBe('slower by 0.3 to 2.9 days');
  });

  test('without runs or without orders there is no verdict, in words', () => {
    expect(verdictOf('onTime', { ...change(0, 0), lo: NaN, hi: NaN }, 1)).toMatch(/too few runs/);
    expect(verdictOf('onTime', change(NaN, NaN), 0)).toMatch(/nothing to measure/);
  });
});
