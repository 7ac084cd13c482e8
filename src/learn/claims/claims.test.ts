import { describe, expect, test } from 'vitest';
import { combine } from '../../kpi/combine';
import type { Figures } from '../../kpi/figures';
import type { FieldKey } from '../../scenario/fields';
import { withValue } from '../../scenario/scenario';
import { answersOf, lessons, runsOf } from './runs.testkit';
import { factOf, measureOf, unitOf } from '../measure';
import { textsOf } from '../texts';
import { worldOf } from '../worlds';

/** Sizes that texts name in words instead of as facts. */
const SIZES =
  /\b(?:roughly \w+|about (?:a|half|twice|two|three) \w+|(?:more|less) than (?:a|half a) \w+|nearly (?:every \w+|gone)|all but \w+|hardly (?:changes|moves|queue|anybody))\b/g;

describe.each(lessons)('what the lesson %s says', (_, lesson) => {
  test.each(lesson.claims.map((claim) => [claim.says, claim] as const))('%s', (says, claim) => {
    const answers = Object.fromEntries(
      [claim.world, claim.than ?? claim.world].map((world) => [world, answersOf(lesson, world)]),
    );
    const { mean } = factOf(claim, answers);
    const [least, most] = claim.between;
    expect(mean, says).toBeGreaterThanOrEqual(least);
    expect(mean, says).toBeLessThanOrEqual(most);
  });

  test('has a claim wherever it names a size in words', () => {
    const claimed = lesson.claims.map(({ says }) => says.toLowerCase()).join('\n');
    for (const { where, text } of textsOf(lesson)) {
      if (where === 'notes' || where === 'tryNow' || where.includes('options')) continue;
      for (const [size] of text.en!.toLowerCase().matchAll(SIZES))
        expect(claimed, where).toContain(size);
    }
  });

  test('asks for numbers that lie well inside their scales', () => {
    for (const step of lesson.steps) {
      if (step.kind !== 'predict') continue;
      const { scale } = unitOf(step.measure);
      const { mean, lo, hi } = measureOf(answersOf(lesson, step.reveals), step.measure);
      const margin = (step.to - step.from) / 20;
      expect(mean * scale).toBeGreaterThan(step.from + margin);
      expect(mean * scale).toBeLessThan(step.to - margin);
      expect(lo * scale).toBeGreaterThan(step.from);
      expect(hi * scale).toBeLessThan(step.to);
      // What counts as close must still be an answer.
      expect(step.close).toBeLessThanOrEqual((step.to - step.from) / 8);
      // The middle of a scale is where people begin: it must not be the answer.
      const off = Math.max(
        lo * scale - (step.from + step.to) / 2,
        (step.from + step.to) / 2 - hi * scale,
      );
      expect(off).toBeGreaterThan(0);
    }
  });
});

/** Ways to reach the goals of steps that ask to move levers, with those levers alone. */
const SOLUTIONS: Readonly<Record<string, Partial<Record<FieldKey, number>>>> = {
  'where-days-go': { transferDwell: 1, customsWeekends: 0 },
  'near-full': { uspsCapacity: 450 },
  spread: { standardPromise: 30 },
  bottleneck: { uspsCapacity: 400, upsCapacity: 200, fedexCapacity: 200, regionalCapacity: 140 },
  pooling: { manualPacking: 30 },
  'singles-day': {
    standardCapacity: 240,
    uspsCapacity: 400,
    upsCapacity: 220,
    fedexCapacity: 180,
    regionalCapacity: 150,
  },
  stars: { standardPromise: 35, damagedShare: 0.5, lostShare: 0.3 },
};

const moves = lessons.flatMap(([key, lesson]) =>
  lesson.steps.flatMap((step, i) =>
    step.kind === 'move' ? [[key, i, step, lesson] as const] : [],
  ),
);

test.each(moves)(
  'the levers of %s, step %i, can reach the goal, which is not reached yet',
  (key, _, step, lesson) => {
    const { measure, is, value } = step.goal!;
    const solution = Object.entries(SOLUTIONS[key]!) as [FieldKey, number][];
    const reached = (figures: Figures[]) => {
      const shown = measureOf(combine(figures), measure).mean * unitOf(measure).scale;
      return is === 'atMost' ? shown <= value : shown >= value;
    };
    const before = worldOf(lesson, step.world!);
    const after = solution.reduce((world, [lever, to]) => withValue(world, lever, to), before);
    for (const [lever] of solution) expect(step.levers).toContain(lever);
    expect(reached(runsOf(before))).toBe(false);
    expect(reached(runsOf(after, 3))).toBe(true);
  },
);
