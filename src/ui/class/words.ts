import type { Refusal } from '../../learn/class/code';
import type { ReadClassFile } from '../../learn/class/file';
import type { Added, Mark, Row } from '../../learn/class/results.svelte';
import type { Standing } from '../../learn/class/task';
import type { AskedFigure, Target, TaskFigure } from '../../scenario/link/assignment';
import { formatInterval, formatNumber, formatPlain, NBSP, NONE } from '../../shared/format';
import type { Interval } from '../../shared/intervals';

// Every word that a class sees stands in this file.

interface FigureWords {
  /** As in a list to choose from. */
  readonly name: string;
  readonly label: (days: number) => string;
  readonly unit: 'days' | '%' | 'stars' | '$';
  /** Decimals never to be passed. */
  readonly most: number;
}

const same = (name: string) => ({ name, label: () => name });
export const FIGURES: Readonly<Record<TaskFigure, FigureWords>> = {
  within: {
    name: 'Delivered within … days',
    label: (days) => (days === 1 ? 'Delivered within 1 day' : `Delivered within ${days} days`),
    unit: '%',
    most: 1,
  },
  onTime: { ...same('Delivered on time'), unit: '%', most: 1 },
  delivery: { ...same('Mean delivery time'), unit: 'days', most: 2 },
  delivery90: {
    ...same('Delivery time of nine in ten orders'),
    unit: 'days',
    most: 2,
  },
  processing: { ...same('Mean order processing time'), unit: 'days', most: 2 },
  shipping: { ...same('Mean shipping time'), unit: 'days', most: 2 },
  defects: { ...same('Order defect rate'), unit: '%', most: 1 },
  satisfaction: { ...same('Customer satisfaction'), unit: 'stars', most: 2 },
  cost: { ...same('Cost per order'), unit: '$', most: 2 },
};

export const figureLabel = ({ figure, days }: AskedFigure) => FIGURES[figure].label(days ?? 0);

/** A number with the unit of its figure, as typed: `84 %`, `$7.12`. */
export function amount(value: number, figure: TaskFigure): string {
  return inUnit(formatPlain(value, 4), figure);
}

/** A figure with no more digits than its interval supports. */
export function shown(interval: Interval, figure: TaskFigure): string {
  if (!Number.isFinite(interval.mean)) return TABLE.none;
  return inUnit(formatInterval(interval, 1, FIGURES[figure].most).value, figure);
}

/** The same with its interval, where one is known: `12.6 days (12.4 to 12.8)`. */
export function shownWithRange(interval: Interval, figure: TaskFigure): string {
  const { interval: half, range } = formatInterval(interval, 1, FIGURES[figure].most);
  return half
    ? `${shown(interval, figure)} (${range.replaceAll(' ', NBSP)})`
    : shown(interval, figure);
}

function inUnit(text: string, figure: TaskFigure): string {
  const { unit } = FIGURES[figure];
  return unit === '$' ? `$${text}` : `${text}${NBSP}${unit}`;
}

/** Dollars an order to the cent, finer where cents would hide it. */
export function dollars(value: number): string {
  if (!Number.isFinite(value)) return NONE;
  return `$${formatNumber(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 2 : 3)}`;
}

export const IS = { atLeast: 'at least', atMost: 'at most' } as const;

export function targetWords(target: Target): string {
  const cheapest = target.cheapest ? ', for the least money' : '';
  return `${figureLabel(target)}: ${IS[target.is]} ${amount(target.value, target.figure)}${cheapest}`;
}

/** How the target stands: of a run that is settled, or null. */
export function standingWords(target: Target, standing: Standing | null): string {
  if (!standing?.figure) return 'The run is under way …';
  const { figure, reached, close, overBudget } = standing;
  if (reached === null) return 'There is no such figure: no order of this run was delivered.';
  const now = shownWithRange(figure, target.figure);
  const luck = close ? ' The interval reaches over the target: luck may tip it.' : '';
  if (!reached) return `Not yet: ${now}.${luck}`;
  if (overBudget) return `Reached, but over the budget: ${now}.${luck}`;
  return `Reached: ${now}.${luck}`;
}

