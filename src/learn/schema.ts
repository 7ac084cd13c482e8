import * as v from 'valibot';
import { findField } from '../scenario/fields';
import { LOCALES } from '../shared/locale';
import { m } from '../words/words';
import { fault, faultProblem } from './lesson-faults';
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
    v.string(fault('text')),
    v.maxLength(most, fault('long', most)),
    v.check((value) => value.trim() !== '', fault('empty')),
    // eslint-disable-next-line no-control-regex
    v.check((value) => !/[\0-\x09\x0b-\x1f]/.test(value), fault('control')),
    v.check((value) => !/\p{Surrogate}/u.test(value), fault('malformed')),
  );

const text = (most: number) =>
  v.pipe(
    v.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, v.optional(words(most))]))),
    v.check(
      (texts) => Object.values(texts).some((value) => value !== undefined),
      fault('language'),
    ),
  );

const key = v.pipe(
  v.string(fault('text')),
  v.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, fault('key')),
  v.check((value) => !(value in Object.prototype), fault('reserved')),
);
const number = v.pipe(
  v.number(fault('number')),
  v.finite(fault('finite')),
  v.minValue(-1e9, fault('bounds')),
  v.maxValue(1e9, fault('bounds')),
);
const whole = (least: number, most: number) =>
  v.pipe(
    v.number(fault('number')),
    v.integer(fault('whole')),
    v.minValue(least, fault('least', least)),
    v.maxValue(most, fault('most', most)),
  );
const measure = v.custom<string>(isMeasure, fault('figure'));
const lever = v.pipe(
  v.string(fault('lever')),
  v.check((name) => findField(name) !== undefined, fault('noLever')),
);
const list = <T extends v.GenericSchema>(item: T, least: number, most: number) =>
  v.pipe(
    v.array(item, fault('list')),
    v.minLength(least, fault('few', least)),
    v.maxLength(most, fault('many', most)),
  );
const table = <T extends v.GenericSchema>(item: T, least: number, most: number) =>
  v.pipe(
    v.record(key, item, fault('object')),
    v.check((entries) => Object.keys(entries).length >= least, fault('few', least)),
    v.check((entries) => Object.keys(entries).length <= most, fault('many', most)),
  );

/** Values, dates and events are left to the scenario's own schema. */
const world = v.strictObject({
  preset: v.optional(key),
  values: v.optional(v.record(v.string(), v.unknown(), fault('object'))),
  startDate: v.optional(v.unknown()),
  events: v.optional(v.unknown()),
  against: v.optional(key),
});

const fact = {
  measure,
  world: key,
  than: v.optional(key),
  as: v.optional(v.picklist(['difference', 'ratio'], fault('either', 'difference', 'ratio'))),
};

const step = {
  text: text(2000),
  world: v.optional(key),
  spotlight: v.optional(v.custom<string>(isSpotlight, fault('place'))),
  day: v.optional(whole(0, 3650)),
  play: v.optional(v.boolean(fault('boolean'))),
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
      by: v.picklist(['line', 'number'], fault('either', 'line', 'number')),
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
          right: v.optional(v.boolean(fault('boolean'))),
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
          is: v.picklist(['atMost', 'atLeast'], fault('either', 'atMost', 'atLeast')),
          value: number,
        }),
      ),
    }),
  ],
  fault('kind'),
);

const schema = v.strictObject({
  format: v.literal('dispatch-lab-lesson', fault('format')),
  version: v.literal(1, fault('version')),
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
      between: v.strictTuple([number, number], fault('twoNumbers')),
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
    return fileProblem(m.problems_lesson_file_large({ most: String(MAX_LESSON / 1000) }));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fileProblem(m.problems_lesson_file_no_json());
  }
  return parseLesson(value);
}

function fileProblem(message: string): ParsedLesson {
  return { ok: false, problems: [{ where: 'file', message }] };
}

function problem(issue: v.BaseIssue<unknown>): LessonProblem {
  const where = (issue.path ?? []).map(({ key }, i) => placeOf(key, i)).join('');
  return { where: where || 'lesson', message: faultProblem(faultOf(issue), where) };
}

/** What an issue means: objects and pairs have more than one fault. */
function faultOf(issue: v.BaseIssue<unknown>): string {
  const closed = issue.type === 'strict_object' || issue.type === 'strict_tuple';
  if (closed && issue.expected === 'never') return fault('unknown');
  if (issue.received === 'undefined') return fault('missing');
  if (!closed) return issue.message;
  return fault(issue.type === 'strict_tuple' ? 'twoNumbers' : 'object');
}

/** Names from outside are cut: a message is to be read. */
function placeOf(key: unknown, depth: number): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key).slice(0, 60);
  return depth === 0 ? name : `.${name}`;
}
