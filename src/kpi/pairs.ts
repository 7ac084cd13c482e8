import { STAGES } from '../scenario/field';
import { DAY } from '../shared/units';
import { codeOf, OUTCOMES } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import { SHIFT_BIN_DAYS, SHIFT_BINS } from './answers';
import { windowRows } from './population';
import { NOWHERE, sameOrders } from './same-orders';

export { SHIFT_BIN_DAYS, SHIFT_BINS };

const DELIVERED = codeOf(OUTCOMES, 'delivered');
const DECLINED = codeOf(OUTCOMES, 'declined');
const DOOR = STAGES.length;

/** One order that two worlds deliver at different times. */
export interface ShiftedOrder {
  /** Its rows in the runs of A and of B. */
  readonly a: number;
  readonly b: number;
  /** Delivery times, seconds. */
  readonly took: readonly [number, number];
}

/** What one replication of two worlds says about the same orders; B against A. */
export interface PairFigures {
  /** Orders in the population of both worlds: what follows is about them. */
  readonly orders: number;
  /** In the population of one world only: with more demand, say. */
  readonly onlyA: number;
  readonly onlyB: number;
  /** Delivered in both worlds, or in one. */
  readonly delivered: number;
  readonly deliveredOnlyA: number;
  readonly deliveredOnlyB: number;
  /** At the door earlier in B, at the same second, later; delivered in one world only is either. */
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /**
   * Orders delivered in both by B's delivery time minus A's: element SHIFT_BINS holds those to the
   * second alike, SHIFT_BINS + i those up to i bins later, SHIFT_BINS − i those up to i bins sooner.
   */
  readonly shifts: Float64Array;
  /** By stage, then cause (CAUSES): seconds in B minus seconds in A, summed over them. */
  readonly seconds: readonly Float64Array[];
  /** Those whose delivery time changed most, most first. */
  readonly soonest: readonly ShiftedOrder[];
  readonly latest: readonly ShiftedOrder[];
}

/** How many of the most changed orders are told, on either side. */
const TOLD = 8;

/**
 * The same orders in two worlds, over those placed inside the measured window.
 * @param a, b the same replication of both, measured over the same window
 */
export function pairFigures(a: Trajectories, b: Trajectories): PairFigures {
  const rows = sameOrders(a, b);
  const { from, to } = windowRows(a);
  const counts = { orders: 0, onlyA: 0, delivered: 0, deliveredOnlyA: 0, deliveredOnlyB: 0 };
  let [better, same, worse] = [0, 0, 0];
  const shifts = new Float64Array(2 * SHIFT_BINS + 1);
  const both: [a: Int32Array, b: Int32Array] = [
    new Int32Array(to - from),
    new Int32Array(to - from),
  ];
  for (let r = from; r < to; r++) {
    const s = rows[r];
    if (a.outcome[r] === DECLINED) continue;
    if (s === NOWHERE || b.outcome[s] === DECLINED) {
      counts.onlyA++;
      continue;
    }
    counts.orders++;
    const [inA, inB] = [a.outcome[r] === DELIVERED, b.outcome[s] === DELIVERED];
    if (inA && inB) {
      const shift = b.at[DOOR][s] - a.at[DOOR][r];
      if (shift < 0) better++;
      else if (shift > 0) worse++;
      else same++;
      shifts[binOf(shift)]++;
      both[0][counts.delivered] = r;
      both[1][counts.delivered++] = s;
    } else if (inA) {
      counts.deliveredOnlyA++;
      worse++;
    } else if (inB) {
      counts.deliveredOnlyB++;
      better++;
    } else same++;
  }
  const [rowsA, rowsB] = both.map((column) => column.subarray(0, counts.delivered));
  return {
    ...counts,
    onlyB: population(b) - counts.orders,
    better,
    same,
    worse,
    shifts,
    seconds: secondsBetween(a, rowsA, b, rowsB),
    ...mostShifted(a, rowsA, b, rowsB),
  };
}

function population(run: Trajectories): number {
  const { from, to } = windowRows(run);
  let n = 0;
  for (let r = from; r < to; r++) if (run.outcome[r] !== DECLINED) n++;
  return n;
}

function binOf(shift: number): number {
  const bins = Math.min(SHIFT_BINS, Math.ceil(Math.abs(shift) / (SHIFT_BIN_DAYS * DAY)));
  return SHIFT_BINS + (shift < 0 ? -bins : bins);
}

/** By stage and cause: seconds in b minus seconds in a, summed over the same orders. */
function secondsBetween(
  a: Trajectories,
  rowsA: Int32Array,
  b: Trajectories,
  rowsB: Int32Array,
): Float64Array[] {
  return STAGES.map((_, stage) => {
    const [startA, endA, startB, endB] = [
      a.at[stage],
      a.at[stage + 1],
      b.at[stage],
      b.at[stage + 1],
    ];
    const [queueA, closedA, holdA] = [a.queue[stage], a.closed[stage], a.hold[stage]];
    const [queueB, closedB, holdB] = [b.queue[stage], b.closed[stage], b.hold[stage]];
    let [whole, queue, closed, hold] = [0, 0, 0, 0];
    for (let i = 0; i < rowsA.length; i++) {
      const [r, s] = [rowsA[i], rowsB[i]];
      whole += endB[s] - startB[s] - (endA[r] - startA[r]);
      queue += queueB[s] - queueA[r];
      closed += closedB[s] - closedA[r];
      hold += holdB[s] - holdA[r];
    }
    return Float64Array.of(whole - queue - closed - hold, queue, closed, hold);
  });
}

function mostShifted(
  a: Trajectories,
  rowsA: Int32Array,
  b: Trajectories,
  rowsB: Int32Array,
): Pick<PairFigures, 'soonest' | 'latest'> {
  const shift = (i: number) => b.at[DOOR][rowsB[i]] - a.at[DOOR][rowsA[i]];
  const told = (sign: 1 | -1): ShiftedOrder[] => {
    const best: number[] = [];
    for (let i = 0; i < rowsA.length; i++) {
      const by = shift(i) * sign;
      if (by <= 0 || (best.length === TOLD && by <= shift(best[TOLD - 1]) * sign)) continue;
      const place = best.findIndex((other) => shift(other) * sign < by);
      best.splice(place < 0 ? best.length : place, 0, i);
      if (best.length > TOLD) best.pop();
    }
    return best.map((i) => ({
      a: rowsA[i],
      b: rowsB[i],
      took: [a.at[DOOR][rowsA[i]] - a.at[0][rowsA[i]], b.at[DOOR][rowsB[i]] - b.at[0][rowsB[i]]],
    }));
  };
  return { soonest: told(-1), latest: told(1) };
}
