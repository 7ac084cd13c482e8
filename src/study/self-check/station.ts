import { HOUR } from '../../shared/units';
import type { QuantileTable } from '../../sim/random/quantile-table';
import { scaled } from '../../sim/random/quantile-table';
import type { Check, Experiment, Unit } from './check';

/** A check of what customers met on average. */
export interface CustomerCheck extends Check {
  /** What counts of one customer; its wait and its time in the system, hours. */
  of(wait: number, sojourn: number): number;
}

export interface Station extends Omit<Experiment, 'checks' | 'run'> {
  readonly customers: number;
  /** The first customers, who found it emptier than usual and do not count. */
  readonly warmup: number;
  readonly servers: number;
  /** Between arrivals, and of service: hours. */
  readonly gap: QuantileTable;
  readonly service: QuantileTable;
  /** Customers who come together. */
  readonly batch?: number;
  readonly checks: readonly CustomerCheck[];
}

/** One station, always open. */
export function stationExperiment(station: Station): Experiment {
  const { customers, warmup, servers, batch, checks } = station;
  const gap = scaled(station.gap, HOUR);
  const service = scaled(station.service, HOUR);
  return {
    ...station,
    run(kernels, luck, replication) {
      const arrive = luck.arrivals(customers, replication, gap, batch);
      const work = luck.durations(customers, replication, 'service', service);
      const { leave, wait } = kernels.serve(arrive, work, servers);
      return averages(checks, customers, warmup, (i) => [wait[i], leave[i] - arrive[i]]);
    },
  };
}

/**
 * What each check is about, averaged over customers from `warmup` on.
 * @param times seconds of wait and in the system of customer i
 */
export function averages(
  checks: readonly CustomerCheck[],
  customers: number,
  warmup: number,
  times: (i: number) => readonly [wait: number, sojourn: number],
): number[] {
  const sums = checks.map(() => 0);
  for (let i = warmup; i < customers; i++) {
    const [wait, sojourn] = times(i);
    for (let c = 0; c < sums.length; c++) sums[c] += checks[c].of(wait / HOUR, sojourn / HOUR);
  }
  return sums.map((sum) => sum / (customers - warmup));
}

/** The mean of something, to be known within 1 %. */
export function meanCheck(
  key: string,
  expected: number,
  of: CustomerCheck['of'],
  unit: Unit = 'h',
): CustomerCheck {
  return { key, unit, expected, precision: expected / 100, of };
}

/** The mean square distance from a mean that is known. */
export function varianceCheck(
  expected: number,
  precision: number,
  of: CustomerCheck['of'],
): CustomerCheck {
  return { key: 'variance', unit: 'h²', expected, precision, of };
}

/**
 * The share served within a quantile of the time in the system.
 * @param density of the time at that quantile, 1/h; it turns 2 % of the quantile into a share
 */
export function quantileCheck(share: number, quantile: number, density: number): CustomerCheck {
  return {
    key: `p${share * 100}`,
    unit: '%',
    expected: share,
    precision: 0.02 * quantile * density,
    quantile,
    of: (_, sojourn) => (sojourn <= quantile ? 1 : 0),
  };
}
