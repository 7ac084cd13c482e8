import { expect, test } from 'vitest';
import { differencesOf } from '../../scenario/differences';
import { BASELINE, withValue, type DatedEvent, type Scenario } from '../../scenario/scenario';
import { differenceWords, shortWords } from './difference-words';

const strike = (to: string): DatedEvent => ({
  label: 'Strike',
  effect: 'close',
  site: 'usps',
  from: '2026-05-18',
  to,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const words = (a: Scenario, b: Scenario) =>
  differencesOf(a, b).map((difference) => [
    plain(shortWords(difference, a, b)),
    plain(differenceWords(difference, a, b)),
  ]);

test('a lever is told with both values and its unit', () => {
  expect(words(BASELINE, withValue(BASELINE, 'sellerAutomation', 60))).toEqual([
    ['Seller automation 35 % → 60 %', 'Seller automation: 35 % in A, 60 % in B'],
  ]);
});

test('a mix is one thing, told by its parts that moved', () => {
  const [[short, long]] = words(BASELINE, withValue(BASELINE, 'uspsShare', 60)) as [
    [string, string],
  ];
  expect(short).toMatch(/^Carrier mix USPS 45 % → 60 %, UPS /);
  expect(long).toMatch(/^Carrier mix: USPS share 45 % in A, 60 % in B; UPS share /);
});

test('an event is in one world only, or changed', () => {
  const struck = { ...BASELINE, events: [strike('2026-05-28')] };
  expect(words(BASELINE, struck)).toEqual([
    ['Strike, only in B', 'Strike: only in B, USPS closed from 18 May 2026 until 28 May 2026'],
  ]);
  expect(words(struck, BASELINE)[0]![0]).toBe('Strike, only in A');
  const longer = { ...BASELINE, events: [strike('2026-06-01')] };
  expect(words(struck, longer)).toEqual([
    [
      'Strike, changed',
      'Strike: USPS closed from 18 May 2026 until 28 May 2026 in A, USPS closed from 18 May 2026 until 1 Jun 2026 in B',
    ],
  ]);
});
