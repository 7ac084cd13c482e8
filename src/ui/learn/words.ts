import { factParts, inLocale } from '../../learn/texts';
import type { ListedLesson } from '../../learn/lessons';
import type { Step, Text } from '../../learn/lesson';
import type { Quantity } from '../../learn/measure';
import type { Verdict } from '../../learn/play';
import {
  formatInterval,
  formatNumber,
  formatPlain,
  formatRange,
  type Shown,
} from '../../shared/format';
import type { Interval } from '../../shared/intervals';
import { locale } from '../../shared/locale';
import { saying } from '../../words/saying';
import { m } from '../../words/words';
import { fromRight } from '../sideways';
import { inLong, inPoints, inShort, inTimes } from './amounts';

/** A lesson's text in the language of the page; in English, or what it has, where it lacks that. */
export function inLanguage(text: Text): string {
  return inLocale(text, locale());
}

export const WORDS = saying({
  lesson: m.lesson_name,
  lessons: m.lesson_names,
  listIntro: m.lesson_list_intro,
  begin: m.lesson_begin,
  worksheet: m.lesson_worksheet,
  notes: m.lesson_notes,
  openFile: m.lesson_open_file,
  lessonFile: m.lesson_file,
  fileRefused: m.lesson_file_refused,
  close: m.lesson_close,
  smaller: m.lesson_smaller,
  larger: m.lesson_larger,
  back: m.lesson_back,
  next: m.lesson_next,
  toEnd: m.lesson_to_end,
  run: m.lesson_run,
  check: m.lesson_check,
  runAnyway: m.lesson_run_anyway,
  checkAnyway: m.lesson_check_anyway,
  steps: m.lesson_steps,
  theEnd: m.lesson_the_end,
  running: m.lesson_running,
  failed: m.lesson_failed,
  moved: m.lesson_moved,
  veiled: m.lesson_veiled,
  showAgain: m.lesson_show_again,
  predict: m.lesson_predict,
  choose: m.lesson_choose,
  move: m.lesson_move,
  prediction: m.lesson_prediction,
  dragLine: m.lesson_drag_line,
  moveSlider: m.lesson_move_slider,
  toLine: m.lesson_to_line,
  rightAnswer: m.lesson_right_answer,
  yourChoice: m.lesson_your_choice,
  right: m.lesson_right,
  notRight: m.lesson_not_right,
  levers: m.lesson_levers,
  comma: m.lesson_comma,
  goTo: m.lesson_go_to,
  goalReached: m.lesson_goal_reached,
  goalOpen: m.lesson_goal_open,
  tryNow: m.lesson_try_now,
  again: m.lesson_again,
  nextLesson: m.lesson_next_lesson,
  print: m.lesson_print,
  closeSheet: m.lesson_close_sheet,
  name: m.lesson_student_name,
  mark: m.lesson_mark,
  runSays: m.lesson_run_says,
  why: m.lesson_why,
  whatYouFound: m.lesson_what_you_found,
  whatYouTried: m.lesson_what_you_tried,
  whatYouMoved: m.lesson_what_you_moved,
  forTeachers: m.lesson_for_teachers,
  computed: m.lesson_computed,
});

export const noSuchLesson = (key: string) => m.lesson_none_such({ key });
export const notLoaded = (why: string) => m.lesson_not_loaded({ why });
export const minutes = ({ minutes }: Pick<ListedLesson, 'minutes'>) =>
  m.lesson_minutes({ n: minutes });
export const shortStep = (at: number, all: number) => m.lesson_step_short({ at: at + 1, all });
export const allSteps = (at: number, all: number) => m.lesson_step_all({ at: at + 1, all });
export const beginLesson = (title: string) => m.lesson_begin_lesson({ title });
export const sheetOf = (title: string) => m.lesson_worksheet_of({ title });
export const notesOf = (title: string) => m.lesson_notes_of({ title });
export const question = (n: number) => m.lesson_question({ n });

const PARTS: Record<Step['kind'], () => string> = {
  look: () => '',
  predict: m.lesson_predict,
  choose: m.lesson_choose,
  move: m.lesson_move,
};
/** What a step asks for; nothing where people only look. */
export const partOf = (step: Step) => PARTS[step.kind]();

/** `Step 2 of 7: Predict` */
export function stepOf(at: number, all: number, step: Step): string {
  const part = partOf(step);
  return part
    ? m.lesson_step_part({ at: at + 1, all, part })
    : m.lesson_step_of({ at: at + 1, all });
}

/** The beginning of a step's text, to know it by in a list. */
export function stepName(step: Step): string {
  const text = factParts(inLanguage(step.text))
    .map((part, i) => (i % 2 === 1 ? '…' : part))
    .join('');
  const first = text.split(/(?<=[.?!:])\s|(?<=[。？！：])|\n/, 1)[0]!;
  return first.length > 64 ? `${first.slice(0, 60).trimEnd()} …` : first;
}

