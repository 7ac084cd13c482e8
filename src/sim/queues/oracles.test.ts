/**
 * The kernels against results that mathematics or the literature gives, with the product's own
 * draws and distributions. Every expected figure follows from a formula (named beside it) or is
 * published; none was read off a run. Each test pools independent replications after a warm-up,
 * asks that the standard error over them be small, and that |z| < 4.
 */
import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../shared/units';
import { exponential, fixed, lognormal } from '../random/distributions';
import { draw, happens, identityA, identityB, seedOf } from '../random/draws';
import { sample, scaled, type QuantileTable } from '../random/quantile-table';
import { mean, standardError, zOf } from '../random/statistics.testkit';
import { ALWAYS } from './calendar';
import { depart } from './departures';
import { fifo } from './fifo';
import { orderByTime } from './order-by-time';
import { Steps } from './steps';
import { Timetable } from './timetable';

const seed = seedOf('queues with known answers');
const [kindA, kindB] = seed.kind('customer');
const gaps = seed.stream('gap');
const services = seed.stream('service');
const secondServices = seed.stream('second service');

/** One mean service time in seconds; at this size whole seconds do not matter. */
const MEAN = 3600;

/** n draws of a duration, in whole seconds. */
function durations(
  n: number,
  replication: number,
  stream: number,
  table: QuantileTable,
): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => {
    const bits = draw(stream, identityA(kindA, replication, i), identityB(kindB, replication, i));
    return Math.round(sample(table, bits));
  });
}

/** Poisson arrivals with a mean gap in seconds, `batch` customers at each. */
function poissonArrivals(n: number, replication: number, gap: number, batch = 1): Int32Array {
  const all = durations(n / batch, replication, gaps, scaled(exponential(), gap));
  const arrive = new Int32Array(n);
  for (let i = 0, t = 0; i < n; i++) arrive[i] = i % batch === 0 ? (t += all[i / batch]) : t;
  return arrive;
}

function served(arrive: Int32Array, service: Int32Array, servers: number) {
  const n = arrive.length;
  const [start, leave, queue] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  fifo(n, arrive, service, Steps.constant(servers), ALWAYS, start, leave, queue);
  return { start, leave, queue };
}

interface Plan {
  readonly replications: number;
  readonly customers: number;
  readonly warmup: number;
}

/** What is measured of each customer, averaged over those of a replication after its warm-up. */
type Measures = Readonly<Record<string, (wait: number, sojourn: number) => number>>;

/** By measure: its average in each replication. Times in mean services. */
function averages<M extends Measures>(
  { replications, customers, warmup }: Plan,
  measures: M,
  simulated: (replication: number) => { queue: ArrayLike<number>; sojourn: ArrayLike<number> },
): Record<keyof M, number[]> {
  const names = Object.keys(measures) as (keyof M)[];
  const result = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    keyof M,
    number[]
  >;
  for (let replication = 0; replication < replications; replication++) {
    const { queue, sojourn } = simulated(replication);
    for (const name of names) {
      let sum = 0;
      for (let i = warmup; i < customers; i++)
        sum += measures[name](queue[i] / MEAN, sojourn[i] / MEAN);
      result[name].push(sum / (customers - warmup));
    }
  }
  return result;
}

/** A single station; what is measured of it. */
function station<M extends Measures>(
  plan: Plan,
  gap: number,
  service: QuantileTable,
  servers: number,
  measures: M,
  batch = 1,
): Record<keyof M, number[]> {
  const seconds = scaled(service, MEAN);
  return averages(plan, measures, (replication) => {
    const arrive = poissonArrivals(plan.customers, replication, gap * MEAN, batch);
    const work = durations(plan.customers, replication, services, seconds);
    const { leave, queue } = served(arrive, work, servers);
    return { queue, sojourn: leave.map((t, i) => t - arrive[i]) };
  });
}

