import { factParts } from '../../learn/texts';
import type { ListedLesson } from '../../learn/lessons';
import type { Step, Text } from '../../learn/lesson';
import type { Quantity } from '../../learn/measure';
import type { Verdict } from '../../learn/play';
import { inLocale } from '../../learn/texts';
import { formatInterval, formatNumber, formatPlain, NBSP, type Shown } from '../../shared/format';
import type { Interval } from '../../shared/intervals';

/** A lesson's text in the language of the page. */
export function inLanguage(text: Text): string {
  return inLocale(text, 'en');
}

export const WORDS = {
  lesson: 'Lesson',
  lessons: 'Lessons',
  listIntro:
    'Each lesson sets the page, asks first, runs, and then explains. What you have on the page now comes back when you leave it.',
  begin: 'Begin',
  worksheet: 'Worksheet',
  notes: 'Teacher’s notes',
  openFile: 'Open a lesson file …',
  lessonFile: 'Lesson file',
  fileRefused: 'This lesson cannot be opened.',
  close: 'Leave the lesson',
  smaller: 'Make the lesson smaller',
  larger: 'Make the lesson larger',
  back: 'Back',
  next: 'Next',
  toEnd: 'To the finding',
  run: 'Run',
  check: 'Check',
  runAnyway: 'Run without a prediction',
  checkAnyway: 'Show the answer',
  steps: 'Steps',
  theEnd: 'The finding',
  running: 'The run is under way …',
  failed: 'The run failed.',
  moved: 'The page shows something else than the lesson now.',
  showAgain: 'Show the lesson’s scenario',
  predict: 'Predict',
  choose: 'Choose',
  move: 'Try it',
  prediction: 'Your prediction',
  dragLine: 'Drag the line marked “yours” on the chart, or type a number.',
  moveSlider: 'Move the slider, or type a number.',
  toLine: 'Go to the line',
  yours: 'yours',
  theRun: 'run',
  rightAnswer: 'right',
  yourChoice: 'your choice',
  right: 'Right.',
  notRight: 'Not this one.',
  levers: 'Levers to move',
  goTo: 'Go to',
  goalReached: 'The goal is reached.',
  goalOpen: 'The goal is not reached yet. You can also go on without.',
  finding: 'The finding',
  tryNow: 'Now try',
  again: 'From the beginning',
  nextLesson: 'Next lesson',
  print: 'Print …',
  closeSheet: 'Back to the page',
  preparing: 'The lesson’s scenarios are being run …',
  sheetFailed: 'The charts could not be made:',
  name: 'Name',
  mark: 'Mark your prediction on the scale.',
  before: 'Before',
  runSays: 'The run says',
  why: 'Why?',
  whatYouFound: 'What did you find? Say it in one sentence.',
  whatYouTried: 'What did you try, and what came of it?',
  whatYouMoved: 'What did you move, and how far?',
  expected: 'Expected',
  answer: 'Answer',
  explanation: 'Explanation',
  goal: 'Goal',
  forTeachers: 'For the teacher',
  computed: 'Ranges are 95 % intervals of ten runs, computed as this page was made.',
  days: 'days',
} as const;

export const noSuchLesson = (key: string) => `There is no lesson “${key}”.`;
export const notLoaded = (why: string) => `The lesson could not be loaded: ${why}`;
export const minutes = ({ minutes }: Pick<ListedLesson, 'minutes'>) => `${minutes} min`;
export const stepOf = (at: number, count: number) => `Step ${at + 1} of ${count}`;
export const shortStep = (at: number, count: number) => `${at + 1} of ${count}`;
export const allSteps = (at: number, count: number) => `${shortStep(at, count)}: all steps`;
export const goToLever = (label: string) => `Go to ${label.toLowerCase()}`;
export const sheetsRun = (done: number, all: number) => `${done} of ${all}`;
export const beginLesson = (title: string) => `Begin: ${title}`;
export const sheetOf = (title: string) => `Worksheet: ${title}`;
export const notesOf = (title: string) => `Teacher’s notes: ${title}`;
export const question = (number: number) => `Question ${number}`;
export const partOf = (step: Step) =>
  ({ look: '', predict: WORDS.predict, choose: WORDS.choose, move: WORDS.move })[step.kind];

/** The beginning of a step's text, to know it by in a list. */
export function stepName(step: Step): string {
  const text = factParts(inLanguage(step.text))
    .map((part, i) => (i % 2 === 1 ? '…' : part))
    .join('');
  const first = text.split(/(?<=[.?!:])\s|\n/, 1)[0]!;
  return first.length > 64 ? `${first.slice(0, 60).trimEnd()} …` : first;
}

