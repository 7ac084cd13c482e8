import { DAY } from '../shared/units';
import type { Trajectories } from '../sim/trajectories';

/** Rows [from, to) of a run. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The orders placed inside the measured window: one range, because rows are in order of placement. */
export function windowRows(run: Trajectories): RowRange {
  const { warmupDays, windowDays } = run.span;
  const placed = run.at[0];
  return {
    from: firstRowFrom(placed, warmupDays * DAY),
    to: firstRowFrom(placed, (warmupDays + windowDays) * DAY),
  };
}

/** A range cut into n parts of nearly equal length, in order. */
export function parts({ from, to }: RowRange, n: number): RowRange[] {
  const cut = (i: number) => from + Math.floor(((to - from) * i) / n);
  return Array.from({ length: n }, (_, i) => ({ from: cut(i), to: cut(i + 1) }));
}

function firstRowFrom(placed: Int32Array, t: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle] >= t) high = middle;
    else low = middle + 1;
  }
  return low;
}