export function budgetWords({ spent, overBudget }: Standing, budget: number): string {
  const of = `Opportunities cost ${dollars(spent)} of ${dollars(budget)} an order`;
  return overBudget
    ? `${of}: ${dollars(spent - budget)} over the budget, which does not count as reaching the target.`
    : `${of}; ${dollars(budget - spent)} left.`;
}

export const BUILDER = {
  legend: 'Assignment for a class',
  give: 'Give the class an assignment',
  question: 'Question',
  placeholder: 'Get 90 % within 15 days for the least money.',
  target: 'Target',
  noTarget: 'none',
  predict: 'To predict',
  noPrediction: 'nothing',
  days: 'Days',
  bound: 'Bound',
  value: (figure: TaskFigure) => `Target value, ${FIGURES[figure].unit}`,
  cheapest: 'for the least money: the cost per order decides who is best',
  budget: 'Budget, $ an order',
  noBudget: 'no limit',
  luck: 'Luck',
  all: 'the same for all',
  each: 'one per student',
  eachWords:
    'Each student’s seed is made of the seed above and the name or number they type, so you get the same runs from it as they do.',
  locks:
    'Choose below which levers are shown and which are held still. That is guidance, not protection: whoever opens the link can free them.',
  framed: 'An assignment needs the whole page: a frame does not show it.',
} as const;

export const CARD = {
  title: 'Assignment',
  target: 'Target',
  budget: 'Budget',
  name: 'Your name or number',
  nameOwnLuck: 'Type it first: it decides which orders come, so your run is your own.',
  predict: (asked: AskedFigure) =>
    `Your prediction: ${figureLabel(asked).toLowerCase()}, ${FIGURES[asked.figure].unit}`,
  predictFirst: 'Before you move a lever.',
  answer: 'Your answer, a number or a few words',
  guidance: 'Levers that are held still are guidance, not protection: you can free them.',
  privacy: 'Nothing you type is stored or sent. It leaves this page only in your code.',
  met: 'The target is reached.',
  make: 'Make my code',
  hide: 'Hide my code',
  codeLabel: 'Your code',
  hand: 'Give this code to your teacher: copy it, or let it be scanned. It holds your name, your answers, the levers you moved and what they gave.',
  needsName: 'Type your name or number first.',
  running: 'The run is under way. Your code appears once it has settled.',
  comparing: 'Two worlds are compared. A code is of one: stop comparing first.',
  withLog: 'This run uses an order log, which nobody else has. Close it first.',
  held: 'Levers have moved since the last run. Run it first.',
  tooMuch: 'Too much differs from the preset for a code.',
} as const;

export const TABLE = {
  title: 'Class results',
  privacy:
    'Codes are read and run again in this browser. Nothing is sent, and nothing is kept but in a file that you save. A code that is verified shows that its numbers are true, not who made it.',
  assignment: 'Assignment',
  noAssignment:
    'This page was opened without an assignment. Codes of any assignment are taken, and none is measured against a target.',
  link: 'Link of the assignment',
  otherTask: 'Another assignment …',
  useLink: 'Use this link',
  notAssignment: 'That is no link with an assignment.',
  paste: 'Codes, one on each line',
  add: 'Add these codes',
  camera: 'Scan with the camera',
  stopCamera: 'Stop the camera',
  picture: 'Read a picture …',
  pictureFile: 'Picture of a QR code',
  open: 'Open a saved class …',
  openFile: 'Saved class file',
  saveCsv: 'Save as CSV',
  saveFile: 'Save the class',
  clear: 'Remove all',
  stop: 'Stop',
  goOn: 'Go on checking',
  progress: 'Codes run again',
  checkedOf: (done: number, all: number) => `${done} of ${all} run again`,
  empty: 'No codes yet.',
  columns: {
    name: 'Student',
    prediction: 'Predicted',
    run: 'Run',
    answer: 'Answer',
    figure: 'Target figure',
    delivery: 'Delivery, days',
    defects: 'Defects, %',
    stars: 'Stars',
    target: 'Target',
    spent: 'Opportunities, $',
    cost: 'Cost per order, $',
    mark: 'Run again',
  },
  none: 'none',
  waiting: '…',
  reached: 'reached',
  notReached: 'not reached',
  over: 'over budget',
  openScenario: 'Open',
  openOf: (name: string) => `Open the scenario of ${name}`,
  removeOf: (name: string) => `Remove ${name}`,
  seed: 'Seed',
  code: 'Code',
  refused: 'Left out',
  refusedColumns: { text: 'Line', why: 'Why' },
  budget: (limit: string) => `Budget for opportunities: ${limit} an order`,
  openBest: 'Open this scenario',
  noBest: 'Nobody whose code is verified has reached the target so far.',
  replacedNote: 'replaced by a later code',
  seedNote: 'with another seed than given',
} as const;

