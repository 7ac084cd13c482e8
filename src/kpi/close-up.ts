import { DAY, HOUR } from '../shared/units';
import type { Trajectories } from '../sim/trajectories';
import { waitedUntil, waitsOf, type StationVisits, type Waits } from '../sim/visits';
import { quantiles } from './quantiles';

/** What one station did in one run, seen from near. */
export interface CloseUp {
  readonly key: string;
  readonly label: string;
  /** Index into STAGES. */
  readonly stage: number;
  /** Servers with one line, a line for each seller, or vehicles that leave on time. */
  readonly kind: StationVisits['rule']['kind'];
  /** Orders waiting at each full hour since the start. */
  readonly waiting: Int32Array;
  /** By day since the start, in hours of servers or in parcels. */
  readonly used: Float64Array;
  readonly offered: Float64Array;
  readonly unit: 'h' | 'parcels';
  /** Orders that came inside the measured window. */
  readonly orders: number;
  /** Of those, seconds from arrival to the start of service, or to departure: mean by cause. */
  readonly wait: Waits;
  /** The wait of half and of nine tenths of them, seconds; NaN without orders. */
  readonly median: number;
  readonly p90: number;
  /** Longest waits first. */
  readonly longest: readonly LongWait[];
}

export interface LongWait extends Waits {
  /** Number of the order. */
  readonly order: number;
  /** Second of its arrival. */
  readonly arrive: number;
}

const LONGEST = 8;

/** @param visits of the same run */
export function closeUpOf(run: Trajectories, visits: StationVisits): CloseUp {
  const { warmupDays, windowDays, cooldownDays } = run.span;
  const log = run.stations.find(({ key }) => key === visits.key)!;
  const scale = log.unit === 's' ? HOUR : 1;
  const [from, to] = [warmupDays * DAY, (warmupDays + windowDays) * DAY];
  const until = waitedUntil(visits);
  const waits = waitsOf(visits, until);
  const inside: number[] = [];
  for (let i = 0; i < until.length; i++)
    if (visits.arrive[i] >= from && visits.arrive[i] < to) inside.push(i);
  const seconds = Int32Array.from(inside, (i) => until[i] - visits.arrive[i]);
  const [median, p90] = quantiles(seconds, [0.5, 0.9]);
  const all = inside.map(waits);
  const mean = (cause: keyof Waits) =>
    all.reduce((sum, w) => sum + w[cause], 0) / Math.max(1, all.length);
  const longest = inside
    .map((i) => ({ i, wait: until[i] - visits.arrive[i] }))
    .sort((a, b) => b.wait - a.wait || a.i - b.i)
    .slice(0, LONGEST)
    .filter(({ wait }) => wait > 0);
  return {
    key: visits.key,
    label: log.label,
    stage: visits.stage,
    kind: visits.rule.kind,
    waiting: waitingByHour(visits.arrive, until, (warmupDays + windowDays + cooldownDays) * 24),
    used: log.used.map((amount) => amount / scale),
    offered: log.offered.map((amount) => amount / scale),
    unit: log.unit === 's' ? 'h' : 'parcels',
    orders: inside.length,
    wait: { queue: mean('queue'), closed: mean('closed'), hold: mean('hold') },
    median,
    p90,
    longest: longest.map(({ i }) => ({
      order: visits.row[i],
      arrive: visits.arrive[i],
      ...waits(i),
    })),
  };
}

/** Orders waiting at each full hour: come at or before it, and not yet served. */
function waitingByHour(arrive: Int32Array, until: Int32Array, hours: number): Int32Array {
  const waiting = new Int32Array(hours);
  const hourFrom = (t: number) => Math.min(hours, Math.ceil(t / HOUR));
  for (let i = 0; i < arrive.length; i++) {
    const [first, end] = [hourFrom(arrive[i]), hourFrom(until[i])];
    if (first === end) continue;
    waiting[first]++;
    if (end < hours) waiting[end]--;
  }
  for (let hour = 1; hour < hours; hour++) waiting[hour] += waiting[hour - 1];
  return waiting;
}
