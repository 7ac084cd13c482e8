import { describe, expect, test } from 'vitest';
import type { Answers } from '../kpi/answers';
import { combine } from '../kpi/combine';
import { placeOf } from '../kpi/figure-names';
import { figuresOf, type Figures } from '../kpi/figures';
import type { FieldKey } from '../scenario/fields';
import { withValue, type Scenario } from '../scenario/scenario';
import { Memory } from '../sim/run';
import { simulate } from '../sim/simulate';
import { pairedChanges } from '../study/paired';
import type { Lesson } from './lesson';
import { LESSONS, loadLesson } from './lessons';
import { factOf, measureOf, unitOf } from './measure';
import { textsOf } from './texts';
import { worldOf } from './worlds';

/** Fewer than on the page: what lessons say must not hang on four runs more. */
const REPLICATIONS = 6;

const memory = new Memory();
const run = new Map<string, Figures[]>();

/** Worlds that lessons share are run once. */
function runsOf(scenario: Scenario, replications = REPLICATIONS): Figures[] {
  const { name: _, ...rest } = scenario;
  const key = JSON.stringify([rest, replications]);
  const known = run.get(key);
  if (known) return known;
  const figures = Array.from({ length: replications }, (_, replication) =>
    figuresOf(simulate(scenario, { replication, memory }), false, { digest: true, batches: true }),
  );
  run.set(key, figures);
  return figures;
}

const answersOf = (lesson: Lesson, world: string): Answers =>
  combine(runsOf(worldOf(lesson, world)));

const lessons = await Promise.all(
  LESSONS.map(async ({ key }) => [key, await loadLesson(key)] as const),
);
const lessonOf = (key: string) => lessons.find(([other]) => other === key)![1];

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

describe('Simpson’s paradox', () => {
  const figures = () => runsOf(worldOf(lessonOf('simpson'), 'real'));
  const medians = (partner: string) =>
    figures().map(({ values }) => values[placeOf(`${partner}.p50`)]);

  test('in total UPS is slower than USPS, in every single run', () => {
    const usps = medians('usps');
    medians('ups').forEach((ups, i) => expect(ups).toBeGreaterThan(usps[i] + 3));
  });

  test.each(['express', 'standard', 'economy'])('in %s it is faster', (service) => {
    const usps = medians(`${service}/usps`);
    const faster = medians(`${service}/ups`).filter((ups, i) => ups < usps[i]);
    // A late vessel in one half of the window may turn a single run round.
    expect(faster.length).toBeGreaterThanOrEqual(REPLICATIONS - 1);
  });
});

test('the document checks are seen in pairs and lost between two separate intervals', () => {
  const lesson = lessonOf('luck');
  const [week, checks] = ['week', 'checks'].map((world) => runsOf(worldOf(lesson, world)));
  const [a, b] = [combine(week).deliveryTime.mean, combine(checks).deliveryTime.mean];
  expect(b.hi).toBeGreaterThan(a.lo);
  const { deliveryTime } = pairedChanges(week, checks);
  expect(deliveryTime.hi).toBeLessThan(0);
  expect(deliveryTime.hi - deliveryTime.lo).toBeLessThan((a.hi - a.lo) / 5);
});

test('the mean hides in which parcels the days are: the slowest tenth goes by sea', () => {
  const { services, deliveryTime } = answersOf(lessonOf('journey'), 'base');
  expect(services.standard.shipping.p90.mean).toBeLessThan(deliveryTime.p90.mean);
  expect(services.economy.shipping.p50.mean).toBeLessThan(deliveryTime.p90.mean);
  expect(services.economy.volume.mean).toBeGreaterThan(0.1);
});