/** Who does best. */
export function bestWords({ code, checked }: Row, target: Target): string {
  const figure = shown(checked!.standing!.figure!, target.figure);
  const cost = shown(checked!.cost!, 'cost');
  const label = figureLabel(target).toLowerCase();
  return `Best so far: ${code.name}, ${label} ${figure}, at ${cost} an order.`;
}

/** A line that was left out, as far as it is shown. */
export function short(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

export const MARKS: Readonly<Record<Mark, string>> = {
  waiting: 'waiting',
  verified: 'verified to the bit',
  differs: 'does not match: forged or altered',
  'another engine': 'does not match: another version of the engine',
  'cannot be run': 'cannot be run here',
};

export const REFUSED: Readonly<Record<Refusal, string>> = {
  'not a code': 'not a class code',
  mistyped: 'mistyped or cut off',
  'another version': 'made by another version of Dispatch Lab',
  'another assignment': 'of another assignment',
  unreadable: 'says what no page would write: made by hand',
  'too long': 'too long for a code',
};

export const FILE_REFUSED: Readonly<
  Record<Exclude<ReadClassFile, { readonly ok: true }>['why'], string>
> = {
  'not a class': 'That file is no saved class.',
  'another version': 'That class was saved by another version of Dispatch Lab.',
  damaged: 'That file is damaged: something in it is not as it was saved.',
  'too long': 'That file is too large for a class.',
};

export function addedWords({ added, again, refused, cut }: Added): string {
  const parts = [
    `${counted(added, 'code')} added.`,
    again > 0 ? `${counted(again, 'line')} there already.` : '',
    refused > 0 ? `${counted(refused, 'line')} left out, named below.` : '',
    cut ? 'There was more than fits: the rest was not looked at.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const counted = (n: number, what: string) => `${formatNumber(n)} ${what}${n === 1 ? '' : 's'}`;

export const SCAN = {
  starting: 'Waiting for the camera …',
  watching: 'Hold a QR code before the camera.',
  video: 'What the camera sees',
  denied:
    'The camera may not be used here: permission was denied. You can allow it in the browser’s settings for this page, read a picture, or paste codes.',
  none: 'No camera was found. You can read a picture or paste codes.',
  busy: 'The camera could not be started. Another programme may be using it.',
  absent:
    'This page cannot use a camera here: browsers allow it over https only, and frames only where they grant it.',
  noCode: 'No QR code was found in that picture.',
  noPicture: 'That file could not be read as a picture.',
  scanned: (name: string) => `Scanned: ${name}.`,
  again: 'That code is there already.',
  refused: (why: Refusal) => `That QR code was left out: ${REFUSED[why]}.`,
} as const;

export const PLOT = {
  title: (asked: AskedFigure) => `Predictions of ${figureLabel(asked).toLowerCase()}`,
  predicted: 'predicted',
  run: 'run, with its interval',
  readOut: 'Read out a student',
  one: (name: string, predicted: string, run: string) =>
    `${name}: predicted ${predicted}, run ${run}`,
  sentence: (all: number, inside: number, low: number, high: number, known: boolean) => {
    const where = known ? 'inside the interval of their run' : 'equal to their run';
    return `Of ${counted(all, 'prediction')}, ${inside} ${inside === 1 ? 'is' : 'are'} ${where}, ${low} below and ${high} above.`;
  },
} as const;
