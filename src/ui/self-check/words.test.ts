import { expect, test } from 'vitest';
import type { CheckedGroup, CheckResult } from '../../study/self-check/check';
import { resultWords, totals } from './words';

const exact = (expected: number | string, observed = expected): CheckResult => ({
  key: 'exact',
  title: 'Orders',
  says: 'counted twice',
  unit: '',
  expected,
  observed,
  spread: null,
  passes: expected === observed,
});
const byChance = (expected: number, observed: number, half: number): CheckResult => ({
  ...exact(expected, observed),
  title: 'Mean wait',
  unit: 'h',
  spread: {
    error: half / 2,
    lo: observed - half,
    hi: observed + half,
    z: (observed - expected) / (half / 2),
  },
  passes: Math.abs(observed - expected) < 2 * half,
});

test('a number shows no more digits than its interval supports, the expected one more', () => {
  expect(resultWords(byChance(0.554113, 0.55296, 0.0042))).toEqual({
    expected: '0.5541\u00a0h',
    observed: '0.553\u00a0h',
    interval: '±0.004',
    distance: 'z\u00a0=\u00a0−0.5',
  });
  expect(resultWords(byChance(4, 3.99, 0.06)).expected).toBe('4\u00a0h');
});

test('shares are shown in per cent', () => {
  const share = { ...byChance(0.95, 0.9509, 0.0012), unit: '%' };
  expect(resultWords(share)).toMatchObject({
    expected: '95\u00a0%',
    observed: '95.1\u00a0%',
    interval: '±0.1',
  });
});

test('what is exact is shown in full', () => {
  expect(resultWords(exact(62_345_678_901))).toMatchObject({
    expected: '62,345,678,901',
    distance: 'exact',
    interval: '',
  });
  expect(resultWords(exact(1027.915)).observed).toBe('1,027.915');
  expect(resultWords(exact('ab01')).observed).toBe('ab01');
});

test('the totals count what passes and what misses, and name what fails', () => {
  const group = (...results: CheckResult[]): CheckedGroup => ({
    key: 'g',
    title: 'One desk',
    says: '',
    source: '',
    results,
  });
  const fine = byChance(4, 4.01, 0.05);
  const missed = byChance(4, 4.06, 0.05);
  expect(totals([group(exact(3), fine), group(missed)])).toBe(
    'All 3 checks pass. 1 leave nothing to chance. Of the 2 intervals of the others, 1 misses the expected number; about 0 would when all is right.',
  );
  expect(totals([group(exact(3, 4), byChance(4, 5, 0.05))])).toContain(
    '2 of 2 checks fail: Orders (One desk); Mean wait (One desk).',
  );
});