/** Decimals never to be passed. */
const MOST: Record<Quantity, number> = { days: 2, percent: 1, stars: 2, orders: 1, dollars: 2 };
/** Decimals of what has no interval. */
const BARE: Record<Quantity, number> = { days: 1, percent: 0, stars: 2, orders: 0, dollars: 2 };

/** A number that somebody chose, as short as it can be. */
export function chosen(value: number, quantity: Quantity): string {
  return inShort(formatPlain(value), quantity);
}
/** The same for people who listen. */
export function spoken(value: number, quantity: Quantity): string {
  return inLong(formatPlain(value), quantity);
}

interface Scaled {
  readonly quantity: Quantity;
  readonly scale: number;
}

function shown(figure: Interval, { quantity, scale }: Scaled): Shown {
  if (figure.hi !== figure.lo) return formatInterval(figure, scale, MOST[quantity]);
  return formatInterval(
    figure,
    scale,
    quantity === 'days' ? bareDays(figure.mean) : BARE[quantity],
  );
}

/** Decimals of days without an interval: counted ones have none, and less than one is told from none. */
function bareDays(days: number): number {
  if (Number.isInteger(days)) return 0;
  return Math.abs(days) < 1 ? 2 : BARE.days;
}

/** A figure of a run: `24.5 days`. */
export function figureWords(figure: Interval, unit: Scaled): string {
  if (!Number.isFinite(figure.mean)) return m.lesson_nothing();
  return inLong(shown(figure, unit).value, unit.quantity);
}

/** The difference of two figures; of shares it is in points. */
export function differenceWords(figure: Interval, unit: Scaled): string {
  if (unit.quantity !== 'percent' || !Number.isFinite(figure.mean))
    return figureWords(figure, unit);
  return inPoints(shown(figure, unit).value);
}

/** `3.1 times` */
export function timesWords(ratio: Interval): string {
  if (!Number.isFinite(ratio.mean)) return m.lesson_no_times();
  return inTimes(formatNumber(ratio.mean, ratio.mean < 10 ? 1 : 0));
}

/** `24.1 to 24.9 d`; without an interval the figure by itself. */
export function rangeWords(figure: Interval, unit: Scaled): string {
  if (!Number.isFinite(figure.mean)) return m.lesson_nothing();
  const { value, range, interval, decimals } = shown(figure, unit);
  if (!interval) return inShort(value, unit.quantity);
  if (unit.quantity !== 'dollars') return inShort(range, unit.quantity);
  const end = (value: number) => inShort(formatNumber(value * unit.scale, decimals), unit.quantity);
  return formatRange(end(figure.lo), end(figure.hi));
}

/** What the run gave, with its interval. */
export function runGave(figure: Interval, unit: Scaled): string {
  const words = figureWords(figure, unit);
  return shown(figure, unit).interval
    ? m.lesson_run_gave_interval({ figure: words, range: rangeWords(figure, unit) })
    : m.lesson_run_gave({ figure: words });
}

const VERDICTS: Record<Verdict, () => string> = {
  inside: m.lesson_inside,
  close: m.lesson_close_by,
  outside: m.lesson_outside,
};
export const verdictWord = (verdict: Verdict) => VERDICTS[verdict]();

/** A prediction against the interval of the run. */
export function comparedWords(
  prediction: number,
  figure: Interval,
  unit: Scaled,
  verdict: Verdict,
): string {
  const [lo, hi] = [figure.lo * unit.scale, figure.hi * unit.scale];
  const yours = chosen(prediction, unit.quantity);
  const hasInterval = lo !== hi;
  if (verdict === 'inside')
    return hasInterval ? m.lesson_lies_within({ yours }) : m.lesson_is_equal({ yours });
  const [far, way] = prediction < lo ? [lo - prediction, 'below'] : [prediction - hi, 'above'];
  // What is off by less than a digit can tell is off all the same.
  const number = formatNumber(far, far < 1 ? 2 : far < 10 ? 1 : 0);
  const off = unit.quantity === 'percent' ? inPoints(number) : inShort(number, unit.quantity);
  return hasInterval
    ? m.lesson_off_interval({ yours, off, way })
    : m.lesson_off_figure({ yours, off, way });
}

/** What a lever step asks for: `Goal: at most 12 d`. */
export function goalWords(is: 'atMost' | 'atLeast', value: number, quantity: Quantity): string {
  const words = chosen(value, quantity);
  return is === 'atMost'
    ? m.lesson_goal_at_most({ value: words })
    : m.lesson_goal_at_least({ value: words });
}

/** What keys do while a lesson is open, for the list of keys. */
export const lessonKeys = () =>
  [
    [m.lesson_key_space(), m.lesson_key_space_does()],
    [fromRight() ? '→ ←' : '← →', m.lesson_key_arrows_does()],
    ['1–9', m.lesson_key_digits_does()],
  ] as const;
