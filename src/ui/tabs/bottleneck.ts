import type { TimeFrame } from '../../charts/over-time/frame';
import { stretches, waitingLevelOf } from '../../charts/over-time/series';
import { stationName } from '../../charts/station-name';
import type { Answers, OverTime } from '../../kpi/answers';
import type { Scenario } from '../../scenario/scenario';

/** A run by the name it goes by in sentences: `this run`, `the baseline`. */
export interface World {
  readonly name: string;
  readonly answers: Answers;
  /** What the answers are of. */
  readonly scenario: Scenario;
}

export type StationName = Pick<OverTime['stations'][number], 'key' | 'label'>;

/** The stations at which more than hardly any orders ever wait, in any of the runs; along the way. */
export function waitingStations(runs: readonly OverTime[]): StationName[] {
  const found = new Map<string, StationName>();
  for (const { stations } of runs)
    for (const { key, label, waiting } of stations)
      if (waiting.some((orders) => waitingLevelOf(orders) >= 0) && !found.has(key))
        found.set(key, { key, label: stationName({ key, label }) });
  return [...found.values()];
}

/** The measured window as days since the start: first, and first after. */
export function windowOf({ warmupDays, windowDays }: TimeFrame): [number, number] {
  return [warmupDays, warmupDays + windowDays];
}

/** What one station has of the bottleneck in the measured window. */
export interface StationPart extends StationName {
  /** Days on which most orders wait there, since the start. */
  readonly days: readonly number[];
  /** Orders waiting, means of a day: mean and highest, and the day of that. */
  readonly mean: number;
  readonly most: number;
  readonly mostOn: number;
  /** Of all orders waiting at stations, 0–1; NaN where nobody waits. */
  readonly share: number;
}

/** Stations by the number of days on which they are the bottleneck, then by who waits. */
export function stationParts({ stations, bottleneck }: OverTime, frame: TimeFrame): StationPart[] {
  const [from, to] = windowOf(frame);
  const sums = stations.map(({ waiting }) => sumOf(waiting.subarray(from, to)));
  const all = sumOf(sums);
  const parts = stations.map(({ key, label, waiting }, i): StationPart => {
    const inside = waiting.subarray(from, to);
    const most = inside.reduce((high, orders) => Math.max(high, orders), 0);
    const days = Array.from(inside.keys(), (day) => from + day);
    return {
      key,
      label: stationName({ key, label }),
      days: days.filter((day) => bottleneck[day] === i),
      mean: sums[i]! / (to - from),
      most,
      mostOn: from + inside.indexOf(most),
      share: sums[i]! / all,
    };
  });
  return parts.sort((a, b) => b.days.length - a.days.length || b.mean - a.mean);
}

/** Neighbouring days with the same bottleneck. */
export interface BottleneckStretch {
  /** Null where hardly any waits. */
  readonly label: string | null;
  /** Days since the start: first, and how many. */
  readonly from: number;
  readonly days: number;
}

/** How the bottleneck moves in the measured window. */
export function bottleneckStretches(
  { stations, bottleneck }: OverTime,
  frame: TimeFrame,
): BottleneckStretch[] {
  const [first, end] = windowOf(frame);
  return stretches(bottleneck.subarray(first, end)).map(({ from, to, level }) => ({
    label: nameOf(stations[level]),
    from: first + from,
    days: to - from,
  }));
}

/** Days on which one run has another bottleneck than the other; null for none. */
export interface Moved {
  readonly here: string | null;
  readonly there: string | null;
  readonly days: number;
}

/** Where the bottleneck stands here in place of there, in the window both share; most days first. */
export function movedBetween(here: OverTime, there: OverTime, frame: TimeFrame): Moved[] {
  const [from, to] = windowOf(frame);
  const found = new Map<string, { here: string | null; there: string | null; days: number }>();
  for (let day = from; day < to; day++) {
    const pair = { here: labelOn(here, day), there: labelOn(there, day) };
    if (pair.here === pair.there) continue;
    const key = JSON.stringify(pair);
    const known = found.get(key) ?? { ...pair, days: 0 };
    known.days++;
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => b.days - a.days);
}

/** The bottleneck of a day; null where hardly any waits. */
export function labelOn({ stations, bottleneck }: OverTime, day: number): string | null {
  return nameOf(stations[bottleneck[day]!]);
}

function nameOf(station: StationName | undefined): string | null {
  return station ? stationName(station) : null;
}

/** Two runs can stand on one axis. */
export function sameDays(a: TimeFrame, b: TimeFrame): boolean {
  return a.days === b.days && a.warmupDays === b.warmupDays && a.windowDays === b.windowDays;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