const UNITS: Record<Quantity, string> = {
  days: `${NBSP}d`,
  percent: `${NBSP}%`,
  stars: `${NBSP}★`,
  orders: `${NBSP}orders`,
  dollars: '',
};
const LONG_UNITS: Record<Quantity, string> = {
  ...UNITS,
  days: `${NBSP}days`,
  stars: `${NBSP}stars`,
};
/** Decimals never to be passed. */
const MOST: Record<Quantity, number> = { days: 2, percent: 1, stars: 2, orders: 0, dollars: 2 };
/** Decimals of what has no interval. */
const BARE: Record<Quantity, number> = { days: 1, percent: 0, stars: 2, orders: 0, dollars: 2 };

/** Before the number. */
const sign = (quantity: Quantity) => (quantity === 'dollars' ? '$' : '');
export const unitBehind = (quantity: Quantity) => UNITS[quantity];
/** As a number field shows it. */
export const fieldUnit = (quantity: Quantity) =>
  quantity === 'dollars' ? '$' : UNITS[quantity].trim();

/** A number that somebody chose, as short as it can be. */
export function chosen(value: number, quantity: Quantity): string {
  return `${sign(quantity)}${formatPlain(value)}${UNITS[quantity]}`;
}
/** The same for people who listen. */
export function spoken(value: number, quantity: Quantity): string {
  return `${sign(quantity)}${formatPlain(value)}${LONG_UNITS[quantity]}`;
}

interface Scaled {
  readonly quantity: Quantity;
  readonly scale: number;
}

function shown(figure: Interval, { quantity, scale }: Scaled): Shown {
  const bare = figure.hi === figure.lo;
  return formatInterval(figure, scale, bare ? BARE[quantity] : MOST[quantity]);
}

/** A figure of a run: `24.5 days`. */
export function figureWords(figure: Interval, unit: Scaled): string {
  if (!Number.isFinite(figure.mean)) return 'nothing';
  return `${sign(unit.quantity)}${shown(figure, unit).value}${LONG_UNITS[unit.quantity]}`;
}

/** The difference of two figures; of shares it is in points. */
export function differenceWords(figure: Interval, unit: Scaled): string {
  if (unit.quantity !== 'percent') return figureWords(figure, unit);
  return Number.isFinite(figure.mean) ? `${shown(figure, unit).value}${NBSP}points` : 'nothing';
}

/** `3.1 times` */
export function timesWords(ratio: Interval): string {
  if (!Number.isFinite(ratio.mean)) return 'no number of times';
  return `${formatNumber(ratio.mean, ratio.mean < 10 ? 1 : 0)}${NBSP}times`;
}

/** `24.1 to 24.9 d`; without an interval the figure by itself. */
export function rangeWords(figure: Interval, unit: Scaled): string {
  if (!Number.isFinite(figure.mean)) return 'nothing';
  const { value, range, interval } = shown(figure, unit);
  const before = sign(unit.quantity);
  const text = interval ? range.replace(' to ', ` to ${before}`) : value;
  return `${before}${text}${UNITS[unit.quantity]}`;
}

/** What the run gave, with its interval. */
export function runGave(figure: Interval, unit: Scaled): string {
  const hasInterval = shown(figure, unit).interval !== '';
  const range = hasInterval ? ` (95 % interval ${rangeWords(figure, unit)})` : '';
  return `The run gives ${figureWords(figure, unit)}${range}.`;
}

const VERDICTS: Record<Verdict, string> = {
  inside: 'Inside.',
  close: 'Close.',
  outside: 'Outside.',
};
export const verdictWord = (verdict: Verdict) => VERDICTS[verdict];

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
    return hasInterval
      ? `Your ${yours} lies within the run’s interval.`
      : `Your ${yours} is what the run gives.`;
  const [off, where] = prediction < lo ? [lo - prediction, 'below'] : [prediction - hi, 'above'];
  // What is off by less than a digit can tell is off all the same.
  const text = `${sign(unit.quantity)}${formatNumber(off, off < 1 ? 2 : off < 10 ? 1 : 0)}${UNITS[unit.quantity]}`;
  return `Your ${yours} is ${text} ${where} ${hasInterval ? 'the interval' : 'that'}.`;
}

/** What a lever step asks for. */
export function goalWords(is: 'atMost' | 'atLeast', value: number, quantity: Quantity): string {
  return `${is === 'atMost' ? 'at most' : 'at least'} ${chosen(value, quantity)}`;
}
export const nowWords = (figure: Interval, unit: Scaled) => `now ${figureWords(figure, unit)}`;

/** What keys do while a lesson is open, for the list of keys. */
export const LESSON_KEYS = [
  ['Space', 'In a lesson: play or pause, or run what was predicted'],
  ['← →', 'In a lesson: the step before or after; so do a clicker’s Page Up and Page Down'],
  ['1–9', 'In a lesson: the step of that number'],
] as const;
