import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../scenario/differences';
import { withValue, type DatedEvent, type Scenario } from '../../scenario/scenario';
import { SMALL } from '../../sim/scenarios.testkit';
import { compare } from '../../study/comparison';
import { pairRuns } from '../../study/pair-runs.testkit';
import { leverShares, sharesOfRun } from '../../study/lever-shares';
import { partText } from './change-words';
import { shareLabel, shareRows, shareSentence, sumOfShares } from './share-words';

const STRIKE: DatedEvent = {
  label: 'USPS strike',
  effect: 'close',
  site: 'usps',
  from: '2026-05-18',
  to: '2026-05-28',
};
const OTHER: Scenario = {
  ...withValue(withValue(SMALL, 'customsDelay', 2.5), 'uspsShare', 60),
  events: [STRIKE],
};
const differences = differencesOf(SMALL, OTHER);
const runs = 2;
const comparison = compare(pairRuns(SMALL, OTHER, runs));
const found = leverShares(
  { a: SMALL, b: OTHER },
  Array.from({ length: runs }, (_, replication) =>
    sharesOfRun({ a: SMALL, b: OTHER, weeks: Infinity, replication, measured: null }),
  ),
);
const pair = [SMALL, OTHER] as const;

describe('what differs', () => {
  test('a lever is told with both values, a mix by its name alone, an event with its world', () => {
    expect(differences.map((difference) => shareLabel(difference, SMALL, OTHER))).toEqual([
      'Customs delay 1\u00a0× → 2.5\u00a0×',
      'Carrier mix',
      'USPS strike, only in B',
    ]);
    const [event] = differencesOf(OTHER, { ...OTHER, events: [] });
    expect(shareLabel(event!, OTHER, SMALL)).toBe('USPS strike, only in A');
  });
});

describe('what each difference adds', () => {
  test('all shares together are the whole change, for every figure', () => {
    for (const figure of ['deliveryTime', 'orderDefectRate', 'costPerOrder'] as const) {
      const rows = shareRows(differences, found, comparison, figure, pair)!;
      expect(sumOfShares(rows)).toBeCloseTo(comparison.changes[figure].mean, 9);
    }
  });

  test('the sentence tells the total and the largest first, with the numbers of the table', () => {
    const rows = shareRows(differences, found, comparison, 'deliveryTime', pair)!;
    const words = comparison.words.deliveryTime;
    const sentence = shareSentence(rows, words);
    const places = rows.map(({ name }) => sentence.indexOf(name));
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(places.every((place) => place >= 0)).toBe(true);
    for (const { share } of rows)
      expect(sentence).toContain(partText({ ...share, lo: NaN, hi: NaN }, words));
  });

  test('of a single difference nothing need be found out: it carries all', () => {
    const slow = withValue(SMALL, 'customsDelay', 2.5);
    const one = differencesOf(SMALL, slow);
    const alone = compare(pairRuns(SMALL, slow, 1));
    const rows = shareRows(one, null, alone, 'deliveryTime', [SMALL, slow])!;
    expect(rows[0]!.share).toBe(alone.changes.deliveryTime);
    expect(shareSentence(rows, alone.words.deliveryTime)).toMatch(/carries the whole difference/);
  });

  test('of several nothing is claimed before they are found out', () => {
    expect(shareRows(differences, null, comparison, 'deliveryTime', pair)).toBeNull();
  });
});
