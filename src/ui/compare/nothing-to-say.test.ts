import { expect, test } from 'vitest';
import { differencesOf } from '../../scenario/differences';
import type { Scenario } from '../../scenario/scenario';
import { SMALL } from '../../sim/scenarios.testkit';
import { compare } from '../../study/comparison';
import { pairRuns } from '../../study/pair-runs.testkit';
import { enoughSentence } from './enough-words';
import { kpiRows } from './kpi-rows';
import { luckSentence } from './luck-words';
import { originSentence } from './origin-words';
import { oneSidedWords, sameSentence, shareParts, shiftSentence } from './same-words';
import { shareRows, shareSentence } from './share-words';
import { leadSentence, worldCautions } from './standing-words';

/** What a programme says where it has nothing to say. */
const BROKEN = /NaN|Infinity|undefined|null|\[object|-0(?![\d.]*[1-9])|\u2212\$?0(?![\d.]*[1-9])/;

/** No seller may take any time to ship: every order is cancelled. */
const HASTY: Scenario = {
  ...SMALL,
  name: 'Hasty',
  events: [
    {
      label: 'No time',
      effect: 'scale',
      field: 'handlingLimit',
      value: 0,
      from: '2020-01-06',
      to: null,
    },
  ],
};

for (const [name, a, b] of [
  ['nothing is delivered in B', SMALL, HASTY],
  ['nothing is delivered in A', HASTY, SMALL],
  ['nothing is delivered in either', HASTY, { ...HASTY, name: 'Hasty too' }],
] as const)
  for (const pairs of [1, 3])
    test(`${name}, ${pairs} pairs: every word stands`, () => {
      const comparison = compare(pairRuns(a, b, pairs));
      const { sameOrders, words, luck, precision } = comparison;
      expect(sameOrders.delivered).toBe(0);
      const rows = shareRows(differencesOf(a, b), null, comparison, 'deliveryTime', [a, b]);
      const told = [
        ...kpiRows(comparison).flatMap(({ a, b, change, range, verdict }) => [
          ...Object.values(a),
          ...Object.values(b),
          change,
          range,
          verdict,
        ]),
        leadSentence(comparison),
        ...worldCautions(comparison.a, comparison.b),
        sameSentence(sameOrders),
        shiftSentence(sameOrders),
        oneSidedWords(sameOrders),
        ...shareParts(sameOrders).map(({ text }) => text),
        originSentence(comparison),
        ...(rows?.length ? [shareSentence(rows, words.deliveryTime)] : []),
        ...Object.values(luck).map(luckSentence),
        ...[true, false].flatMap((adding) =>
          [null, 0.1].map((wanted) =>
            enoughSentence({ pairs, ...precision, wanted, adding, most: 100, pace: null }),
          ),
        ),
      ];
      for (const text of told) {
        expect(text).not.toMatch(BROKEN);
        expect(text.trim()).toBe(text);
      }
    });
