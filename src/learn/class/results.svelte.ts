import type { Answers } from '../../kpi/answers';
import type { AskedFigure } from '../../scenario/link/assignment';
import type { LinkView, Receipt } from '../../scenario/link/link';
import type { Interval } from '../../shared/intervals';
import { RECEIPT_FIGURES, verdictOn } from '../../state/receipt';
import type { ClassCode, Refusal } from './code';
import { newAmong, readCodes, replaced } from './codes';
import { onceEach, type Run } from './once-each';
import { assignmentDigest, figureOf, seedOf, standing, type Standing } from './task';

/** More would take hours to run again. */
export const MOST_ROWS = 500;

export type Mark =
  | 'waiting'
  /** Run again here: the same to the last bit. */
  | 'verified'
  /** Run again here: its figures are others. */
  | 'differs'
  /** It comes from another version of the engine, which gives other figures. */
  | 'another engine'
  | 'cannot be run';

/** What this machine found out about a code by running it again. */
export interface Checked {
  readonly mark: Exclude<Mark, 'waiting'>;
  /** The key figures, by RECEIPT_FIGURES; empty where it cannot be run. */
  readonly figures: readonly Interval[];
  /** The figure that was to be predicted. */
  readonly predicted: Interval | null;
  /** Dollars an order. */
  readonly cost: Interval | null;
  readonly standing: Standing | null;
}

export interface Row {
  readonly key: number;
  /** As pasted. */
  readonly text: string;
  readonly code: ClassCode;
  /** Null while it waits. */
  readonly checked: Checked | null;
  /** A later code of the same student counts in its place. */
  readonly isReplaced: boolean;
  /** It was run with another seed than the assignment gives this student. */
  readonly otherSeed: boolean;
}

/** A line that was left out. */
export interface Refused {
  readonly key: number;
  readonly text: string;
  readonly why: Refusal;
}

/** What came of a pasted text. */
export interface Added {
  readonly added: number;
  /** Codes that were there already. */
  readonly again: number;
  readonly refused: number;
  /** Not all of it was looked at, or there is no room for more. */
  readonly cut: boolean;
}

/** A class's codes, each run again and judged. Kept nowhere but here and in files that are saved. */
export class ClassResults {
  /** Of the assignment's link; its `assignment` is null while none is known. */
  view: LinkView = $state.raw(null as never);
  rows: readonly Row[] = $state.raw([]);
  refused: readonly Refused[] = $state.raw([]);
  running: boolean = $state(false);
  readonly done: number = $derived(this.rows.filter(({ checked }) => checked !== null).length);
  /** Rows that count: of each student the latest. */
  readonly counting: readonly Row[] = $derived(this.rows.filter(({ isReplaced }) => !isReplaced));

