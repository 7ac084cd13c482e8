import { m } from '../../words/words';
import type { ASSIGNMENT_NAMES } from './link';
import { readParams, usualOf, writeParams, type Param, type Params } from './param';
import { decodeNumber, decodeText, encodeText, type Saying } from './text';

/** Figures of a run that an assignment can ask for; `within`: the share delivered within some days. */
export const TASK_FIGURES = [
  'within',
  'onTime',
  'delivery',
  'delivery90',
  'processing',
  'shipping',
  'defects',
  'satisfaction',
  'cost',
] as const;
export type TaskFigure = (typeof TASK_FIGURES)[number];

export interface AskedFigure {
  readonly figure: TaskFigure;
  /** Of `within`, 1 to MAX_WITHIN; of all others null. */
  readonly days: number | null;
}

export interface Target extends AskedFigure {
  readonly is: 'atMost' | 'atLeast';
  /** In the unit people see: days, percent, stars, dollars an order. */
  readonly value: number;
  /** For the least money: of those who meet it, the cheapest is the best. */
  readonly cheapest: boolean;
}

/** What a class is asked to do with a scenario. Which levers may move is in the rest of the view. */
export interface Assignment {
  /** '' for none; at most MAX_QUESTION characters. */
  readonly question: string;
  readonly target: Target | null;
  /** Figure that is to be predicted before levers are moved. */
  readonly predict: AskedFigure | null;
  /** Dollars an order that opportunities may cost. */
  readonly budget: number | null;
  /** Null: whatever seed the scenario has. `each`: one for every student, made from `seed` and a name. */
  readonly luck: { readonly by: 'all' | 'each'; readonly seed: string } | null;
}

/** One that a link has or will have. */
export interface LinkedAssignment extends Assignment {
  /** As it stands in the link: names and values. */
  readonly written: readonly (readonly [string, string])[];
}

export const MAX_QUESTION = 300;
export const MAX_WITHIN = 120;
export const MAX_BUDGET = 1000;
/** Leaves room for a name behind it: seeds have at most 200 characters. */
export const MAX_SEED = 100;
const MAX_VALUE = 1e6;

function param<T>(
  name: (typeof ASSIGNMENT_NAMES)[number],
  must: Param<T>['must'],
  read: Param<T>['read'],
  write: (value: NonNullable<T>) => string,
  usual: T,
): Param<T> {
  return { name, since: 1, usual, must, read, write: (value) => write(value!) };
}

const PARAMS: Params<Assignment> = {
  question: param(
    'task.question',
    ({ name }) => m.links_must_question({ name, most: String(MAX_QUESTION) }),
    (raw) => textOf(raw, MAX_QUESTION),
    encodeText,
    '',
  ),
  target: param<Target | null>(
    'task.target',
    m.links_must_target,
    targetOf,
    (target) =>
      [wordOf(target), target.is, target.value, ...(target.cheapest ? ['cheapest'] : [])].join(),
    null,
  ),
  predict: param<AskedFigure | null>('task.predict', m.links_must_figure, askedOf, wordOf, null),
  budget: param<number | null>(
    'task.budget',
    ({ name }) => m.links_must_budget({ name, most: String(MAX_BUDGET) }),
    (raw) => numberIn(raw, 0, MAX_BUDGET),
    String,
    null,
  ),
  luck: param<Assignment['luck']>(
    'task.seed',
    m.links_must_luck,
    luckOf,
    ({ by, seed }) => `${by},${encodeText(seed)}`,
    null,
  ),
};

/** An assignment that asks for nothing, to begin one with. */
export const NO_ASSIGNMENT: Assignment = usualOf(PARAMS);

/** Null where the link gives none. */
export function readAssignment(
  entries: ReadonlyMap<string, string>,
  rename: (name: string) => string,
  tell: (saying: Saying) => void,
): LinkedAssignment | null {
  return linked(readParams(PARAMS, entries, rename, tell));
}

/** Ready for a link; null when it asks for nothing. */
export function linked(assignment: Assignment): LinkedAssignment | null {
  const written = writeParams(PARAMS, assignment);
  return written.length > 0 ? { ...assignment, written } : null;
}

/** Figure as one word: `within15`, `delivery`. */
function wordOf({ figure, days }: AskedFigure): string {
  return days === null ? figure : `${figure}${days}`;
}

function askedOf(word: string): AskedFigure | undefined {
  const within = /^within(\d{1,3})$/.exec(word);
  if (within) {
    const days = Number(within[1]);
    return days >= 1 && days <= MAX_WITHIN ? { figure: 'within', days } : undefined;
  }
  const figure = TASK_FIGURES.find((known) => known === word);
  return figure && figure !== 'within' ? { figure, days: null } : undefined;
}

function targetOf(raw: string): Target | undefined {
  const [word = '', is = '', number = '', cheapest, ...rest] = raw.split(',', 6);
  const asked = askedOf(word);
  const value = numberIn(number, 0, MAX_VALUE);
  const known = is === 'atMost' || is === 'atLeast';
  const fits = cheapest === undefined || cheapest === 'cheapest';
  if (!asked || value === undefined || !known || !fits || rest.length > 0) return undefined;
  return { ...asked, is, value, cheapest: cheapest !== undefined };
}

function luckOf(raw: string): Assignment['luck'] | undefined {
  const [by, text = '', ...rest] = raw.split(',', 3);
  const seed = textOf(text, MAX_SEED);
  if ((by !== 'all' && by !== 'each') || !seed || rest.length > 0) return undefined;
  return { by, seed };
}

/** Not empty, well-formed. */
function textOf(raw: string, most: number): string | undefined {
  const text = decodeText(raw);
  const fits = text && text.length <= most && !/\p{Surrogate}/u.test(text);
  return fits ? text : undefined;
}

function numberIn(raw: string, least: number, most: number): number | undefined {
  const value = decodeNumber(raw);
  return value !== undefined && value >= least && value <= most ? value : undefined;
}