/** The mean over replications is right, and known to the stated relative standard error. */
function agrees(
  what: string,
  values: readonly number[],
  expected: number,
  precision: number,
): void {
  const error = standardError(values);
  const z = zOf(values, expected);
  const found = `${what}: ${mean(values)} ± ${error}, expected ${expected}, z = ${z.toFixed(2)}`;
  expect(error / expected, found).toBeLessThan(precision);
  expect(Math.abs(z), found).toBeLessThan(4);
}

test('M/M/1 at 80 %: Wq = ρ/(1−ρ), the time in system is exponential with mean 1/(1−ρ)', () => {
  const plan = { replications: 20, customers: 130_000, warmup: 5000 };
  const p95 = -5 * Math.log(0.05);
  const found = station(plan, 1 / 0.8, exponential(), 1, {
    wait: (wait) => wait,
    sojourn: (_, sojourn) => sojourn,
    variance: (_, sojourn) => (sojourn - 5) * (sojourn - 5),
    below: (_, sojourn) => (sojourn <= p95 ? 1 : 0),
  });
  agrees('Wq', found.wait, 4, 0.01);
  agrees('W', found.sojourn, 5, 0.01);
  agrees('var W', found.variance, 25, 0.03);
  agrees('P(W ≤ its 95 % quantile)', found.below, 0.95, 0.02);
}, 30_000);

test('M/M/5 at 80 %: Erlang C', () => {
  // P(wait) = C(5, 4) = (4⁵/5!)·5/(5−4) ÷ (Σ_{k<5} 4ᵏ/k! + the same); Wq = C/(5 − 4).
  let term = 1;
  let sum = 0;
  for (let k = 0; k < 5; k++, term *= 4 / k) sum += term;
  const erlangC = (term * 5) / (sum + term * 5);
  expect(erlangC).toBeCloseTo(0.5541125541125543, 12);
  const plan = { replications: 20, customers: 120_000, warmup: 5000 };
  // Quantiles of W, the sum of the wait and an independent service: solved numerically from
  // P(W > t) = (1 − C)·e^−t + C·(1 + t)·e^−t, the rates of wait and service being both 1.
  const tail = (t: number) => (1 - erlangC + erlangC * (1 + t)) * Math.exp(-t);
  const [p50, p95] = [1.2043949235801967, 4.197462578386964];
  expect(tail(p50)).toBeCloseTo(0.5, 12);
  expect(tail(p95)).toBeCloseTo(0.05, 12);
  const found = station(plan, 1 / 4, exponential(), 5, {
    waits: (wait) => (wait > 0 ? 1 : 0),
    wait: (wait) => wait,
    below50: (_, sojourn) => (sojourn <= p50 ? 1 : 0),
    below95: (_, sojourn) => (sojourn <= p95 ? 1 : 0),
    longWait: (wait) => (wait > 2 ? 1 : 0),
  });
  agrees('P(wait > 0)', found.waits, erlangC, 0.01);
  agrees('Wq', found.wait, erlangC, 0.01);
  agrees('P(W ≤ its median)', found.below50, 0.5, 0.02);
  agrees('P(W ≤ its 95 % quantile)', found.below95, 0.95, 0.02);
  agrees('P(Wq > 2)', found.longWait, erlangC * Math.exp(-2), 0.02);
}, 30_000);

test('M/D/1 at 80 %: Pollaczek and Khinchine', () => {
  // Wq = λE[S²]/2(1−ρ); var Wq = Wq² + λE[S³]/3(1−ρ).
  const plan = { replications: 20, customers: 80_000, warmup: 4000 };
  const found = station(plan, 1 / 0.8, fixed(), 1, {
    wait: (wait) => wait,
    variance: (wait) => (wait - 2) * (wait - 2),
  });
  agrees('Wq', found.wait, 0.8 / (2 * 0.2), 0.01);
  agrees('var Wq', found.variance, 4 + 0.8 / (3 * 0.2), 0.03);
}, 30_000);

