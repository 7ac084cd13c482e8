import { LogRefused, type ColumnMapping, type LogColumn, type RowFault } from '../order-log';
import { MAX_CELL, MAX_ROWS } from './limits';
import { Tally } from './tally';
import { TimeColumn } from './time-column';

/** The columns of a log that hold a time. */
const TIMES = ['placed', 'approved', 'handedOver', 'delivered', 'promised'] as const;
export type TimeKey = (typeof TIMES)[number];

/** In `stars`: no score; a score that is none of 1–5. */
export const NO_STARS = 0;
export const UNREADABLE_STARS = -1;

/** The cells of a log that matter, as columns; element r belongs to the r-th row of the right shape. */
export class LogTable {
  /** Rows below the header, those of the wrong shape included. */
  rows = 0;
  /** Rows of the wrong shape. */
  readonly misshapen = new Tally();
  /** Line number in the file. */
  readonly line: number[] = [];
  readonly times: Readonly<Record<TimeKey, TimeColumn | null>>;
  /** 1: a row above has the same order number. */
  readonly repeated: number[] = [];
  /** Index into `statuses`, in order of first appearance; empty without a status column. */
  readonly status: number[] = [];
  readonly statuses = new Map<string, number>();
  /** 1–5, NO_STARS or UNREADABLE_STARS; empty without a score column. */
  readonly stars: number[] = [];

  readonly #width: number;
  readonly #mapping: ColumnMapping;
  readonly #orders = new Set<string>();

  constructor(header: readonly string[], mapping: ColumnMapping) {
    this.#width = header.length;
    this.#mapping = mapping;
    const column = (key: LogColumn) =>
      mapping[key] === null ? null : new TimeColumn(header[mapping[key]]!);
    this.times = Object.fromEntries(TIMES.map((key) => [key, column(key)])) as LogTable['times'];
  }

  /** @throws LogRefused at one row too many */
  add(cells: readonly string[], line: number): void {
    if (++this.rows > MAX_ROWS) throw new LogRefused({ reason: 'manyRows' });
    const fault = this.#misshape(cells);
    if (fault) {
      this.misshapen.add(fault, line);
      return;
    }
    const cell = (key: LogColumn) => {
      const index = this.#mapping[key];
      return index === null ? '' : cells[index]!.trim();
    };
    this.line.push(line);
    for (const key of TIMES) this.times[key]?.add(cell(key));
    this.#addOrder(cell('orderId'));
    if (this.#mapping.status !== null) this.status.push(this.#statusCode(cell('status')));
    if (this.#mapping.stars !== null) this.stars.push(starsOf(cell('stars')));
  }

  #misshape(cells: readonly string[]): RowFault | undefined {
    if (cells.length < this.#width) return { reason: 'fewerCells' };
    if (cells.length > this.#width) return { reason: 'moreCells' };
    if (cells.some((cell) => cell.length > MAX_CELL)) return { reason: 'longCell' };
    return undefined;
  }

  /** Rows without a number cannot be told to repeat another. */
  #addOrder(id: string): void {
    this.repeated.push(id !== '' && this.#orders.has(id) ? 1 : 0);
    if (id !== '') this.#orders.add(id);
  }

  #statusCode(cell: string): number {
    // Some hundred words at most are states; a column of free text must not be collected.
    const status = this.statuses.size < 200 || this.statuses.has(cell) ? cell : '…';
    const code = this.statuses.get(status) ?? this.statuses.size;
    this.statuses.set(status, code);
    return code;
  }
}

function starsOf(cell: string): number {
  if (cell === '') return NO_STARS;
  return /^[1-5]([.,]0+)?$/.test(cell) ? cell.charCodeAt(0) - 48 : UNREADABLE_STARS;
}
