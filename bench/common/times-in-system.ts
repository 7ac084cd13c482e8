import { quantiles } from '../../src/kpi/quantiles';
import type { TimesInSystem } from './network';

/** From arrival to the last departure. Computed alike for all who simulate the network. */
export function timesInSystem(
  arrived: ArrayLike<number>,
  left: ArrayLike<number>,
  seconds: Int32Array = new Int32Array(arrived.length),
): TimesInSystem {
  let sum = 0;
  for (let r = 0; r < seconds.length; r++) sum += seconds[r] = left[r] - arrived[r];
  const [p50, p90, p99] = quantiles(seconds, [0.5, 0.9, 0.99]);
  return { mean: sum / seconds.length, p50, p90, p99 };
}
