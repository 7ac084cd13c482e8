import ln from '@stdlib/math-base-special-ln';
import { HOUR } from '../../shared/units';
import { exact, type Experiment } from './check';
import type { Kernels } from './kernels';

/** Machines and hours of work of the four stations. */
const PENNY_FAB_TWO = [
  [1, 2],
  [2, 5],
  [6, 10],
  [2, 3],
] as const;

/** Nothing is left to chance: who leaves at an instant makes room for who comes at it. */
export function pennyFab(): Experiment {
  const jobs = 500;
  const cycle = PENNY_FAB_TWO.reduce((sum, [, hours]) => sum + hours, 0);
  const [gap, faster] = [2.5, 2.475];
  // The bottleneck starts two jobs in 5 h; released faster, every pair waits 3 minutes longer.
  const last = (cycle * 60 + (jobs / 2 - 1) * 3) / 60;
  return {
    key: 'penny-fab',
    replications: 1,
    checks: [
      exact('shortest', cycle, 'h'),
      exact('longest', cycle, 'h'),
      exact('crowded', last, 'h'),
    ],
    run(kernels) {
      const steady = cycles(kernels, jobs, gap);
      return [Math.min(...steady), Math.max(...steady), cycles(kernels, jobs, faster)[jobs - 1]];
    },
  };
}

/** Hours from release to the end, by job. */
function cycles(kernels: Kernels, jobs: number, gap: number): number[] {
  const released = Int32Array.from({ length: jobs }, (_, i) => Math.round(i * gap * HOUR));
  let at: Int32Array = released;
  for (const [machines, hours] of PENNY_FAB_TWO)
    at = kernels.serve(at, new Int32Array(jobs).fill(hours * HOUR), machines).leave;
  return Array.from(at, (t, i) => (t - released[i]) / HOUR);
}

/** The textbook's run of a single server, customer by customer, with its own random numbers. */
export function lawAndKelton(): Experiment {
  return {
    key: 'law-kelton',
    replications: 1,
    checks: [
      exact('delay', 0.43, 'min'),
      exact('number', 0.418),
      exact('utilisation', 0.46),
      exact('end', 1027.915, 'min'),
    ],
    run: (kernels) => lawAndKeltonFigures(kernels),
  };
}

/** A minute in units fine enough for the book's three decimals; the kernels see them as seconds. */
const MICRO = 1_000_000;
const DELAYS = 1000;

function lawAndKeltonFigures(kernels: Kernels): number[] {
  const { arrive, service } = bookCustomers();
  const { start, leave, wait } = kernels.serve(
    arrive.slice(0, DELAYS),
    service.slice(0, DELAYS),
    1,
  );
  // The run ends when the thousandth delay is known.
  const end = start[DELAYS - 1];
  let [delay, waiting, busy] = [0, 0, 0];
  arrive.forEach((t, i) => (waiting += Math.min(end, i < DELAYS ? start[i] : end) - t));
  for (let i = 0; i < DELAYS; i++) {
    delay += wait[i];
    busy += Math.min(end, leave[i]) - start[i];
  }
  const printed = (value: number) => Math.round(value * 1000) / 1000;
  return [delay / DELAYS / MICRO, waiting / end, busy / end, end / MICRO].map(printed);
}

/** Arrivals up to the thousandth start of service, and services, in the order the book draws them. */
function bookCustomers(): { arrive: Int32Array; service: Int32Array } {
  let z = 1_973_272_912n;
  const next = (mean: number) => {
    z = (z * 630_360_016n) % 2_147_483_647n;
    return -mean * ln((Number(z >> 7n) | 1) / 16_777_216);
  };
  const [arrive, service]: [number[], number[]] = [[], []];
  // A gap is drawn at each arrival, a service when it begins: the order needs events.
  let nextArrival = next(1);
  let nextLeave = Infinity;
  const serve = (now: number) => {
    const work = next(0.5);
    service.push(work);
    nextLeave = now + work;
  };
  while (service.length < DELAYS) {
    if (nextArrival < nextLeave) {
      const now = nextArrival;
      arrive.push(now);
      nextArrival = now + next(1);
      if (nextLeave === Infinity) serve(now);
    } else {
      const now = nextLeave;
      nextLeave = Infinity;
      if (arrive.length > service.length) serve(now);
    }
  }
  const whole = (times: number[]) => Int32Array.from(times, (t) => Math.round(t * MICRO));
  return { arrive: whole(arrive), service: whole(service) };
}
