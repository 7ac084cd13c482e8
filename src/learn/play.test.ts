import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson, Spotlight, Step } from './lesson';
import {
  beginAt,
  give,
  goTo,
  isAsking,
  isReached,
  make,
  paragraphs,
  questionAhead,
  replyOf,
  stepOf,
  verdictOn,
  worldShown,
} from './play';

const look = (world?: string): Step => ({
  kind: 'look',
  text: { en: 'Look.' },
  ...(world && { world }),
});
const predict: Step = {
  kind: 'predict',
  text: { en: 'How long?' },
  reveals: 'after',
  measure: 'delivery.p90',
  by: 'line',
  from: 0,
  to: 60,
  step: 1,
  close: 2,
  explain: { en: 'So long.' },
};
const lesson: Lesson = {
  format: 'dispatch-lab-lesson',
  version: 1,
  key: 'for-the-test',
  minutes: 5,
  title: { en: 'Title' },
  about: { en: 'About' },
  worlds: { before: {}, after: { values: { customsDelay: 3 } }, calm: {} },
  facts: {},
  steps: [look(), predict, look(), look('calm')],
  finding: { en: 'Finding.' },
  tryNow: { en: 'Try.' },
  notes: { en: 'Notes.' },
  claims: [],
};

describe('the world that the page shows', () => {
  test('is the first until another is named', () => {
    expect(worldShown(beginAt(lesson))).toBe('before');
  });

  test('keeps the answer to itself until the prediction is made', () => {
    const asked = beginAt(lesson, 1);
    expect(isAsking(asked)).toBe(true);
    expect(worldShown(give(asked, 20))).toBe('before');
    expect(worldShown(make(give(asked, 20)))).toBe('after');
  });

  test('stays what was revealed, also for those who skipped the question', () => {
    expect(worldShown(beginAt(lesson, 2))).toBe('after');
    expect(worldShown(beginAt(lesson, 3))).toBe('calm');
  });

  test('is the same however one came to a step', () => {
    const step = fc.integer({ min: 0, max: lesson.steps.length });
    fc.assert(
      fc.property(fc.array(step), step, (way, last) => {
        const walked = way.reduce(goTo, beginAt(lesson));
        expect(worldShown(goTo(walked, last))).toBe(worldShown(beginAt(lesson, last)));
      }),
    );
  });
});

test('a prediction can be changed until it is made, and no longer', () => {
  const made = make(give(give(beginAt(lesson, 1), 20), 25));
  expect(replyOf(made)).toEqual({ given: 25, made: true });
  expect(give(made, 30)).toBe(made);
  expect(isAsking(made)).toBe(false);
  // It is still there after a look elsewhere.
  expect(replyOf(goTo(goTo(made, 0), 1)).given).toBe(25);
});

describe('the question whose answer must not be seen yet', () => {
  const pointing = (spotlight: Spotlight, asks: Step = predict): Lesson => ({
    ...lesson,
    steps: [{ ...look(), spotlight }, asks],
  });
  test.each(['flow', 'levers', 'lever:customsDelay'] as const)(
    'lies ahead of a look at %s, until it is answered',
    (spotlight) => {
      const before = beginAt(pointing(spotlight));
      expect(questionAhead(before)).toBe(1);
      expect(questionAhead(goTo(before, 1))).toBe(1);
      expect(questionAhead(goTo(make(goTo(before, 1)), 0))).toBe(null);
    },
  );
  test.each(['figure:delivery', 'tab:days', 'sentence', 'timeline'] as const)(
    'is not ahead of a look at %s, which is to be read',
    (spotlight) => {
      expect(questionAhead(beginAt(pointing(spotlight)))).toBe(null);
    },
  );
  test('is none where the next step asks nothing, or there is none', () => {
    expect(questionAhead(beginAt(pointing('flow', look())))).toBe(null);
    expect(questionAhead(beginAt(lesson, 3))).toBe(null);
    expect(questionAhead(beginAt(lesson, 99))).toBe(null);
  });
});

test('the answer can be seen without a prediction', () => {
  expect(replyOf(make(beginAt(lesson, 1)))).toEqual({ given: null, made: true });
});

test('there is an end behind the last step, and nothing beyond it', () => {
  expect(stepOf(beginAt(lesson, 99))).toBeNull();
  expect(beginAt(lesson, 99).at).toBe(lesson.steps.length);
  expect(goTo(beginAt(lesson), -1).at).toBe(0);
});

describe('a prediction against the run', () => {
  const run = { mean: 24.5, lo: 24.1, hi: 24.9 };
  test.each([
    [24.1, 'inside'],
    [24.9, 'inside'],
    [25.5, 'close'],
    [23.1, 'close'],
    [27, 'outside'],
    [0, 'outside'],
  ] as const)('%f days are %s', (days, verdict) => {
    expect(verdictOn(days, run, 1)).toBe(verdict);
  });
});

test('a goal is reached at its very number', () => {
  expect(isReached({ measure: 'onTime', is: 'atLeast', value: 90 }, 90)).toBe(true);
  expect(isReached({ measure: 'delivery.p90', is: 'atMost', value: 15 }, 15.01)).toBe(false);
  expect(isReached({ measure: 'delivery.p90', is: 'atMost', value: 15 }, NaN)).toBe(false);
});

test('texts fall into paragraphs, with their facts in words', () => {
  const text = 'First {a} and {b}.\n\n  Then {a}.  ';
  expect(paragraphs(text, (key) => key.toUpperCase())).toEqual(['First A and B.', 'Then A.']);
});
