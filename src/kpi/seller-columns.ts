import { DAY } from '../shared/units';
import { codeOf, FLAG, OUTCOMES } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import { defectOf } from './judged';
import { populationRows } from './measure';
import { windowRows } from './population';

const DELIVERED = codeOf(OUTCOMES, 'delivered');
const SELLER = 1;

/** The population of one run by seller; index = rank by size, 0 the largest. */
export interface SellerColumns {
  readonly orders: Int32Array;
  readonly defects: Int32Array;
  /** Sums of stars and of their squares. */
  readonly stars: Float64Array;
  readonly squares: Float64Array;
  /** Delivered orders and their processing time, days, summed. */
  readonly delivered: Int32Array;
  readonly processing: Float64Array;
  /** Processing times of the delivered orders, seconds, ascending within each seller. */
  readonly times: (seller: number) => Int32Array;
}

export type SellerKind = 'all' | 'automated' | 'manual';

/**
 * @param kind which orders count. Automation is known of orders that reached their seller; a dated
 * event may change it halfway, so it is asked of each order.
 */
export function sellerColumns(
  run: Trajectories,
  sellers: number,
  kind: SellerKind = 'all',
): SellerColumns {
  const { at, outcome, flags, stars, seller } = run;
  const rows = rowsOfKind(run, kind);
  const counts = () => new Int32Array(sellers);
  const [orders, defects, delivered] = [counts(), counts(), counts()];
  const sums = () => new Float64Array(sellers);
  const [starSums, squares, processing] = [sums(), sums(), sums()];
  for (const r of rows) {
    const k = seller[r];
    orders[k]++;
    starSums[k] += stars[r];
    squares[k] += stars[r] * stars[r];
    if (defectOf(outcome[r], flags[r]) >= 0) defects[k]++;
    if (outcome[r] !== DELIVERED) continue;
    delivered[k]++;
    processing[k] += (at[2][r] - at[0][r]) / DAY;
  }
  const times = timesBySeller(run, rows, delivered);
  return { orders, defects, stars: starSums, squares, delivered, processing, times };
}

function rowsOfKind(run: Trajectories, kind: SellerKind): Int32Array {
  const rows = populationRows(run, windowRows(run));
  if (kind === 'all') return rows;
  const wanted = kind === 'automated' ? FLAG.automated : 0;
  return rows.filter(
    (r) => run.endStage[r] >= SELLER && (run.flags[r] & FLAG.automated) === wanted,
  );
}

function timesBySeller(
  { at, outcome, seller }: Trajectories,
  rows: Int32Array,
  delivered: Int32Array,
): (seller: number) => Int32Array {
  // Where the times of each seller begin; one more for the end of the last.
  const starts = new Int32Array(delivered.length + 1);
  for (let k = 0; k < delivered.length; k++) starts[k + 1] = starts[k] + delivered[k];
  const times = new Int32Array(starts[delivered.length]);
  const next = starts.slice();
  for (const r of rows)
    if (outcome[r] === DELIVERED) times[next[seller[r]]++] = at[2][r] - at[0][r];
  return (k) => times.subarray(starts[k], starts[k + 1]).sort();
}
