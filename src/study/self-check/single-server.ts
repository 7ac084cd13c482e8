import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { exponential, fixed, lognormal } from '../../sim/random/distributions';
import { scaled } from '../../sim/random/quantile-table';
import type { Experiment } from './check';
import {
  meanCheck,
  quantileCheck,
  stationExperiment,
  varianceCheck,
  type CustomerCheck,
} from './station';
import { root } from './theory';

const waiting: CustomerCheck['of'] = (wait) => wait;
const inSystem: CustomerCheck['of'] = (_, sojourn) => sojourn;

/** Poisson arrivals, exponential service, one server. */
export function mm1(): Experiment {
  const rate = 0.8;
  const wait = rate / (1 - rate);
  const mean = 1 / (1 - rate);
  const p95 = -mean * ln(0.05);
  return stationExperiment({
    key: 'mm1',
    replications: 40,
    customers: 68_000,
    warmup: 3000,
    servers: 1,
    gap: scaled(exponential(), 1 / rate),
    service: exponential(),
    checks: [
      meanCheck('wait', wait, waiting),
      meanCheck('sojourn', mean, inSystem),
      varianceCheck(
        mean * mean,
        0.03 * mean * mean,
        (_, sojourn) => (sojourn - mean) * (sojourn - mean),
      ),
      quantileCheck(0.95, p95, 0.05 / mean),
    ],
  });
}

/** One server whose service always takes the same. */
export function md1(): Experiment {
  const rate = 0.8;
  const wait = rate / (2 * (1 - rate));
  const variance = wait * wait + rate / (3 * (1 - rate));
  return stationExperiment({
    key: 'md1',
    replications: 40,
    customers: 43_000,
    warmup: 2000,
    servers: 1,
    gap: scaled(exponential(), 1 / rate),
    service: fixed(),
    checks: [
      meanCheck('wait', wait, waiting),
      varianceCheck(variance, 0.03 * variance, (w) => (w - wait) * (w - wait)),
    ],
  });
}

/** One server, lognormal service with a squared coefficient of variation of 2. */
export function mln1(): Experiment {
  const rate = 0.7;
  const sigma = Math.sqrt(ln(3));
  // E[S²] = 1 + cv² = 3 and E[S³] = (1 + cv²)³ = 27 for a lognormal of mean 1.
  const wait = (rate * 3) / (2 * (1 - rate));
  const variance = wait * wait + (rate * 27) / (3 * (1 - rate));
  return stationExperiment({
    key: 'mln1',
    replications: 40,
    customers: 110_000,
    warmup: 6000,
    servers: 1,
    gap: scaled(exponential(), 1 / rate),
    service: scaled(lognormal(sigma), exp((-sigma * sigma) / 2)),
    checks: [
      meanCheck('wait', wait, waiting),
      varianceCheck(variance, 0.08 * variance, (w) => (w - wait) * (w - wait)),
    ],
  });
}

/** Arrivals like clockwork, exponential service. */
export function dm1(): Experiment {
  const rate = 0.8;
  // An arrival finds the server busy with the chance x that solves x = exp(−(1 − x)/ρ).
  const busy = root((x) => exp(-(1 - x) / rate) - x, 0, 0.99);
  return stationExperiment({
    key: 'dm1',
    replications: 40,
    customers: 47_000,
    warmup: 2000,
    servers: 1,
    gap: scaled(fixed(), 1 / rate),
    service: exponential(),
    checks: [
      meanCheck('waits', busy, (wait) => (wait > 0 ? 1 : 0), '%'),
      meanCheck('wait', busy / (1 - busy), waiting),
    ],
  });
}

/** Three customers at once: simultaneous arrivals keep their order. */
export function batches(): Experiment {
  const [size, load] = [3, 0.75];
  const mean = (size + 1) / 2 / (1 - load);
  return stationExperiment({
    key: 'batches',
    replications: 40,
    customers: 63_000,
    warmup: 6000,
    servers: 1,
    gap: scaled(exponential(), size / load),
    service: exponential(),
    batch: size,
    checks: [meanCheck('wait', mean - 1, waiting), meanCheck('sojourn', mean, inSystem)],
  });
}
