import { placeOf } from '../kpi/figure-names';
import { measure } from '../kpi/measure';
import { windowRows } from '../kpi/population';
import type { Interval } from '../shared/intervals';
import type { Aligned } from '../scenario/alignment';
import { differencesOf, withDifferences, type Difference } from '../scenario/differences';
import type { Measured } from '../sim/measured';
import { seedOf } from '../sim/random/draws';
import { Memory, type Run } from '../sim/run';
import { simulateRun } from '../sim/simulate';
import { over } from './comparison';
import { COMPARED, type Compared } from './paired';
import { exactShares, MOST_EXACT, sampledShares, type Coalition } from './shapley';

/** What one lever or event of those that differ adds to the whole difference; B minus A. */
export interface LeverShare {
  readonly difference: Difference;
  /** So many differ that orders of joining were drawn by lot, not all gone through. */
  readonly sampled: boolean;
  readonly shares: Readonly<Record<Compared, Interval>>;
}

/** By difference, then COMPARED: the shares of one replication. */
export type SharesOfRun = readonly (readonly number[])[];

export interface SharesRequest extends Pick<Aligned, 'a' | 'b' | 'weeks'> {
  readonly replication: number;
  readonly measured: Measured | null;
}

const PLACES = Object.values(COMPARED).map(placeOf);

/**
 * How much each difference between two worlds adds to the whole, in one replication: its Shapley
 * value, exact for up to MOST_EXACT differences, otherwise from one random order of joining and its
 * reverse. The shares sum to the whole difference.
 * @param progress told the runs done and wanted
 * @throws as `simulate`
 */
export function sharesOfRun(
  { a, b, weeks, replication, measured }: SharesRequest,
  progress: (done: number, all: number) => void = () => {},
  memory = new Memory(),
): SharesOfRun {
  const all = differencesOf(a, b);
  const n = all.length;
  if (n === 0) return [];
  const runs = n <= MOST_EXACT ? 1 << n : 2 * (n + 1);
  let done = 0;
  let previous: Run | null = null;
  const worth = (coalition: Coalition) => {
    const made = all.filter((_, i) => coalition[i] === 1);
    const scenario = withDifferences(a, b, all, made);
    const options = { replication, measured, weeks, memory, previous };
    previous = simulateRun(scenario, { ...options, progress: () => progress(done, runs) });
    done++;
    const values = measure(previous.columns, windowRows(previous.columns));
    return PLACES.map((place) => values[place]);
  };
  return n <= MOST_EXACT
    ? exactShares(n, worth)
    : sampledShares(orderOf(n, a.seed, replication), worth);
}

/** A random order of n players. */
function orderOf(n: number, seed: string, replication: number): number[] {
  const { stream } = seedOf(seed);
  const words = Array.from({ length: n }, (_, i) => stream(`lever order/${replication}/${i}`));
  return words.map((_, i) => i).sort((i, j) => words[i] - words[j]);
}

/**
 * Shares over replications, with 95 % intervals that hold both the luck of the runs and, where
 * orders of joining were sampled, theirs.
 * @param runs replications 0, 1, 2, … of one comparison
 */
export function leverShares(
  { a, b }: Pick<Aligned, 'a' | 'b'>,
  runs: readonly SharesOfRun[],
): LeverShare[] {
  return differencesOf(a, b).map((difference, i, { length }) => ({
    difference,
    sampled: length > MOST_EXACT,
    shares: Object.fromEntries(
      Object.keys(COMPARED).map((key, respect) => [key, over(runs.map((run) => run[i][respect]))]),
    ) as Record<Compared, Interval>,
  }));
}
