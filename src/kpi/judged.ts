import { codeOf, FLAG, OUTCOMES } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import { DEFECTS } from './answers';

const DELIVERED = codeOf(OUTCOMES, 'delivered');
const LAST_CANCELLED = codeOf(OUTCOMES, 'seized');
const [CANCELLED, LOST, WRONG, DAMAGED, LATE] = DEFECTS.map((_, i) => i);

/** Which part of the order defect rate an order counts in; −1 for none. */
export function defectOf(outcome: number, flags: number): number {
  if (outcome > DELIVERED && outcome <= LAST_CANCELLED) return CANCELLED;
  if (outcome > LAST_CANCELLED) return LOST;
  if ((flags & FLAG.wrongItem) !== 0) return WRONG;
  if ((flags & FLAG.damaged) !== 0) return DAMAGED;
  return (flags & FLAG.late) !== 0 ? LATE : -1;
}

/** What came of some orders; index i is the same order in every column. */
export interface Judged {
  /** Of the run. */
  readonly rows: Int32Array;
  /** As in `defectOf`. */
  readonly defect: Int8Array;
  /** 1 for orders delivered late. */
  readonly late: Uint8Array;
  /** Shipping time, seconds; −1 when never delivered. */
  readonly shipping: Int32Array;
  /** What it cost. */
  readonly cents: Int32Array;
  /** By COST_PARTS: cents of all these orders. */
  readonly costs: readonly number[];
}

export function judged({ at, outcome, flags, cost }: Trajectories, rows: Int32Array): Judged {
  const n = rows.length;
  const [, , handedOver] = at;
  const door = at[at.length - 1];
  const [defect, late] = [new Int8Array(n), new Uint8Array(n)];
  const [cents, shipping] = [new Int32Array(n), new Int32Array(n).fill(-1)];
  for (let i = 0; i < n; i++) {
    const r = rows[i];
    defect[i] = defectOf(outcome[r], flags[r]);
    if (outcome[r] !== DELIVERED) continue;
    shipping[i] = door[r] - handedOver[r];
    if ((flags[r] & FLAG.late) !== 0) late[i] = 1;
  }
  const costs = cost.map((part) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const amount = part[rows[i]];
      cents[i] += amount;
      sum += amount;
    }
    return sum;
  });
  return { rows, defect, late, shipping, cents, costs };
}
