import { DAY } from '../shared/units';
import { CAUSES, type Cause } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import type { DaysAnswer, Estimate } from './answers';
import { estimate } from './interval';
import { quantiles } from './quantiles';

/** Orders whose delivery time lies between these quantiles stand for the 90th percentile. */
const BAND = [0.88, 0.9, 0.92] as const;

/** By stage and cause (CAUSES): seconds, summed over some delivered orders. */
export function secondsByCause(run: Trajectories, rows: Int32Array): Float64Array[] {
  return run.queue.map((queue, stage) => {
    const [start, end] = [run.at[stage], run.at[stage + 1]];
    const closed = run.closed[stage];
    const hold = run.hold[stage];
    let [whole, queued, shut, held] = [0, 0, 0, 0];
    for (let i = 0; i < rows.length; i++) {
      const r = rows[i];
      whole += end[r] - start[r];
      queued += queue[r];
      shut += closed[r];
      held += hold[r];
    }
    return Float64Array.of(whole - queued - shut - held, queued, shut, held);
  });
}

/**
 * The 90th percentile of the delivery time by stage and cause, in seconds. A percentile is one
 * order's time, and one order is an anecdote: what is taken apart are the orders around it, and
 * their parts are scaled to sum to the percentile itself.
 * @param rows delivered orders
 */
export function p90ByCause(run: Trajectories, rows: Int32Array): Float64Array[] {
  const [placed, door] = [run.at[0], run.at[run.at.length - 1]];
  const times = new Int32Array(rows.length);
  for (let i = 0; i < times.length; i++) times[i] = door[rows[i]] - placed[rows[i]];
  const [from, p90, to] = quantiles(times, BAND);
  const near = rows.filter((_, i) => times[i] >= from && times[i] <= to);
  const sums = secondsByCause(run, near);
  const whole = sums.reduce((all, causes) => all + causes.reduce((a, b) => a + b, 0), 0);
  return sums.map((causes) => causes.map((seconds) => (seconds * p90) / whole));
}

/**
 * @param total of the delivery time that is taken apart, in days
 * @param replications by replication, stage and cause: seconds of an order; NaN without orders
 */
export function daysAnswer(
  total: Estimate,
  replications: readonly (readonly Float64Array[])[],
): DaysAnswer {
  const known = replications.filter(([first]) => Number.isFinite(first[0]));
  const mean = (of: (stages: readonly Float64Array[]) => number) =>
    known.reduce((sum, stages) => sum + of(stages), 0) / known.length / DAY;
  const stages = replications[0].map((_, stage) => stage);
  const over = (of: (stages: readonly Float64Array[]) => number) =>
    estimate(
      replications.map((all) => of(all) / DAY),
      [],
    );
  const byCause = (cause: number) => (all: readonly Float64Array[]) =>
    all.reduce((sum, causes) => sum + causes[cause], 0);
  const inAll = (all: readonly Float64Array[]) =>
    all.reduce((sum, causes) => sum + whole(causes), 0);
  const atWork = byCause(CAUSES.indexOf('work'));
  return {
    total,
    parts: stages.map(
      (stage) =>
        Object.fromEntries(
          CAUSES.map((cause, i) => [cause, mean((all) => all[stage][i])]),
        ) as Record<Cause, number>,
    ),
    stages: stages.map((stage) => over((all) => whole(all[stage]))),
    causes: Object.fromEntries(CAUSES.map((cause, i) => [cause, over(byCause(i))])) as Record<
      Cause,
      Estimate
    >,
    still: over((all) => inAll(all) - atWork(all)),
  };
}

function whole(causes: Float64Array): number {
  return causes.reduce((a, b) => a + b, 0);
}
