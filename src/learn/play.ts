import type { Interval } from '../shared/intervals';
import type { Lesson, Move, Step } from './lesson';
import { isWithoutFigures } from './spotlights';
import { factParts } from './texts';

/** What became of a question. */
export interface Reply {
  /** The number predicted, in the unit people see, or the index of the option chosen; null for none. */
  readonly given: number | null;
  /** The run was asked for, or the choice made: the answer may be shown. */
  readonly made: boolean;
}

/** How far somebody is in a lesson. */
export interface Play {
  readonly lesson: Lesson;
  /** Index of the step; the number of steps stands for the end. */
  readonly at: number;
  /** By step. */
  readonly replies: Readonly<Record<number, Reply>>;
}

const NO_REPLY: Reply = { given: null, made: false };

/** @param at index of a step; beyond the last: the end */
export function beginAt(lesson: Lesson, at = 0, replies: Play['replies'] = {}): Play {
  return goTo({ lesson, at: 0, replies }, at);
}

export function goTo(play: Play, at: number): Play {
  return { ...play, at: Math.min(Math.max(0, at), play.lesson.steps.length) };
}

/** The step that is shown; null at the end. */
export function stepOf({ lesson, at }: Play): Step | null {
  return lesson.steps[at] ?? null;
}

export function replyOf({ replies, at }: Play): Reply {
  return replies[at] ?? NO_REPLY;
}

/** A question that has not been answered yet. */
export function isAsking(play: Play): boolean {
  const kind = stepOf(play)?.kind;
  return (kind === 'predict' || kind === 'choose') && !replyOf(play).made;
}

/**
 * Index of the question whose answer must not be seen yet: the one that is asked, or the one that
 * comes right after a look at something without figures. Null for none.
 */
export function questionAhead(play: Play): number | null {
  if (isAsking(play)) return play.at;
  const step = stepOf(play);
  if (step?.kind !== 'look' || !step.spotlight || !isWithoutFigures(step.spotlight)) return null;
  return isAsking(goTo(play, play.at + 1)) ? play.at + 1 : null;
}

/** Takes a prediction or a choice, as often as it changes; what is made stays. */
export function give(play: Play, given: number): Play {
  return isAsking(play) ? withReply(play, { given, made: false }) : play;
}

/** Asks for the answer, with or without a prediction of one's own. */
export function make(play: Play): Play {
  return isAsking(play) ? withReply(play, { ...replyOf(play), made: true }) : play;
}

function withReply(play: Play, reply: Reply): Play {
  return { ...play, replies: { ...play.replies, [play.at]: reply } };
}

/**
 * Key of the world that the page shows: of the last step so far that names one. What a question
 * reveals counts once it has been answered, or left behind.
 */
export function worldShown({ lesson, at, replies }: Play): string {
  let world = Object.keys(lesson.worlds)[0]!;
  for (const [i, step] of lesson.steps.slice(0, at + 1).entries()) {
    if (step.world !== undefined) world = step.world;
    const reveals = 'reveals' in step ? step.reveals : undefined;
    if (reveals !== undefined && (i < at || replies[i]?.made)) world = reveals;
  }
  return world;
}

/** A text with its facts in words, as paragraphs. */
export function paragraphs(text: string, words: (fact: string) => string): string[] {
  const filled = factParts(text).map((part, i) => (i % 2 === 1 ? words(part) : part));
  return filled
    .join('')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export type Verdict = 'inside' | 'close' | 'outside';

/**
 * A prediction against the interval of the run, both in the unit people see.
 * @param close distance from the interval that still counts as close
 */
export function verdictOn(prediction: number, { lo, hi }: Interval, close: number): Verdict {
  const off = Math.max(lo - prediction, prediction - hi, 0);
  return off === 0 ? 'inside' : off <= close ? 'close' : 'outside';
}

/** @param value in the unit people see */
export function isReached({ is, value: goal }: NonNullable<Move['goal']>, value: number): boolean {
  return is === 'atMost' ? value <= goal : value >= goal;
}
