import { HOUR } from '../../shared/units';
import { exponential } from '../../sim/random/distributions';
import { scaled } from '../../sim/random/quantile-table';
import { known, type Experiment } from './check';
import type { Kernels } from './kernels';
import type { Luck } from './luck';
import { serveNext } from './networks';
import { presentAt } from './present';
import { meanPresent } from './theory';

/** Arrivals an hour from outside, and the share that goes to the second station. */
const RATE = 0.75;
const TO_SECOND = 0.6;

/** Visits: share of customers that come here. Service: mean hours. */
const STATIONS = [
  { name: 'first', visits: 1, servers: 1, service: 1 },
  { name: 'second', visits: TO_SECOND, servers: 2, service: 3 },
  { name: 'third', visits: 1 - TO_SECOND, servers: 3, service: 7 },
  { name: 'last', visits: 1, servers: 1, service: 0.9 },
] as const;

const [CUSTOMERS, WARMUP_HOURS] = [24_000, 2000];

/** A line that splits by chance and comes together again: a product-form network. */
export function jackson(): Experiment {
  const load = (i: number) => RATE * STATIONS[i].visits * STATIONS[i].service;
  const present = STATIONS.map(({ servers }, i) => meanPresent(servers, load(i)));
  // Little's law over the whole network.
  const journey = present.reduce((sum, number) => sum + number, 0) / RATE;
  const idle = (1 - load(0)) * (1 - load(3));
  const gap = scaled(exponential(), HOUR / RATE);
  return {
    key: 'jackson',
    replications: 40,
    checks: [
      known('journey', journey, 'h'),
      ...STATIONS.map(({ name }, i) => known(name, present[i])),
      known('idle', idle, '%', 0.02),
    ],
    run: (kernels, luck, replication) =>
      measured(kernels, luck, replication, luck.arrivals(CUSTOMERS, replication, gap)),
  };
}

/** At a station: when each of its customers comes and leaves, seconds. */
interface Visits {
  readonly reach: Int32Array;
  readonly leave: Int32Array;
}

function measured(kernels: Kernels, luck: Luck, replication: number, arrive: Int32Array): number[] {
  const stations = journeys(kernels, luck, replication, arrive);
  const from = WARMUP_HOURS * HOUR;
  // Near the end those are missing who would have come later and overtaken on the other branch.
  const until = arrive[arrive.length - 1] - 200 * HOUR;
  const present = stations.map(({ reach, leave }) => presentAt(reach, leave, from, HOUR, until));
  const [first, , , last] = present;
  let idle = 0;
  for (let k = 0; k < first.length; k++) if (first[k] === 0 && last[k] === 0) idle++;
  let [journey, counted] = [0, 0];
  for (let i = 0; i < arrive.length; i++) {
    if (arrive[i] < from || arrive[i] > until) continue;
    journey += stations[3].leave[i] - arrive[i];
    counted++;
  }
  return [journey / counted / HOUR, ...present.map(mean), idle / first.length];
}

/** By station; first and last see every customer, by row. */
function journeys(
  kernels: Kernels,
  luck: Luck,
  replication: number,
  arrive: Int32Array,
): [Visits, Visits, Visits, Visits] {
  const n = arrive.length;
  const services = STATIONS.map(({ name, service }) =>
    luck.durations(n, replication, `service ${name}`, scaled(exponential(), HOUR * service)),
  );
  const first = kernels.serve(arrive, services[0], STATIONS[0].servers).leave;
  const rows = arrive.map((_, i) => i);
  const way = luck.uniforms(n, replication, 'way');
  const merged = new Int32Array(n);
  const branch = (station: 1 | 2): Visits => {
    const own = rows.filter((row) => way[row] < TO_SECOND === (station === 1));
    const reach = own.map((row) => first[row]);
    const work = own.map((row) => services[station][row]);
    const leave = serveNext(kernels, reach, work, STATIONS[station].servers);
    own.forEach((row, i) => (merged[row] = leave[i]));
    return { reach, leave };
  };
  const [second, third] = [branch(1), branch(2)];
  const last = serveNext(kernels, merged, services[3], STATIONS[3].servers);
  return [{ reach: arrive, leave: first }, second, third, { reach: merged, leave: last }];
}

function mean(values: Int32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