test('M/LN/1 at 70 %, squared variation 2: Pollaczek and Khinchine', () => {
  // E[S²] = 1 + cv² = 3 and E[S³] = (1 + cv²)³ = 27 for a lognormal of mean 1.
  const sigma = Math.sqrt(Math.log(3));
  const service = scaled(lognormal(sigma), Math.exp((-sigma * sigma) / 2));
  const plan = { replications: 24, customers: 180_000, warmup: 8000 };
  const found = station(plan, 1 / 0.7, service, 1, {
    wait: (wait) => wait,
    variance: (wait) => (wait - 3.5) * (wait - 3.5),
  });
  agrees('Wq', found.wait, (0.7 * 3) / (2 * 0.3), 0.01);
  agrees('var Wq', found.variance, 12.25 + (0.7 * 27) / (3 * 0.3), 0.08);
}, 30_000);

test('batches of three at 75 %: simultaneous arrivals', () => {
  // M[3]/M/1: W = (3 + 1)/2 ÷ (1 − ρ) = 8 mean services, one of them in service.
  const plan = { replications: 20, customers: 120_000, warmup: 6000 };
  const found = station(
    plan,
    4,
    exponential(),
    1,
    { wait: (wait) => wait, sojourn: (_, sojourn) => sojourn },
    3,
  );
  agrees('Wq', found.wait, 7, 0.01);
  agrees('W', found.sojourn, 8, 0.01);
}, 30_000);

test('two stations in a row: Jackson and Burke', () => {
  // Times in the two are independent and exponential with rates 1 − 0.5 and 0.8 − 0.5.
  const [a, b] = [0.5, 0.3];
  const tail = (t: number) => (b * Math.exp(-a * t) - a * Math.exp(-b * t)) / (b - a);
  const quantiles = { p50: 4.41394742631834, p95: 12.884481995725082, p99: 18.353560171525512 };
  expect(tail(quantiles.p50)).toBeCloseTo(0.5, 9);
  expect(tail(quantiles.p95)).toBeCloseTo(0.05, 9);
  expect(tail(quantiles.p99)).toBeCloseTo(0.01, 9);
  const plan = { replications: 20, customers: 80_000, warmup: 3000 };
  const { customers } = plan;
  const w = 1 / a + 1 / b;
  const measures = {
    sojourn: (_: number, sojourn: number) => sojourn,
    variance: (_: number, sojourn: number) => (sojourn - w) * (sojourn - w),
    below50: (_: number, sojourn: number) => (sojourn <= quantiles.p50 ? 1 : 0),
    below95: (_: number, sojourn: number) => (sojourn <= quantiles.p95 ? 1 : 0),
    above99: (_: number, sojourn: number) => (sojourn > quantiles.p99 ? 1 : 0),
  };
  const found = averages(plan, measures, (replication) => {
    const arrive = poissonArrivals(customers, replication, 2 * MEAN);
    const first = durations(customers, replication, services, scaled(exponential(), MEAN));
    const { leave } = served(arrive, first, 1);
    const rows = Int32Array.from({ length: customers }, (_, i) => i);
    orderByTime(rows, customers, leave);
    const second = durations(
      customers,
      replication,
      secondServices,
      scaled(exponential(), MEAN / 0.8),
    );
    const next = served(
      rows.map((row) => leave[row]),
      rows.map((row) => second[row]),
      1,
    );
    const sojourn = new Int32Array(customers);
    rows.forEach((row, i) => (sojourn[row] = next.leave[i] - arrive[row]));
    return { queue: sojourn, sojourn };
  });
  agrees('W', found.sojourn, w, 0.01);
  agrees('var W', found.variance, 1 / (a * a) + 1 / (b * b), 0.03);
  agrees('P(W ≤ its median)', found.below50, 0.5, 0.02);
  agrees('P(W ≤ its 95 % quantile)', found.below95, 0.95, 0.02);
  agrees('P(W > its 99 % quantile)', found.above99, 0.01, 0.05);
}, 30_000);

