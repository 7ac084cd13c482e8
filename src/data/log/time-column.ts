import { DAY, MINUTE } from '../../shared/units';
import { LogRefused } from '../order-log';
import { monthFirst, parseTimestamp } from './timestamp';

const BLANK = 0;
const UNREADABLE = 1;
const CERTAIN = 2;
const DAY_FIRST = 3;
const MONTH_FIRST = 4;
const EITHER = 5;
const CODES = { certain: CERTAIN, dayFirst: DAY_FIRST, monthFirst: MONTH_FIRST, either: EITHER };

/** In `offset`: the cell does not say. */
const NO_OFFSET = NaN;

/** A column of times; element r belongs to row r of the table. `settle` once, then read. */
export class TimeColumn {
  /** As the file calls it. */
  readonly name: string;
  /** Seconds since 1970-01-01 00:00 on the clock it was written by; 0 where there is none. */
  readonly #wall: number[] = [];
  /** Minutes that clock is ahead of UTC, or NO_OFFSET. */
  readonly #offset: number[] = [];
  /** BLANK, UNREADABLE or one of CODES. */
  readonly #kind: number[] = [];
  /** How many cells are of each kind. */
  readonly #kinds = [0, 0, 0, 0, 0, 0];

  constructor(name: string) {
    this.name = name;
  }

  add(cell: string): void {
    const time = cell === '' ? undefined : parseTimestamp(cell);
    const kind = time ? CODES[time.order] : cell === '' ? BLANK : UNREADABLE;
    this.#kinds[kind]!++;
    this.#kind.push(kind);
    this.#wall.push(time?.wall ?? 0);
    this.#offset.push(time?.offset ?? NO_OFFSET);
  }

  /**
   * Decides whether 03/04/2017 is in March or in April, by the dates of the column that can only
   * be read one way.
   * @throws LogRefused when no date of the column decides it, or some contradict others
   */
  settle(): void {
    const [dayFirsts, monthFirsts, eithers] = this.#kinds.slice(DAY_FIRST) as [
      number,
      number,
      number,
    ];
    if (dayFirsts > 0 && monthFirsts > 0)
      throw new LogRefused({ reason: 'mixedDates', name: this.name });
    if (eithers === 0 || dayFirsts > 0) return;
    if (monthFirsts === 0) throw new LogRefused({ reason: 'unclearDates', name: this.name });
    for (let r = 0; r < this.#kind.length; r++)
      if (this.#kind[r] === EITHER) this.#wall[r] = monthFirst(this.#wall[r]!);
  }

  blank(row: number): boolean {
    return this.#kind[row] === BLANK;
  }

  readable(row: number): boolean {
    return this.#kind[row]! >= CERTAIN;
  }

  hasZone(row: number): boolean {
    return !Number.isNaN(this.#offset[row]);
  }

  /** Seconds since 1970-01-01 00:00 UTC, or on the log's own clock when it names no zone. */
  moment(row: number): number {
    const offset = this.#offset[row]!;
    return this.#wall[row]! - (Number.isNaN(offset) ? 0 : offset * MINUTE);
  }

  /** Day number (1970-01-01 is 0) and second of the day on the clock it was written by. */
  day(row: number): number {
    return Math.floor(this.#wall[row]! / DAY);
  }

  secondOfDay(row: number): number {
    return this.#wall[row]! - this.day(row) * DAY;
  }
}
