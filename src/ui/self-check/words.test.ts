import { expect, test } from 'vitest';
import { LOCALES, speak } from '../../shared/locale';
import { SMALL } from '../../sim/scenarios.testkit';
import { simulate } from '../../sim/simulate';
import { CATALOGUE } from '../../study/self-check/catalogue';
import type { CheckedGroup, CheckResult } from '../../study/self-check/check';
import { conservation, littlesLaw, repeated } from '../../study/self-check/live';
import { shownFigures, shownFiguresOf } from '../../study/self-check/shown';
import { checkTexts, groupTexts } from './catalogue-words';
import { resultWords, totals } from './words';

const exact = (expected: number | string, observed = expected): CheckResult => ({
  key: 'placed',
  unit: '',
  expected,
  observed,
  spread: null,
  passes: expected === observed,
});
const byChance = (expected: number, observed: number, half: number): CheckResult => ({
  ...exact(expected, observed),
  key: 'wait',
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
  const share = { ...byChance(0.95, 0.9509, 0.0012), unit: '%' } as const;
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
  const counted = (...results: CheckResult[]): CheckedGroup => ({ key: 'conservation', results });
  const queued = (...results: CheckResult[]): CheckedGroup => ({ key: 'mm1', results });
  const fine = byChance(4, 4.01, 0.05);
  const missed = byChance(4, 4.06, 0.05);
  expect(totals([counted(exact(3)), queued(fine), queued(missed)])).toBe(
    'All 3 checks pass. 1 leave nothing to chance. Of the 2 intervals of the others, 1 misses the expected number; about 0 would when all is right.',
  );
  expect(totals([counted(exact(3, 4)), queued(byChance(4, 5, 0.05))])).toContain(
    '2 of 2 checks fail: Placed, and ended exactly once (Every order is accounted for); Mean wait (One desk, M/M/1).',
  );
});

test.each(LOCALES)('every group and check has words of its own in %s', (language) => {
  speak(language);
  const experiments = CATALOGUE.map((build): CheckedGroup => {
    const { key, checks } = build();
    const facts = { observed: 1, spread: null, passes: true };
    return { key, results: checks.map((check) => ({ ...check, ...facts })) };
  });
  const run = simulate(SMALL);
  const counted = [littlesLaw(run), conservation(run), shownFigures(run, shownFiguresOf(run))];
  for (const group of [...experiments, ...counted, repeated('a', 'a')]) {
    for (const text of Object.values(groupTexts(group))) expect(text, group.key).toMatch(/\S/);
    const titles = group.results.map((result) => checkTexts(group, result).title);
    expect(new Set(titles).size, group.key).toBe(titles.length);
  }
  speak('en');
});

test('a share within a quantile names the quantile', () => {
  const p95 = { ...byChance(0.95, 0.95, 0.01), key: 'p95', unit: '%', quantile: 14.9787 } as const;
  expect(checkTexts({ key: 'mm1', results: [] }, p95)).toEqual({
    title: 'Through within 14.98 h',
    says: 'the 95 % quantile, −ln 0.05/(1 − ρ)',
  });
});
