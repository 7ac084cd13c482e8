import type { Span } from '../scenario/scenario';
import { DAY } from '../shared/units';
import { FLAG } from '../sim/codes';
import { digestOf } from '../sim/digest';
import type { Trajectories } from '../sim/trajectories';
import { BIN_DAYS, BINS } from './answers';
import { p90ByCause, secondsByCause } from './days';
import { inProgressByDay } from './in-progress';
import { deliveredRows, measure, populationRows } from './measure';
import { overTimeFigures, type OverTimeFigures } from './over-time';
import { parts, windowRows } from './population';
import { stationFigures, type StationFigures } from './stations';

/** What one replication says, in plain numbers: all that answers are made of. */
export interface Figures {
  /** By FIGURE_NAMES. */
  readonly values: Float64Array;
  /** The same over twentieths of the window, by order of placement; empty where left out. */
  readonly batches: readonly Float64Array[];
  readonly orders: number;
  readonly delivered: number;
  readonly preview: boolean;
  /** Of all columns; empty where left out. */
  readonly digest: string;
  readonly span: Span;
  /** Delivered orders by bin of processing, shipping and delivery time; the late ones by the last. */
  readonly histograms: readonly Float64Array[];
  /** Orders by stars, 1–5. */
  readonly stars: Float64Array;
  /** By stage and cause (CAUSES): seconds, summed over delivered orders. */
  readonly seconds: readonly Float64Array[];
  /** The 90th percentile of the delivery time, by stage and cause: seconds. */
  readonly p90Seconds: readonly Float64Array[];
  /** By stage, then day since the start: orders in it at noon UTC. */
  readonly inProgress: readonly Float64Array[];
  readonly overTime: OverTimeFigures;
  readonly stations: readonly StationFigures[];
}

/** Batches whose spread gives the provisional interval of a single replication. */
export const BATCHES = 20;

/** What to leave out of `figuresOf`: each costs as much as the rest together. */
export interface Sparing {
  /** No digest. */
  readonly digest?: boolean;
  /** No batches, for a replication that is never alone. */
  readonly batches?: boolean;
}

export function figuresOf(run: Trajectories, preview: boolean, without: Sparing = {}): Figures {
  const range = windowRows(run);
  const rows = populationRows(run, range);
  const delivered = deliveredRows(run, rows);
  const { at } = run;
  const stars = new Float64Array(5);
  for (let i = 0; i < rows.length; i++) stars[run.stars[rows[i]] - 1]++;
  return {
    values: measure(run, range, true),
    batches: without.batches ? [] : parts(range, BATCHES).map((part) => measure(run, part)),
    orders: rows.length,
    delivered: delivered.length,
    preview,
    digest: without.digest ? '' : digestOf(run),
    span: run.span,
    histograms: [
      histogram(delivered, at[0], at[2]),
      histogram(delivered, at[2], at[7]),
      histogram(delivered, at[0], at[7]),
      histogram(
        delivered.filter((r) => (run.flags[r] & FLAG.late) !== 0),
        at[0],
        at[7],
      ),
    ],
    stars,
    seconds: secondsByCause(run, delivered),
    p90Seconds: p90ByCause(run, delivered),
    inProgress: inProgressByDay(run),
    overTime: overTimeFigures(run),
    stations: stationFigures(run),
  };
}

function histogram(rows: Int32Array, from: Int32Array, to: Int32Array): Float64Array {
  const counts = new Float64Array(BINS);
  const width = BIN_DAYS * DAY;
  for (let i = 0; i < rows.length; i++) {
    const bin = ((to[rows[i]] - from[rows[i]]) / width) | 0;
    counts[bin < BINS ? bin : BINS - 1]++;
  }
  return counts;
}
