import { afterEach, expect, test } from 'vitest';
import { LogRefused } from '../data/order-log';
import { LOCALES, speak } from '../shared/locale';
import { TooLarge } from '../sim/limits';
import { RunRefused, type Refusal } from '../worker/errors';
import { inWords, lossWords } from './refusal-words';

afterEach(() => speak('en'));

const REFUSALS: readonly Refusal[] = [
  { reason: 'days', wanted: 10_500, most: 10_000 },
  { reason: 'orders', wanted: 4_000_000, most: 3_500_000 },
  { reason: 'ordersInHour', wanted: 70_000, most: 65_000 },
  { reason: 'endless', how: 'never opens again' },
  { reason: 'endless', how: 'waits too long for its stock' },
  { reason: 'noOrder', order: 12, last: 11 },
];

test.each(LOCALES)(
  'what the engine refuses is told in words with its numbers in %s',
  (language) => {
    speak(language);
    const said = REFUSALS.map((refusal) => {
      const { message } = inWords(new RunRefused(refusal));
      for (const value of Object.values(refusal))
        if (typeof value === 'number') expect(message).toContain(String(value));
      expect(message).not.toMatch(/[{}"]/);
      return message;
    });
    expect(new Set(said).size).toBe(REFUSALS.length);
  },
);

test('in English the page says what the command line says', () => {
  const { message } = new TooLarge('days', 10_500, 10_000);
  expect(inWords(new RunRefused(REFUSALS[0]!)).message).toBe(message);
});

test('why a worker was lost is told in words; what a browser says stays as it is', () => {
  speak('es');
  expect(lossWords('it stopped answering')).toBe('dejó de responder');
  expect(lossWords('Script error')).toBe('Script error');
  expect(lossWords('constructor')).toBe('constructor');
});

test('other errors stay as they are', () => {
  for (const error of [new Error('gone'), new LogRefused({ reason: 'empty' })])
    expect(inWords(error)).toBe(error);
});
