import type { Trajectories } from '../sim/trajectories';

/** No order of that identity in the other run. */
export const NOWHERE = -1;

/**
 * By row of run a: the row of the same order in run b, or NOWHERE. The same order is placed in the
 * same hour, as the k-th of that hour.
 * @param a, b runs of one seed and replication
 */
export function sameOrders(a: Trajectories, b: Trajectories): Int32Array {
  const rows = new Int32Array(a.count);
  if (identical(a, b)) {
    for (let r = 0; r < rows.length; r++) rows[r] = r;
    return rows;
  }
  // Orders of an hour are numbered 0, 1, 2, …: together with what came before, a dense index.
  const first = new Int32Array(hoursOf(b) + 2);
  for (let r = 0; r < b.count; r++) first[b.hour[r] + 1]++;
  for (let h = 1; h < first.length; h++) first[h] += first[h - 1];
  const rowOf = new Int32Array(b.count);
  for (let r = 0; r < b.count; r++) rowOf[first[b.hour[r]] + b.indexInHour[r]] = r;
  for (let r = 0; r < rows.length; r++) {
    const h = a.hour[r];
    const place = h + 1 < first.length ? first[h] + a.indexInHour[r] : Infinity;
    rows[r] = place < first[h + 1] ? rowOf[place] : NOWHERE;
  }
  return rows;
}

function identical(a: Trajectories, b: Trajectories): boolean {
  if (a.count !== b.count) return false;
  for (let r = 0; r < a.count; r++)
    if (a.hour[r] !== b.hour[r] || a.indexInHour[r] !== b.indexInHour[r]) return false;
  return true;
}

function hoursOf({ count, hour }: Trajectories): number {
  return count > 0 ? hour[count - 1] : 0;
}
