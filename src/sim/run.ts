import { DAY, LAST_SECOND } from '../shared/units';
import { CATEGORIES, COST_PARTS, NEVER } from './codes';
import { Arena } from './queues/arena';
import { Unbounded } from './queues/unbounded';
import type { Seed } from './random/draws';
import type { Sellers } from './sellers';
import type { StationLog, Trajectories } from './trajectories';
import type { StationVisits } from './visits';
import type { World } from './world';
import { STAGES } from '../scenario/field';

/** One run in the making: the world, the seed's words, and the columns that the stages fill. */
export interface Run {
  readonly world: World;
  readonly seed: Seed;
  readonly sellers: Sellers;
  readonly columns: Columns;
  readonly memory: Memory;
  /** Who was where at the stations with finite capacity; null when nobody asked for it. */
  readonly visits: VisitRecord | null;
}

export interface VisitRecord {
  /** Key of the one station that is wanted; null for all. */
  readonly only: string | null;
  readonly kept: StationVisits[];
}

/** The buffers of a run. Whoever is done with the run may hand them to the next one. */
export class Memory {
  /** Of the columns: as long as the run. */
  readonly columns = new Arena();
  /** Of whatever a stage needs while it runs. */
  readonly scratch = new Arena();
}

/** Trajectories while they are written, and what only the stages need. */
export interface Columns extends Trajectories {
  /** By row: the two words of the order's identity. */
  readonly idA: Int32Array;
  readonly idB: Int32Array;
  readonly stations: StationLog[];
}

/** A stage of the journey: moves the rows that reach it, given in rising order, on to the next. */
export type StageRun = (run: Run, rows: Int32Array) => void;

/** Fresh columns; the memory's former ones become invalid. */
export function columnsOf(world: World, count: number, { columns: arena }: Memory): Columns {
  arena.reset();
  const int32 = () => arena.int32(count);
  const uint8 = () => arena.uint8(count);
  const byStage = () => STAGES.map(int32);
  return {
    count,
    span: world.span,
    at: [int32(), ...STAGES.map(() => int32().fill(NEVER))],
    queue: byStage(),
    closed: byStage(),
    hold: byStage(),
    endStage: uint8().fill(STAGES.length - 1),
    outcome: uint8(),
    flags: uint8(),
    hour: int32(),
    indexInHour: arena.uint16(count),
    category: uint8().fill(CATEGORIES.length - 1),
    zone: uint8(),
    method: uint8(),
    service: uint8(),
    mode: uint8(),
    carrier: uint8(),
    seller: int32(),
    departure: int32().fill(NEVER),
    attempts: uint8(),
    value: int32(),
    weight: int32(),
    promise: uint8(),
    stars: uint8(),
    cost: COST_PARTS.map(int32),
    idA: int32(),
    idB: int32(),
    stations: [],
  };
}

/** A duration (≥ 0) to the nearest second, as far as a column can hold it. */
export function wholeSeconds(duration: number): number {
  return duration < LAST_SECOND ? (duration + 0.5) | 0 : LAST_SECOND;
}

/** The second a duration (≥ 0) after t. @throws Unbounded when no column can hold it */
export function later(t: number, duration: number): number {
  const seconds = wholeSeconds(duration);
  if (seconds > LAST_SECOND - t) throw new Unbounded('takes longer than a run can hold');
  return t + seconds;
}

/** The order's journey ends in this stage. */
export function end(columns: Columns, row: number, stage: number, outcome: number): void {
  columns.endStage[row] = stage;
  columns.outcome[row] = outcome;
}

/** Seconds of a stage that were no work. */
export function setWaits(
  columns: Columns,
  stage: number,
  row: number,
  queue: number,
  closed: number,
  hold: number,
): void {
  columns.queue[stage][row] = queue;
  columns.closed[stage][row] = closed;
  columns.hold[stage][row] = hold;
}

/** The rows of a list whose code in a column is this one, in their order. */
export function rowsOf(
  code: number,
  column: Uint8Array,
  rows: Int32Array,
  scratch: Arena,
): Int32Array {
  const result = scratch.int32(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    // Written in any case and kept if it fits: no branch to guess wrongly.
    const row = rows[i];
    result[n] = row;
    n += ((column[row] ^ code) - 1) >>> 31;
  }
  return result.subarray(0, n);
}

/** The values of a column at some rows, in their order. */
export function gather(column: Int32Array, rows: Int32Array, scratch: Arena): Int32Array {
  const result = scratch.int32(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = column[rows[i]];
  return result;
}

/** Days in which orders are placed. */
export function daysOf({ span }: Pick<World, 'span'>): number {
  return span.warmupDays + span.windowDays + span.cooldownDays;
}

/** An amount spread evenly from one second to another; what falls after the last day is left out. */
export function addOverDays(days: Float64Array, from: number, to: number, amount: number): void {
  const last = Math.min(days.length - 1, ((to - 1) / DAY) | 0);
  const perSecond = amount / (to - from);
  for (let day = (from / DAY) | 0; day <= last; day++)
    days[day] += perSecond * (Math.min(to, (day + 1) * DAY) - Math.max(from, day * DAY));
}

export function addOnDay(days: Float64Array, t: number, amount: number): void {
  const day = (t / DAY) | 0;
  if (day < days.length) days[day] += amount;
}
