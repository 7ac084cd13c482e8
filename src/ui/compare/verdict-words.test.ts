import { afterEach, expect, test } from 'vitest';
import { LOCALES, speak } from '../../shared/locale';
import type { Comparison } from '../../study/comparison';
import type { Compared, PairedChange } from '../../study/paired';
import { COMPARED_WORDS, judge, verdictOf } from '../../study/verdict';
import { figureLabel, verdictWords } from './verdict-words';

afterEach(() => speak('en'));

const KEYS = Object.keys(COMPARED_WORDS) as Compared[];
const ORDERS = 40_000;
const change = (lo: number, hi: number): PairedChange => ({
  before: 10,
  after: 10 + (lo + hi) / 2,
  mean: (lo + hi) / 2,
  lo,
  hi,
});
const CHANGES = [
  change(NaN, NaN),
  { ...change(0.2, 0.4), lo: NaN, hi: NaN },
  change(0, 0),
  change(-0.1, 0.2),
  change(-2.2, -1.9),
  change(0.3, 2.9),
  change(2, 2),
  change(0.00001, 0.00003),
];
const said = (key: Compared, of: PairedChange) =>
  verdictWords(
    {
      verdicts: { [key]: judge(key, of) },
      words: COMPARED_WORDS,
      sameOrders: { orders: ORDERS },
    } as unknown as Comparison,
    key,
  );

test('in English the page says what commands say, of every figure', () => {
  for (const key of KEYS) {
    expect(figureLabel(key)).toBe(COMPARED_WORDS[key].label);
    for (const of of CHANGES) expect(said(key, of)).toBe(verdictOf(key, of, ORDERS));
  }
});

test.each(LOCALES)(
  'in %s no two verdicts of a figure are the same, and none is empty',
  (locale) => {
    speak(locale);
    for (const key of KEYS) {
      const all = CHANGES.map((of) => said(key, of));
      expect(new Set(all).size).toBe(CHANGES.length);
      for (const text of all) expect(text).toMatch(/\S/);
      expect(said(key, change(-2.2, -1.9))).not.toBe(said(key, change(1.9, 2.2)));
    }
  },
);
