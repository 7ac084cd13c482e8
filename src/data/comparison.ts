import { ksDistance } from '../kpi/ks';
import { DAY } from '../shared/units';
import { quantileOf } from './sorted';

/** One time KPI of a log against the simulation calibrated by it. */
export interface TimeComparison {
  /** Kolmogorov–Smirnov distance, 0–1: largest gap between the two distribution functions. */
  readonly ks: number;
  readonly observedCount: number;
  readonly simulatedCount: number;
  /** At percentiles 1, 2, … 99: days. */
  readonly observed: Float64Array;
  readonly simulated: Float64Array;
}

/** Null where the log does not hold the time, or where nothing was delivered in the simulation. */
export interface LogComparison {
  readonly processing: TimeComparison | null;
  readonly shipping: TimeComparison | null;
  readonly delivery: TimeComparison | null;
}

/**
 * @param observed seconds, sorted upward; null where the log does not hold this time
 * @param simulated seconds over delivered orders, in any order; left as it is
 */
export function compareTimes(
  observed: Float64Array | null,
  simulated: ArrayLike<number>,
): TimeComparison | null {
  if (!observed?.length || !simulated.length) return null;
  const sorted = Float64Array.from(simulated).sort();
  return {
    ks: ksDistance(observed, sorted),
    observedCount: observed.length,
    simulatedCount: sorted.length,
    observed: percentilesInDays(observed),
    simulated: percentilesInDays(sorted),
  };
}

function percentilesInDays(sorted: Float64Array): Float64Array {
  return Float64Array.from({ length: 99 }, (_, i) => quantileOf(sorted, (i + 1) / 100) / DAY);
}
