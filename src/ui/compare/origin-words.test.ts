import { expect, test } from 'vitest';
import { CAUSES } from '../../charts/names';
import { withValue } from '../../scenario/scenario';
import { SMALL } from '../../sim/scenarios.testkit';
import { compare } from '../../study/comparison';
import { pairRuns } from '../../study/pair-runs.testkit';
import { IN_DAYS, partText } from './change-words';
import { originSentence, originSteps } from './origin-words';

const SLOW = withValue(SMALL, 'customsDelay', 2.5);
const forth = compare(pairRuns(SMALL, SLOW, 5));
const back = compare(pairRuns(SLOW, SMALL, 5));
const itself = compare(pairRuns(SMALL, SMALL, 2));

test('the steps lead from A’s mean to B’s, without a gap', () => {
  const steps = originSteps(forth);
  const { before, after } = forth.changes.deliveryTime;
  expect(steps[0]!.from).toBe(before);
  steps.slice(1).forEach(({ from }, i) => expect(from).toBe(steps[i]!.to));
  expect(steps.at(-1)!.to).toBeCloseTo(after, 9);
});

test('a longer customs delay is found at customs, and the sentence says so first', () => {
  expect(originSentence(forth)).toMatch(/Largest parts, in days: Customs: work \+/);
  const [customs] = /Customs: work (\+[\d.]+)/.exec(originSentence(forth))!.slice(1);
  expect(partText(forth.origin.parts[5]!.work, IN_DAYS)).toContain(customs!);
});

test('swapped, every part has the other sign', () => {
  const parts = ({ origin }: typeof forth) =>
    [...origin.parts.flatMap((stage) => CAUSES.map((cause) => stage[cause])), origin.others].map(
      ({ mean }) => mean,
    );
  parts(forth).forEach((mean, i) => expect(parts(back)[i]).toBeCloseTo(-mean, 9));
});

test('a world against itself has no parts at all', () => {
  expect(originSteps(itself)).toEqual([]);
  expect(originSentence(itself)).toMatch(/exactly as long/);
  expect(itself.origin.parts.every((stage) => CAUSES.every((c) => stage[c].mean === 0))).toBe(true);
});
