import { HOUR } from '../../shared/units';
import { exponential } from '../../sim/random/distributions';
import { scaled } from '../../sim/random/quantile-table';
import type { Check, Experiment } from './check';

/** Stretches in which departures are counted, seconds. */
const WINDOW = 10 * HOUR;

/** What leaves a station of several servers is as random as what came. */
export function departures(): Experiment {
  const [servers, rate] = [2, 1.6];
  const [customers, warmup] = [15_000, 1000];
  const gap = HOUR / rate;
  const gaps = scaled(exponential(), gap);
  const service = scaled(exponential(), HOUR);
  return {
    key: 'departures',
    replications: 60,
    checks: [shape('spread', 1), shape('lag', 0), shape('counts', 1)],
    run(kernels, luck, replication) {
      const arrive = luck.arrivals(customers, replication, gaps);
      const work = luck.durations(customers, replication, 'service', service);
      const { leave } = kernels.serve(arrive, work, servers);
      // At the end those are missing who would have come later and left earlier.
      const left = leave.slice().sort().subarray(warmup, -100);
      return [...gapShape(left, gap), countShape(left, WINDOW / gap)];
    },
  };
}

function shape(key: string, expected: number): Check {
  return { key, unit: '', expected, precision: 0.01 };
}

/** Squared variation and lag-1 correlation of the gaps between times, about a mean that is known. */
function gapShape(times: Int32Array, mean: number): [number, number] {
  let [squares, products, last] = [0, 0, 0];
  const n = times.length - 1;
  for (let i = 0; i < n; i++) {
    const off = (times[i + 1] - times[i]) / mean - 1;
    squares += off * off;
    if (i > 0) products += off * last;
    last = off;
  }
  return [squares / n, products / (n - 1)];
}

/** Variance over mean of the numbers of times in windows, about a mean that is known. */
function countShape(times: Int32Array, mean: number): number {
  const windows = Math.floor((times[times.length - 1] - times[0]) / WINDOW);
  const counts = new Int32Array(windows);
  // The first departure is where counting begins.
  for (let i = 1; i < times.length; i++) {
    const k = Math.floor((times[i] - times[0]) / WINDOW);
    if (k < windows) counts[k]++;
  }
  let squares = 0;
  for (const count of counts) squares += (count - mean) * (count - mean);
  return squares / windows / mean;
}