test('a flight a day with ten places for eight a day: a bulk-service queue', () => {
  // The number left behind is the chain L → max(0, L + Poisson(8) − 10), solved here by iteration.
  const poisson = [Math.exp(-8)];
  for (let k = 1; k < 60; k++) poisson.push((poisson[k - 1] * 8) / k);
  let chain = [1, ...Array.from({ length: 120 }, () => 0)];
  for (let day = 0; day < 600; day++) {
    const next = chain.map(() => 0);
    chain.forEach((p, left) =>
      poisson.forEach((q, came) => {
        next[Math.min(120, Math.max(0, left + came - 10))] += p * q;
      }),
    );
    chain = next;
  }
  const leftBehind = chain.reduce((sum, p, left) => sum + p * left, 0);
  expect(leftBehind).toBeCloseTo(0.8786223178617434, 8);
  expect(chain[0]).toBeCloseTo(0.718698352114466, 8);
  // Half a day until the next departure, and by Little's law a day for each one left behind.
  const waitHours = 12 + (24 * leftBehind) / 8;
  expect(waitHours).toBeCloseTo(14.63586695358523, 7);

  const days = [0, 1, 2, 3, 4, 5, 6];
  const timetable = new Timetable(
    days.map((day) => day * DAY + 5 * HOUR),
    [],
  );
  const n = 80_000;
  const [from, to] = [100, 9500];
  const found = { left: [] as number[], none: [] as number[], wait: [] as number[] };
  for (let replication = 0; replication < 20; replication++) {
    const ready = poissonArrivals(n, replication, DAY / 8);
    const column = () => new Int32Array(n);
    const [departure, leave, hold, closed] = [column(), column(), column(), column()];
    depart(n, ready, timetable, Steps.constant(10), departure, leave, hold, closed);
    /** By departure: those ready for it who did not get in. */
    const missed = new Float64Array(to);
    const waits: number[] = [];
    for (let i = 0; i < n; i++) {
      const first = timetable.firstFrom(ready[i]);
      for (let d = first; d < departure[i] && d < to; d++) missed[d]++;
      if (first >= from && first < to) waits.push((leave[i] - ready[i]) / HOUR);
    }
    const measured = missed.subarray(from);
    found.left.push(mean(measured));
    found.none.push(mean(measured.map((count) => (count === 0 ? 1 : 0))));
    found.wait.push(mean(waits));
  }
  agrees('left behind', found.left, leftBehind, 0.01);
  agrees('P(none left behind)', found.none, chain[0], 0.01);
  agrees('wait', found.wait, waitHours, 0.01);
}, 30_000);

test('Penny Fab Two (Hopp & Spearman): with a release every 2.5 h a cycle takes exactly 20 h', () => {
  const n = 500;
  const stations = [
    { machines: 1, hours: 2 },
    { machines: 2, hours: 5 },
    { machines: 6, hours: 10 },
    { machines: 2, hours: 3 },
  ];
  const released = Int32Array.from({ length: n }, (_, i) => i * 2.5 * HOUR);
  let at = released;
  for (const { machines, hours } of stations)
    at = served(at, new Int32Array(n).fill(hours * HOUR), machines).leave;
  expect(at).toEqual(released.map((t) => t + 20 * HOUR));
  // A little faster than the bottleneck's 2.5 h, and the line fills up: the cycle grows.
  let faster = released.map((t) => t * 0.99);
  for (const { machines, hours } of stations)
    faster = served(faster, new Int32Array(n).fill(hours * HOUR), machines).leave;
  expect(faster[n - 1] - 0.99 * released[n - 1]).toBeGreaterThan(20 * HOUR);
});