  /** There are codes that no file has. */
  readonly unsaved: boolean = $derived.by(() =>
    this.rows.some(({ text }) => !this.#saved.includes(text)),
  );

  readonly #run: Run;
  /** Codes of the files saved and opened, as pasted. */
  #saved: readonly string[] = $state.raw([]);
  #keys = 0;
  /** Counts the rounds of checking begun and stopped. */
  #round = 0;

  constructor(run: Run, view: LinkView) {
    this.#run = run;
    this.view = view;
  }

  /** Another assignment: all that was read is read anew. */
  setAssignment(view: LinkView): void {
    const before = [...this.rows, ...this.refused].sort((a, b) => a.key - b.key);
    this.clear();
    this.view = view;
    if (before.length > 0) this.add(before.map(({ text }) => text).join('\n'));
  }

  /** @param text lines of codes, blank lines and junk */
  add(text: string): Added {
    const { assignment } = this.view;
    const { lines, cut } = readCodes(text, assignment && assignmentDigest(this.view));
    const fresh = newAmong(lines, [...this.rows, ...this.refused]);
    const codes = fresh.filter((line) => line.ok).slice(0, MOST_ROWS - this.rows.length);
    const others = fresh.filter((line) => !line.ok).slice(0, MOST_ROWS - this.refused.length);
    const rows = codes.map(({ text, code }): Row => this.#row(text, code));
    this.rows = withReplaced([...this.rows, ...rows]);
    this.refused = [
      ...this.refused,
      ...others.map(({ text, why }) => ({ key: this.#keys++, text, why })),
    ];
    return {
      added: codes.length,
      again: lines.length - fresh.length,
      refused: others.length,
      cut: cut || codes.length + others.length < fresh.length,
    };
  }

  /** @param texts codes, as pasted, that a file has */
  inFile(texts: readonly string[]): void {
    const fresh = texts.filter((text) => !this.#saved.includes(text));
    this.#saved = [...this.#saved, ...fresh];
  }

  remove(key: number): void {
    this.rows = withReplaced(this.rows.filter((row) => row.key !== key));
    this.refused = this.refused.filter((line) => line.key !== key);
  }

  clear(): void {
    this.stop();
    this.rows = [];
    this.refused = [];
  }

  stop(): void {
    this.#round++;
    this.running = false;
  }

  /** Runs again, one after the other, what has not been yet. */
  async check(): Promise<void> {
    // What came meanwhile is taken up by the round under way.
    if (this.running) return;
    const round = ++this.#round;
    const wanted = () => round === this.#round;
    // Many hand in the same scenario where all have the same seed.
    const run = onceEach(this.#run);
    this.running = true;
    for (let row = this.#next(); row && wanted(); row = this.#next()) {
      const found = await run(row.code.world.scenario, wanted);
      if (!found || !wanted()) return;
      this.#take(row.key, this.#checked(row.code, found));
    }
    if (wanted()) this.running = false;
  }

  #next(): Row | undefined {
    return this.rows.find(({ checked }) => checked === null);
  }

  #take(key: number, checked: Checked): void {
    this.rows = this.rows.map((row) => (row.key === key ? { ...row, checked } : row));
  }

  #row(text: string, code: ClassCode): Row {
    const { assignment } = this.view;
    const seed = assignment && seedOf(assignment, code.name);
    const otherSeed = seed !== null && seed !== code.world.scenario.seed;
    return { key: this.#keys++, text, code, checked: null, isReplaced: false, otherSeed };
  }

  #checked({ receipt, world }: ClassCode, found: Answers | Error): Checked {
    if (found instanceof Error) return { ...NOTHING, mark: 'cannot be run' };
    const { assignment } = this.view;
    return {
      mark: markOf(receipt, found),
      figures: RECEIPT_FIGURES.map(({ of }) => of(found)),
      predicted: predictedOf(assignment?.predict ?? null, found),
      cost: found.costPerOrder,
      standing: assignment && standing(assignment, world.scenario, found),
    };
  }
}

const NOTHING = { figures: [], predicted: null, cost: null, standing: null };

function predictedOf(asked: AskedFigure | null, answers: Answers): Interval | null {
  return asked && figureOf(answers, asked);
}

/** Only the live run decides. */
export function markOf(
  receipt: Receipt,
  answers: Answers,
): 'verified' | 'differs' | 'another engine' {
  const { reproduced, engines } = verdictOn(receipt, answers);
  return reproduced ? 'verified' : engines ? 'another engine' : 'differs';
}

function withReplaced(rows: readonly Row[]): readonly Row[] {
  const earlier = replaced(rows.map(({ code }) => code));
  return rows.map((row, i) =>
    row.isReplaced === earlier.has(i) ? row : { ...row, isReplaced: earlier.has(i) },
  );
}

/**
 * Of those that are verified, count, and reach the target within the budget: the one with the least
 * cost where money counts, else the one that goes furthest. Null when nobody does.
 */
export function bestOf(rows: readonly Row[], view: LinkView): Row | null {
  const target = view.assignment?.target;
  if (!target) return null;
  const merit = ({ checked }: Row) => {
    const figure = checked!.standing!.figure!.mean;
    const far = target.is === 'atLeast' ? -figure : figure;
    return target.cheapest ? [checked!.cost!.mean, far] : [far, checked!.cost!.mean];
  };
  const fit = rows.filter(
    (row) =>
      !row.isReplaced &&
      !row.otherSeed &&
      row.checked?.mark === 'verified' &&
      row.checked.standing?.met === true,
  );
  return fit.reduce<Row | null>((best, row) => {
    if (!best) return row;
    const [a, b] = [merit(row), merit(best)];
    return a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!) ? row : best;
  }, null);
}
