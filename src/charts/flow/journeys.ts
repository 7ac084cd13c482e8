import type { FlowColumns } from '../../kpi/flow';
import { DAY, HOUR } from '../../shared/units';
import { FIRST_LANE, LANE_COUNT, PILE, PILE_COUNT } from './layout';

const NEVER = -1;
const DELIVERED = 0;
const STAGE_COUNT = 7;
/** Beyond this many orders only every k-th is looked at, and counts are estimates. */
const COUNT_ALL_UP_TO = 250_000;

/** The journeys, made ready to be asked "who is where at this second?". */
export interface Journeys {
  readonly flow: FlowColumns;
  /** Last second of each order, delivered or ended otherwise; index as in `flow`. */
  readonly end: Int32Array;
  /** Orders under way at some time of period p: `orders[starts[p] … starts[p + 1])`, by placement. */
  readonly starts: Int32Array;
  readonly orders: Int32Array;
  /** Length of a period in seconds. */
  readonly period: number;
  /** Only every n-th order is held in `orders`. */
  readonly stride: number;
  /** Seconds of placement and of delivery, each sorted upward. */
  readonly placed: Int32Array;
  readonly delivered: Int32Array;
  readonly peakInProgress: number;
  /** By pile (see FlowLayout): most orders waiting at once. */
  readonly peakWaiting: Float64Array;
  /** By lane: share of the stage's orders that take it. */
  readonly laneShare: Float64Array;
}

/** Where one order is. */
export interface Place {
  /** Index into STAGES; −1 before placement and after the end. */
  readonly stage: number;
  readonly waiting: boolean;
  /** Share of the moving part of the stage that is done, 0–1. */
  readonly fraction: number;
}

/** Where order i is at a second: it first waits, then moves, stage by stage. */
export function placeOf({ at, waits }: FlowColumns, i: number, second: number): Place {
  const nowhere = { stage: -1, waiting: false, fraction: 0 };
  if (second < at[0]![i]!) return nowhere;
  for (let stage = 0; stage < STAGE_COUNT; stage++) {
    const leaves = at[stage + 1]![i]!;
    if (leaves === NEVER) return nowhere;
    if (second >= leaves) continue;
    const sets = at[stage]![i]! + waits[stage]![i]!;
    if (second < sets) return { stage, waiting: true, fraction: 0 };
    return { stage, waiting: false, fraction: (second - sets) / (leaves - sets) };
  }
  return nowhere;
}

/** By stage before the last mile. */
const PILE_BEFORE = Int8Array.of(PILE.payment, PILE.sellers, -1, PILE.hub, -1, PILE.customs);

/** The pile an order of this stage waits in; −1 where waiting orders stand on the lane itself. */
export function pileOf(stage: number, carrier: number): number {
  return stage === 6 ? PILE.lastMile + carrier : PILE_BEFORE[stage]!;
}

/** The lane an order takes through a stage. */
export function laneOf(stage: number, mode: number, service: number, carrier: number): number {
  const first = FIRST_LANE[stage]!;
  if (stage === 2) return first + mode;
  if (stage === 4) return first + service;
  return stage === 6 ? first + carrier : first;
}

/** @param until the last second that will be shown */
export function readJourneys(flow: FlowColumns, until: number): Journeys {
  const end = endsOf(flow);
  const stride = Math.ceil(flow.count / COUNT_ALL_UP_TO);
  const period = flow.count > 100_000 ? 7 * DAY : 2 * DAY;
  const delivered = flow.at[7]!.filter((_, i) => flow.outcome[i] === DELIVERED).sort();
  return {
    flow,
    end,
    ...byPeriod(flow, end, period, until, stride),
    period,
    stride,
    placed: flow.at[0]!,
    delivered,
    ...peaks(flow, end, until),
    laneShare: laneShares(flow),
  };
}

function endsOf({ count, at, endStage }: FlowColumns): Int32Array {
  const end = new Int32Array(count);
  for (let i = 0; i < count; i++) end[i] = at[endStage[i]! + 1]![i]!;
  return end;
}

function byPeriod(
  { count, at }: FlowColumns,
  end: Int32Array,
  period: number,
  until: number,
  stride: number,
) {
  const periods = Math.floor(until / period) + 1;
  const starts = new Int32Array(periods + 1);
  const placed = at[0]!;
  const last = (i: number) => Math.min(periods - 1, Math.floor(end[i]! / period));
  for (let i = 0; i < count; i += stride)
    for (let p = Math.floor(placed[i]! / period); p <= last(i); p++) starts[p + 1]!++;
  for (let p = 0; p < periods; p++) starts[p + 1]! += starts[p]!;
  const next = starts.slice();
  const orders = new Int32Array(starts[periods]!);
  for (let i = 0; i < count; i += stride)
    for (let p = Math.floor(placed[i]! / period); p <= last(i); p++) orders[next[p]!++] = i;
  return { starts, orders };
}

/** Highest numbers at once, by the hour. */
function peaks(
  { count, at, waits, carrier, endStage }: FlowColumns,
  end: Int32Array,
  until: number,
) {
  const hours = Math.floor(until / HOUR) + 2;
  const total = new Int32Array(hours);
  const piles = Array.from({ length: PILE_COUNT }, () => new Int32Array(hours));
  const count1 = (change: Int32Array, from: number, to: number) => {
    const first = Math.floor(from / HOUR);
    if (first >= hours - 1) return;
    change[first]!++;
    change[Math.min(hours - 1, Math.floor(to / HOUR) + 1)]!--;
  };
  for (let i = 0; i < count; i++) {
    count1(total, at[0]![i]!, end[i]!);
    for (let stage = 0; stage <= endStage[i]!; stage++) {
      const wait = waits[stage]![i]!;
      const pile = pileOf(stage, carrier[i]!);
      if (wait > 0 && pile >= 0) count1(piles[pile]!, at[stage]![i]!, at[stage]![i]! + wait);
    }
  }
  return { peakInProgress: highest(total), peakWaiting: Float64Array.from(piles, highest) };
}

function highest(change: Int32Array): number {
  let sum = 0;
  let most = 0;
  for (const step of change) most = Math.max(most, (sum += step));
  return most;
}

function laneShares({ count, endStage, mode, service, carrier }: FlowColumns): Float64Array {
  const shares = new Float64Array(LANE_COUNT);
  const stages = new Float64Array(STAGE_COUNT);
  for (let i = 0; i < count; i++)
    for (let stage = 0; stage <= endStage[i]!; stage++) {
      shares[laneOf(stage, mode[i]!, service[i]!, carrier[i]!)]!++;
      stages[stage]!++;
    }
  FIRST_LANE.forEach((first, stage) => {
    const next = FIRST_LANE[stage + 1] ?? LANE_COUNT;
    for (let lane = first; lane < next; lane++) shares[lane]! /= Math.max(1, stages[stage]!);
  });
  return shares;
}

/** How many of a sorted column lie at or before a value. */
export function countUpTo(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the order with this row in the run; −1 when it is not among them. */
export function indexOfRow({ row }: FlowColumns, wanted: number): number {
  const index = countUpTo(row, wanted) - 1;
  return row[index] === wanted ? index : -1;
}