test('Mt/M/∞: a daily wave of arrivals, six hours each, from empty', () => {
  // Poisson with mean m(t), m' = λ(t) − m/6, λ(t) = 10 + 6 sin(2πt/24) an hour.
  const turn = (2 * Math.PI) / 24;
  const size = 1 / 36 + turn * turn;
  const expected = (t: number) =>
    60 * (1 - Math.exp(-t / 6)) +
    (6 / size) * (Math.sin(turn * t) / 6 - turn * Math.cos(turn * t) + turn * Math.exp(-t / 6));
  const hours = [6, 12, 24, 48];
  const known = [54.309270292571696, 70.39568082571832, 42.89110458907093, 43.67668257226328];
  hours.forEach((t, i) => expect(expected(t)).toBeCloseTo(known[i], 9));

  const thinning = seed.stream('thinning');
  const stay = scaled(exponential(), 6 * HOUR);
  const candidates = 900;
  const present: number[][] = hours.map(() => []);
  const came: number[] = [];
  for (let replication = 0; replication < 1500; replication++) {
    // Candidates come 16 an hour; one at t is taken with the chance λ(t)/16.
    const all = poissonArrivals(candidates, replication, HOUR / 16);
    expect(all[candidates - 1]).toBeGreaterThan(48 * HOUR);
    const arrive = all.filter((t, i) => {
      const [a, b] = [identityA(kindA, replication, i), identityB(kindB, replication, i)];
      return happens(draw(thinning, a, b), (10 + 6 * Math.sin((turn * t) / HOUR)) / 16);
    });
    const n = arrive.length;
    const { leave, queue } = served(arrive, durations(n, replication, services, stay), 300);
    if (queue.some((wait) => wait > 0)) throw new Error('300 servers are not endless');
    hours.forEach((hour, k) => {
      let count = 0;
      for (let i = 0; i < n; i++) if (arrive[i] <= hour * HOUR && leave[i] > hour * HOUR) count++;
      present[k].push(count);
    });
    came.push(arrive.filter((t) => t <= 12 * HOUR).length);
  }
  hours.forEach((hour, k) => agrees(`present at ${hour} h`, present[k], expected(hour), 0.01));
  agrees('arrivals in 12 h', came, 120 + 12 / turn, 0.01);
  // And it is Poisson, so its variance is its mean.
  hours.forEach((_, k) => {
    const m = mean(present[k]);
    const squares = present[k].map((count) => (count - m) * (count - m));
    agrees('variance', squares, m, 0.05);
  });
}, 30_000);

test('Law & Kelton, single server: the published run, customer by customer', () => {
  let z = 1_973_272_912n;
  const next = (mean: number) => {
    z = (z * 630_360_016n) % 2_147_483_647n;
    return -mean * Math.log((Number(z >> 7n) | 1) / 16_777_216);
  };
  // Only the order of the draws needs events: a gap at each arrival, a service when it begins.
  const MICRO = 1_000_000;
  const arrive: number[] = [];
  const service: number[] = [];
  let nextArrival = next(1);
  let nextLeave = Infinity;
  const serve = (now: number) => {
    const work = next(0.5);
    service.push(work);
    nextLeave = now + work;
  };
  while (service.length < 1000) {
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
  const { start, leave, queue } = served(whole(arrive.slice(0, 1000)), whole(service), 1);
  // The run ends when the thousandth delay is known.
  const end = start[999];
  const waiting = arrive.reduce(
    (sum, t, i) => sum + Math.min(end, start[i] ?? end) - Math.round(t * MICRO),
    0,
  );
  const busy = start.reduce((sum, t, i) => sum + Math.min(end, leave[i]) - t, 0);
  expect((mean(queue) / MICRO).toFixed(3)).toBe('0.430');
  expect((waiting / end).toFixed(3)).toBe('0.418');
  expect((busy / end).toFixed(3)).toBe('0.460');
  expect((end / MICRO).toFixed(3)).toBe('1027.915');
});
