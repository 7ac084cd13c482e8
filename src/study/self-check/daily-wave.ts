import exp from '@stdlib/math-base-special-exp';
import sin from '@stdlib/math-base-special-sin';
import { HOUR } from '../../shared/units';
import { exponential } from '../../sim/random/distributions';
import { scaled, type QuantileTable } from '../../sim/random/quantile-table';
import { known, type Experiment } from './check';
import type { Kernels } from './kernels';
import type { Luck } from './luck';
import { PLENTY } from './many-servers';

/** Mean stay, hours; arrivals an hour at most; hours at which customers are counted. */
const STAY = 6;
const MOST = 16;
const HOURS = [6, 12, 24, 48] as const;
const TURN = (2 * Math.PI) / 24;

const rateAt = (t: number) => 10 + 6 * sin(TURN * t);

/** Arrivals that rise and fall with the hour of the day, and always a server free. */
export function mtInfinity(): Experiment {
  const present = HOURS.map(meanPresentAt);
  const gap = scaled(exponential(), HOUR / MOST);
  const service = scaled(exponential(), STAY * HOUR);
  return {
    key: 'mt-infinity',
    replications: 1000,
    checks: [
      ...HOURS.map((hour, i) => known(`present${hour}`, present[i])),
      known('came', 120 + 12 / TURN),
      known('variance', present[1], '', 0.05),
    ],
    run(kernels, luck, replication) {
      const arrive = arrivals(luck, replication, gap);
      const work = luck.durations(arrive.length, replication, 'service', service);
      const counts = countedAt(kernels, arrive, work);
      let early = 0;
      while (early < arrive.length && arrive[early] <= 12 * HOUR) early++;
      return [...counts, early, (counts[1] - present[1]) * (counts[1] - present[1])];
    },
  };
}

/** m(t) of m′ = λ(t) − m/6, m(0) = 0. */
function meanPresentAt(t: number): number {
  const level = 10 * STAY * (1 - exp(-t / STAY));
  const cos = sin(TURN * t + Math.PI / 2);
  const wave = sin(TURN * t) / STAY - TURN * cos + TURN * exp(-t / STAY);
  return level + (6 * wave) / (1 / (STAY * STAY) + TURN * TURN);
}

/** More than 48 hours of arrivals: of candidates at the highest rate one at t is taken by chance. */
function arrivals(luck: Luck, replication: number, gap: QuantileTable): Int32Array {
  const candidates = 900;
  const chance = luck.uniforms(candidates, replication, 'thinning');
  const all = luck.arrivals(candidates, replication, gap);
  return all.filter((t, i) => chance[i] * MOST < rateAt(t / HOUR));
}

function countedAt(kernels: Kernels, arrive: Int32Array, work: Int32Array): number[] {
  const { leave } = kernels.serve(arrive, work, PLENTY);
  return HOURS.map((hour) => {
    let count = 0;
    for (let i = 0; i < arrive.length; i++)
      if (arrive[i] <= hour * HOUR && leave[i] > hour * HOUR) count++;
    return count;
  });
}
