import { DAY } from '../shared/units';
import { NEVER } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import type { Span } from '../scenario/scenario';
import type { InProgressMean } from './answers';
import { estimate } from './interval';

/** Orders in each stage at noon UTC of each day on which orders are placed; by stage, then day. */
export function inProgressByDay(run: Trajectories): Float64Array[] {
  const { span, at, count } = run;
  const days = span.warmupDays + span.windowDays + span.cooldownDays;
  return run.queue.map((_, stage) => {
    const [enter, leave] = [at[stage], at[stage + 1]];
    // Whole numbers: neighbours in time meet in one element, and adding to it again is quicker so.
    const change = new Int32Array(days + 1);
    for (let r = 0; r < count; r++) {
      if (leave[r] === NEVER) continue;
      const first = firstNoon(enter[r]);
      const end = firstNoon(leave[r]);
      change[first < days ? first : days]++;
      change[end < days ? end : days]--;
    }
    let inside = 0;
    return Float64Array.from(change.subarray(0, days), (step) => (inside += step));
  });
}

/** @param replications orders by replication, stage and day since the start */
export function inProgressMean(
  { warmupDays, windowDays }: Span,
  replications: readonly (readonly Float64Array[])[],
): InProgressMean {
  const means = replications.map((stages) =>
    stages.map((days) => {
      const window = days.subarray(warmupDays, warmupDays + windowDays);
      return window.reduce((sum, orders) => sum + orders, 0) / windowDays;
    }),
  );
  const over = (of: (stages: readonly number[]) => number) => estimate(means.map(of), []);
  return {
    stages: replications[0].map((_, stage) => over((stages) => stages[stage])),
    total: over((stages) => stages.reduce((sum, orders) => sum + orders, 0)),
  };
}

/** The first day whose noon is at or after t ≥ 0. */
function firstNoon(t: number): number {
  return ((t + (DAY / 2 - 1)) / DAY) | 0;
}
