import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../shared/locale';
import {
  comparedWords,
  figureWords,
  goalWords,
  inLanguage,
  rangeWords,
  runGave,
  spoken,
  stepName,
} from './words';

const DAYS = { quantity: 'days', scale: 1 } as const;
const PERCENT = { quantity: 'percent', scale: 100 } as const;
const DOLLARS = { quantity: 'dollars', scale: 1 } as const;
const bare = (mean: number) => ({ mean, lo: mean, hi: mean });
const ranged = { mean: 24.5, lo: 24.1, hi: 24.9 };

afterEach(() => speak('en'));

test('a text is read in the language of the page, in English, or in what there is', () => {
  speak('es');
  expect(inLanguage({ en: 'Look', es: 'Mirar' })).toBe('Mirar');
  expect(inLanguage({ en: 'Look', zh: '看' })).toBe('Look');
  expect(inLanguage({ zh: '看' })).toBe('看');
});

describe('a figure', () => {
  test('of less than a day is told from none', () => {
    expect(figureWords(bare(0.02), DAYS)).toBe('0.02\u00a0days');
    expect(figureWords(bare(-0.02), DAYS)).toBe('\u22120.02\u00a0days');
    expect(figureWords(bare(24.52), DAYS)).toBe('24.5\u00a0days');
    expect(figureWords(bare(NaN), DAYS)).toBe('nothing');
  });

  test('has its interval, with the unit where it belongs', () => {
    expect(rangeWords(ranged, DAYS)).toBe('24.1 to 24.9\u00a0d');
    expect(rangeWords({ mean: 1.25, lo: 1.2, hi: 1.3 }, DOLLARS)).toBe('$1.20 to $1.30');
    expect(runGave(ranged, DAYS)).toBe(
      'The run gives 24.5\u00a0days (95 % interval 24.1 to 24.9\u00a0d).',
    );
    expect(runGave(bare(0.84), PERCENT)).toBe('The run gives 84\u00a0%.');
  });

  test('is written as each language writes numbers', () => {
    speak('es');
    expect(rangeWords(ranged, DAYS)).toBe('24,1 a 24,9\u00a0d');
    expect([spoken(1, 'days'), spoken(2, 'days')]).toEqual(['1\u00a0día', '2\u00a0días']);
    speak('zh');
    expect(goalWords('atMost', 3, 'percent')).toBe('目标：最多 3%');
  });
});

test('a prediction is compared with the run', () => {
  const compared = (prediction: number, verdict: 'inside' | 'outside') =>
    comparedWords(prediction, ranged, DAYS, verdict);
  expect(compared(24.5, 'inside')).toBe('Your 24.5\u00a0d lies within the run’s interval.');
  expect(compared(20, 'outside')).toBe('Your 20\u00a0d is 4.1\u00a0d below the interval.');
  expect(comparedWords(30, bare(20), DAYS, 'outside')).toBe(
    'Your 30\u00a0d is 10\u00a0d above that.',
  );
  expect(comparedWords(90, bare(0.924), PERCENT, 'outside')).toBe(
    'Your 90\u00a0% is 2.4\u00a0points below that.',
  );
  expect(figureWords(bare(17), DAYS)).toBe('17\u00a0days');
  expect(figureWords(bare(1), { quantity: 'orders', scale: 1 })).toBe('1\u00a0order');
  const waiting = { mean: 0.49, lo: 0.46, hi: 0.53 };
  expect(figureWords(waiting, { quantity: 'orders', scale: 1 })).toBe('0.5\u00a0orders');
});

test('a step is known by its first sentence, in Chinese too', () => {
  expect(stepName({ kind: 'look', text: { en: 'See {mean}. More.' } })).toBe('See ….');
  expect(stepName({ kind: 'look', text: { zh: '看这里。再看那里。' } })).toBe('看这里。');
});
