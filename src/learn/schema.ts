import * as v from 'valibot';
import { findField } from '../scenario/fields';
import { LOCALES } from '../shared/locale';
import { lessonProblems } from './lesson-problems';
import type { Lesson } from './lesson';
import { isMeasure } from './measure';
import { isSpotlight } from './spotlights';
import { unfitPart } from './unfit';

/** One thing that is wrong with a lesson from outside. */
export interface LessonProblem {
  /** `steps[2].measure` */
  readonly where: string;
  /** A sentence that names the place: `steps[2].measure names no figure.` */
  readonly message: string;
}

export type ParsedLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly problems: readonly LessonProblem[] };

/** Characters of a lesson's file. */
export const MAX_LESSON = 200_000;
const MAX_PROBLEMS = 20;

const words = (most: number) =>
  v.pipe(
    v.string('must be text.'),
    v.maxLength(most, `must have at most ${most} characters.`),
    v.check((value) => value.trim() !== '', 'must not be empty.'),
    // eslint-disable-next-line no-control-regex
    v.check((value) => !/[\0-\x09\x0b-\x1f]/.test(value), 'must hold no control characters.'),
    v.check((value) => !/\p{Surrogate}/u.test(value), 'must be well-formed text.'),
  );

const text = (most: number) =>
  v.pipe(
    v.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, v.optional(words(most))]))),
    v.check(
      (texts) => Object.values(texts).some((value) => value !== undefined),
      `must be there in one language at least: ${LOCALES.join(', ')}.`,
    ),
  );

const key = v.pipe(
  v.string('must be text.'),
  v.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, 'must be 1 to 40 letters, digits and hyphens.'),
  v.check((value) => !(value in Object.prototype), 'is a reserved word.'),
);
const number = v.pipe(
  v.number('must be a number.'),
  v.finite('must be a finite number.'),
  v.minValue(-1e9, 'is out of bounds.'),
  v.maxValue(1e9, 'is out of bounds.'),
);
const whole = (least: number, most: number) =>
  v.pipe(
    v.number('must be a number.'),
    v.integer('must be a whole number.'),
    v.minValue(least, `must be at least ${least}.`),
    v.maxValue(most, `must be at most ${most}.`),
  );
const measure = v.custom<string>(isMeasure, 'names no figure.');
const lever = v.pipe(
  v.string('must name a lever.'),
  v.check((name) => findField(name) !== undefined, 'names no lever.'),
);
const list = <T extends v.GenericSchema>(item: T, least: number, most: number) =>
  v.pipe(
    v.array(item, 'must be a list.'),
    v.minLength(least, `must have at least ${least}.`),
    v.maxLength(most, `must have at most ${most}.`),
  );
const table = <T extends v.GenericSchema>(item: T, least: number, most: number) =>
  v.pipe(
    v.record(key, item, 'must be an object.'),
    v.check((entries) => Object.keys(entries).length >= least, `must have at least ${least}.`),
    v.check((entries) => Object.keys(entries).length <= most, `must have at most ${most}.`),
  );

/** Values, dates and events are left to the scenario's own schema. */
const world = v.strictObject({
  preset: v.optional(key),
  values: v.optional(v.record(v.string(), v.unknown(), 'must be an object.')),
  startDate: v.optional(v.unknown()),
  events: v.optional(v.unknown()),
  against: v.optional(key),
});

const fact = {
  measure,
  world: key,
  than: v.optional(key),
  as: v.optional(v.picklist(['difference', 'ratio'], 'must be difference or ratio.')),
};

const step = {
  text: text(2000),
  world: v.optional(key),
  spotlight: v.optional(v.custom<string>(isSpotlight, 'names nothing on the page.')),
  day: v.optional(whole(0, 3650)),
  play: v.optional(v.boolean('must be true or false.')),
};

const steps = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('look'), ...step }),
    v.strictObject({
      kind: v.literal('predict'),
      ...step,
      reveals: key,
      measure,
      by: v.picklist(['line', 'number'], 'must be line or number.'),
      from: number,
      to: number,
      step: number,
      close: number,
      explain: text(2000),
    }),
    v.strictObject({
      kind: v.literal('choose'),
      ...step,
      reveals: v.optional(key),
      options: list(
        v.strictObject({
          text: text(300),
          right: v.optional(v.boolean('must be true or false.')),
        }),
        2,
        6,
      ),
      explain: text(2000),
    }),
    v.strictObject({
      kind: v.literal('move'),
      ...step,
      levers: list(lever, 1, 8),
      goal: v.optional(
        v.strictObject({
          measure,
          is: v.picklist(['atMost', 'atLeast'], 'must be atMost or atLeast.'),
          value: number,
        }),
      ),
    }),
  ],
  'must be one of look, predict, choose and move.',
);

const schema = v.strictObject({
  format: v.literal('dispatch-lab-lesson', 'must be “dispatch-lab-lesson”.'),
  version: v.literal(1, 'must be 1, the only version this page knows.'),
  key,
  minutes: whole(5, 15),
  title: text(120),
  about: text(300),
  worlds: table(world, 1, 12),
  facts: table(v.strictObject(fact), 0, 60),
  steps: list(steps, 1, 30),
  finding: text(400),
  tryNow: text(800),
  notes: text(6000),
  claims: list(
    v.strictObject({
      ...fact,
      between: v.strictTuple([number, number], 'must be two numbers.'),
      says: words(300),
    }),
    0,
    60,
  ),
});

/**
 * A lesson from outside, checked in every part. Never throws; what is wrong is named, at most 20
 * problems.
 */
export function parseLesson(value: unknown): ParsedLesson {
  const unfit = unfitPart(value);
  if (unfit) return { ok: false, problems: [unfit] };
  const result = v.safeParse(schema, value);
  const problems = result.success
    ? lessonProblems(result.output as unknown as Lesson)
    : result.issues.map(problem);
  return problems.length === 0
    ? { ok: true, lesson: result.output as unknown as Lesson }
    : { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

/** The same from the text of a file. */
export function parseLessonText(text: string): ParsedLesson {
  if (text.length > MAX_LESSON)
    return fileProblem(`has more than ${MAX_LESSON / 1000} kB: it is no lesson.`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fileProblem('is no JSON: it is no lesson, or was cut off.');
  }
  return parseLesson(value);
}

function fileProblem(what: string): ParsedLesson {
  return { ok: false, problems: [{ where: 'file', message: `The file ${what}` }] };
}

function problem(issue: v.BaseIssue<unknown>): LessonProblem {
  const path = issue.path ?? [];
  const where = path.map(({ key }, i) => placeOf(key, i)).join('');
  const name = where || 'The lesson';
  if (issue.type === 'strict_object' || issue.type === 'strict_tuple') {
    const what =
      issue.expected === 'never'
        ? 'is no part of a lesson.'
        : issue.received === 'undefined'
          ? 'is missing.'
          : issue.type === 'strict_tuple'
            ? 'must be two numbers.'
            : 'must be an object.';
    return { where: where || 'lesson', message: `${name} ${what}` };
  }
  const message = issue.received === 'undefined' ? 'is missing.' : issue.message;
  return { where: where || 'lesson', message: `${name} ${message}` };
}

/** Names from outside are cut: a message is to be read. */
function placeOf(key: unknown, depth: number): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key).slice(0, 60);
  return depth === 0 ? name : `.${name}`;
}
