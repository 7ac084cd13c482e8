import exp from '@stdlib/math-base-special-exp';
import { HOUR } from '../../shared/units';
import { exponential } from '../../sim/random/distributions';
import { scaled } from '../../sim/random/quantile-table';
import type { Experiment } from './check';
import type { Kernels } from './kernels';
import { averages, meanCheck, quantileCheck, varianceCheck, type CustomerCheck } from './station';
import { root } from './theory';

/** The second station serves who leaves the first, in that order. Service is by customer. */
export function serveNext(
  kernels: Kernels,
  ready: Int32Array,
  service: Int32Array,
  servers: number,
): Int32Array {
  const rows = kernels.inOrder(ready);
  const { leave } = kernels.serve(
    rows.map((row) => ready[row]),
    rows.map((row) => service[row]),
    servers,
  );
  const result = new Int32Array(ready.length);
  for (let i = 0; i < rows.length; i++) result[rows[i]] = leave[i];
  return result;
}

/** Arrivals an hour, and the rate of the second server; the first serves one an hour. */
const RATE = 0.5;
const SECOND = 0.8;

/** Two single servers in a row. */
export function tandem(): Experiment {
  const [customers, warmup] = [30_000, 2000];
  const checks = tandemChecks();
  const gap = scaled(exponential(), HOUR / RATE);
  const services = [1, 1 / SECOND].map((hours) => scaled(exponential(), HOUR * hours));
  return {
    key: 'tandem',
    replications: 40,
    checks,
    run(kernels, luck, replication) {
      const arrive = luck.arrivals(customers, replication, gap);
      const [first, then] = services.map((table, i) =>
        luck.durations(customers, replication, `service ${i}`, table),
      );
      const { leave } = kernels.serve(arrive, first, 1);
      const left = serveNext(kernels, leave, then, 1);
      return averages(checks, customers, warmup, (i) => [0, left[i] - arrive[i]]);
    },
  };
}

/** Times in the two are independent and exponential with rates a and b. */
function tandemChecks(): CustomerCheck[] {
  const [a, b] = [1 - RATE, SECOND - RATE];
  const above = (t: number) => (b * exp(-a * t) - a * exp(-b * t)) / (b - a);
  const density = (t: number) => (a * b * (exp(-b * t) - exp(-a * t))) / (a - b);
  const within = (share: number) => {
    const quantile = root((t) => above(t) - (1 - share), 0, 200);
    return quantileCheck(share, quantile, density(quantile));
  };
  const mean = 1 / a + 1 / b;
  const variance = 1 / (a * a) + 1 / (b * b);
  return [
    meanCheck('sojourn', mean, (_, t) => t),
    varianceCheck(variance, 0.03 * variance, (_, t) => (t - mean) * (t - mean)),
    within(0.5),
    within(0.95),
    within(0.99),
  ];
}
