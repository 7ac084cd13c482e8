import { expect, test } from 'vitest';
import { withValue } from '../../scenario/scenario';
import { SMALL } from '../../sim/scenarios.testkit';
import { compare } from '../../study/comparison';
import { pairRuns } from '../../study/pair-runs.testkit';
import { kpiRows } from './kpi-rows';
import { leadSentence, worldCautions } from './standing-words';

const SLOW = withValue(SMALL, 'customsDelay', 2.5);
const forth = compare(pairRuns(SMALL, SLOW, 6));
const back = compare(pairRuns(SLOW, SMALL, 6));

/** What has a sign with the other one. */
const turned = (text: string) => text.replaceAll(/[+−]/g, (sign) => (sign === '+' ? '−' : '+'));

test('a world against itself is exactly the same in every figure, and in one sentence', () => {
  const itself = compare(pairRuns(SMALL, SMALL, 3));
  for (const { a, b, change, range, judgement, verdict, tone } of kpiRows(itself)) {
    expect(b).toEqual(a);
    expect(change).not.toMatch(/[1-9+−]/);
    expect([range, judgement, verdict, tone]).toEqual(['', '', 'exactly the same', 'none']);
  }
  expect(leadSentence(itself)).toMatch(/^A and B are exactly the same/);
});

test('swapped, every number of the difference has the other sign and better is worse', () => {
  const other = kpiRows(back);
  kpiRows(forth).forEach(({ a, b, change, range, tone }, i) => {
    const row = other[i]!;
    expect([row.a, row.b]).toEqual([b, a]);
    expect(row.change).toBe(turned(change));
    const [lo, hi] = turned(range).split(' to ');
    expect(row.range).toBe(range === '' ? '' : `${hi} to ${lo}`);
    expect(row.tone).toBe({ better: 'worse', worse: 'better', none: 'none' }[tone]);
  });
});

test('a longer customs delay is worse for the shopper, and the words say so', () => {
  const row = kpiRows(forth).find(({ key }) => key === 'deliveryTime')!;
  expect(row.change).toMatch(/^\+[\d.]+\u00a0days$/);
  expect([row.judgement, row.tone]).toEqual(['Worse:', 'worse']);
  expect(row.verdict).toMatch(/^slower by/);
  expect(leadSentence(forth)).toContain(`Delivery time: ${row.verdict}.`);
});

test('before five pairs the sentence says that more are to come', () => {
  expect(leadSentence(compare(pairRuns(SMALL, SLOW, 2)))).toContain('2 pairs of runs so far');
  expect(leadSentence(forth)).toContain('6 pairs of runs, ');
});

test('a queue that grows without bound is told of the world it grows in', () => {
  const jammed = withValue(SMALL, 'uspsCapacity', 4);
  const { a, b } = compare(pairRuns(SMALL, jammed, 1));
  const told = worldCautions(a, b);
  expect(told.some((text) => /^In B\. .*without bound/.test(text))).toBe(true);
  expect(worldCautions(b, b).every((text) => text.startsWith('In both worlds. '))).toBe(true);
  expect(worldCautions(a, a).length).toBeLessThan(told.length);
});
