import type { Row } from '../../learn/class/results.svelte';
import type { AskedFigure, Assignment, TaskFigure } from '../../scenario/link/assignment';
import { formatInterval, formatPlain } from '../../shared/format';
import type { Interval } from '../../shared/intervals';
import { locale } from '../../shared/locale';
import { amount, dollars, figureLabel, shownWithRange } from './figures';
import { COLUMNS, MARKS, TABLE } from './words';

export type ColumnKey = keyof typeof COLUMNS;

/** A column of the class's table. */
export interface Column {
  readonly key: ColumnKey;
  readonly label: string;
  readonly text: (row: Row) => string;
  /** What rows are sorted by, and what a file holds; '' or NaN for nothing. */
  readonly value: (row: Row) => string | number;
}

/** Of RECEIPT_FIGURES. */
const [DELIVERY, DEFECTS, STARS] = [2, 3, 4];

/** @param assignment null while none is known: columns about it are left out */
export function columnsFor(assignment: Assignment | null): Column[] {
  const { target = null, predict = null, budget = null } = assignment ?? {};
  const same =
    target && predict && target.figure === predict.figure && target.days === predict.days;
  const isAsked = (figure: TaskFigure) => predict?.figure === figure || target?.figure === figure;
  const general = alwaysShown()
    .filter(([figure]) => !isAsked(figure))
    .map(([, column]) => column);
  return [
    text('name', ({ code }) => code.name),
    ...(predict || !assignment
      ? [prediction(predict?.figure ?? null), text('given', givenText)]
      : []),
    ...(predict ? [asked('run', predict, ({ checked }) => checked?.predicted)] : []),
    text('answer', ({ code }) => code.answer),
    ...(target && !same
      ? [asked('figure', target, ({ checked }) => checked?.standing?.figure)]
      : []),
    ...general,
    ...(target ? [text('target', targetText)] : []),
    ...(assignment && budget !== null ? [spent()] : []),
    run('cost', ({ checked }) => checked?.cost ?? undefined, 1, 2),
    text('mark', markText),
  ];
}

const label = (key: ColumnKey) => COLUMNS[key];

function text(key: ColumnKey, of: (row: Row) => string): Column {
  return { key, label: label(key), text: of, value: of };
}

/** A figure of this machine's own run. */
function run(
  key: ColumnKey,
  of: (row: Row) => Interval | undefined,
  scale: number,
  most: number,
): Column {
  return {
    key,
    label: label(key),
    text: (row) => {
      const figure = of(row);
      return figure ? formatInterval(figure, scale, most).value : unknown(row);
    },
    value: (row) => (of(row)?.mean ?? NaN) * scale,
  };
}

/** Nothing, and nothing to come. */
const unknown = (row: Row) => (row.checked ? TABLE.none : TABLE.waiting);

function prediction(figure: TaskFigure | null): Column {
  return {
    key: 'prediction',
    label: label('prediction'),
    text: ({ code }) => {
      if (code.prediction === null) return TABLE.none;
      return figure ? amount(code.prediction, figure) : formatPlain(code.prediction, 6);
    },
    value: ({ code }) => code.prediction ?? NaN,
  };
}

/** When the prediction was given; nothing without one. */
function givenText({ code }: Row): string {
  if (code.prediction === null) return TABLE.none;
  return code.afterwards ? TABLE.givenAfter : TABLE.givenBefore;
}

/** A figure of the assignment, with its interval. */
function asked(
  key: ColumnKey,
  which: AskedFigure,
  of: (row: Row) => Interval | null | undefined,
): Column {
  return {
    key,
    label: figureLabel(which),
    text: (row) => {
      const found = of(row);
      return found ? shownWithRange(found, which.figure) : unknown(row);
    },
    value: (row) => of(row)?.mean ?? NaN,
  };
}

/** What is always shown, unless it is asked for anyway. */
const alwaysShown = (): readonly (readonly [TaskFigure, Column])[] => [
  ['delivery', run('delivery', ({ checked }) => checked?.figures[DELIVERY], 1, 2)],
  ['defects', run('defects', ({ checked }) => checked?.figures[DEFECTS], 100, 1)],
  ['satisfaction', run('stars', ({ checked }) => checked?.figures[STARS], 1, 2)],
];

const spent = (): Column => ({
  key: 'spent',
  label: label('spent'),
  text: (row) => (row.checked?.standing ? dollars(row.checked.standing.spent) : unknown(row)),
  value: (row) => row.checked?.standing?.spent ?? NaN,
});

function targetText(row: Row): string {
  const standing = row.checked?.standing;
  if (!standing) return unknown(row);
  if (standing.reached && standing.overBudget) return TABLE.over;
  return standing.met ? TABLE.reached : TABLE.notReached;
}

export function markText({ checked, isReplaced, otherSeed }: Row): string {
  const notes = [isReplaced ? TABLE.replacedNote : '', otherSeed ? TABLE.seedNote : ''];
  return [MARKS[checked?.mark ?? 'waiting'], ...notes]
    .filter((note) => note !== '')
    .join(TABLE.semicolon);
}

export interface Sorting {
  readonly key: ColumnKey;
  readonly up: boolean;
}

/** Down to up to the order of coming. */
export function nextSorting(key: ColumnKey, now: Sorting | null): Sorting | null {
  if (now?.key !== key) return { key, up: true };
  return now.up ? { key, up: false } : null;
}

/** What has no value stands last, either way. */
export function sortRows(
  rows: readonly Row[],
  columns: readonly Column[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (!column || !sorting) return rows;
  const way = sorting.up ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    const missing = Number(isNone(x)) - Number(isNone(y));
    if (missing !== 0 || isNone(x)) return missing;
    if (typeof x === 'number' && typeof y === 'number') return way * (x - y);
    return way * String(x).localeCompare(String(y), locale(), { numeric: true });
  });
}

const isNone = (value: string | number) => value === '' || Number.isNaN(value);

/** The table as lines of a file: figures in full, and the codes. */
export function tableLines(
  rows: readonly Row[],
  columns: readonly Column[],
): (string | number)[][] {
  const head = [...columns.map((column) => column.label), TABLE.seed, TABLE.code];
  const lines = rows.map((row) => [
    ...columns.map((column) => column.value(row)),
    row.code.world.scenario.seed,
    row.text,
  ]);
  return [head, ...lines];
}
