import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { HOUR } from '../../shared/units';
import { exponential, lognormal } from '../../sim/random/distributions';
import { scaled } from '../../sim/random/quantile-table';
import { known, type Experiment } from './check';
import { presentAt } from './present';
import { meanCheck, quantileCheck, stationExperiment } from './station';
import { erlangC, root } from './theory';

/** Poisson arrivals, exponential service, five servers. */
export function mm5(): Experiment {
  const [servers, load] = [5, 4];
  const chance = erlangC(servers, load);
  // Those who wait do so exponentially, at the rate c − a: here 1, just as the service.
  const wait = chance / (servers - load);
  const above = (t: number) => (1 - chance + chance * (1 + t)) * exp(-t);
  const density = (t: number) => (1 - chance + chance * t) * exp(-t);
  const [p50, p95] = [0.5, 0.95].map((p) => root((t) => above(t) - (1 - p), 0, 100));
  return stationExperiment({
    key: 'mm5',
    replications: 40,
    customers: 77_000,
    warmup: 4000,
    servers,
    gap: scaled(exponential(), 1 / load),
    service: exponential(),
    checks: [
      meanCheck('waits', chance, (w) => (w > 0 ? 1 : 0), '%'),
      meanCheck('wait', wait, (w) => w),
      quantileCheck(0.5, p50, density(p50)),
      quantileCheck(0.95, p95, density(p95)),
      {
        ...known('long', chance * exp(-2), '%', 0.02),
        of: (w) => (w > 2 ? 1 : 0),
      },
    ],
  });
}

/** Servers that are never all busy here. */
export const PLENTY = 300;

/** Always a server free: the number present is Poisson, whatever the services are like. */
export function mgInfinity(): Experiment {
  const [rate, stay] = [10, 6];
  const mean = rate * stay;
  const [customers, from, every] = [9000, 240, 6];
  const sigma = Math.sqrt(ln(3));
  const gap = scaled(exponential(), HOUR / rate);
  const service = scaled(lognormal(sigma), stay * HOUR * exp((-sigma * sigma) / 2));
  return {
    key: 'mg-infinity',
    replications: 40,
    checks: [known('present', mean), known('variance', mean, '', 0.05)],
    run(kernels, luck, replication) {
      const arrive = luck.arrivals(customers, replication, gap);
      const work = luck.durations(customers, replication, 'service', service);
      const { leave } = kernels.serve(arrive, work, PLENTY);
      const present = presentAt(arrive, leave, from * HOUR, every * HOUR);
      let [sum, squares] = [0, 0];
      for (const count of present) {
        sum += count;
        squares += (count - mean) * (count - mean);
      }
      return [sum / present.length, squares / present.length];
    },
  };
}
