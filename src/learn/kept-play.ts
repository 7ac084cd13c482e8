import * as v from 'valibot';
import { MAX_FRAGMENT } from '../scenario/link/text';
import type { Lesson } from './lesson';
import type { Reply } from './play';

/** What a reload would lose of a lesson under way. */
export interface KeptPlay {
  /** Fragment, without `#`, of the link to what the page showed before the lesson. */
  readonly before: string;
  /** By step. */
  readonly replies: Readonly<Record<number, Reply>>;
}

/** More steps than any lesson may have. */
const MOST_REPLIES = 100;
const MAX_TEXT = 2 * MAX_FRAGMENT;

const step = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.strictObject({
  before: v.pipe(v.string(), v.maxLength(MAX_FRAGMENT)),
  replies: v.pipe(
    v.array(v.strictTuple([step, v.nullable(v.pipe(v.number(), v.finite())), v.boolean()])),
    v.maxLength(MOST_REPLIES),
  ),
});

export function writeKept({ before, replies }: KeptPlay): string {
  const lines = Object.entries(replies).map(([at, { given, made }]) => [Number(at), given, made]);
  return JSON.stringify({ before, replies: lines });
}

/**
 * Never throws.
 * @returns null for what does not fit the lesson
 */
export function readKept(text: string, lesson: Lesson): KeptPlay | null {
  if (text.length > MAX_TEXT) return null;
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return null;
  }
  const result = v.safeParse(schema, input);
  if (!result.success) return null;
  const { before, replies } = result.output;
  if (!replies.every(([at, given]) => canBeGiven(lesson, at, given))) return null;
  return {
    before,
    replies: Object.fromEntries(replies.map(([at, given, made]) => [at, { given, made }])),
  };
}

function canBeGiven(lesson: Lesson, at: number, given: number | null): boolean {
  const asked = lesson.steps[at];
  if (asked?.kind === 'predict')
    return given === null || (given >= asked.from && given <= asked.to);
  return asked?.kind === 'choose' && (given === null || Object.hasOwn(asked.options, given));
}
