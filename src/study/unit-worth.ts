import { placeOf } from '../kpi/figure-names';
import { deliveredRows, measure, populationRows } from '../kpi/measure';
import { windowRows } from '../kpi/population';
import { moreCapacity, WIDENED, type Widened } from '../scenario/capacity';
import { spanOf, withValue, type Scenario } from '../scenario/scenario';
import { dollarsADay } from '../scenario/unit-costs';
import type { Interval } from '../shared/intervals';
import type { Measured } from '../sim/measured';
import { Memory, type Run } from '../sim/run';
import { simulateRun } from '../sim/simulate';
import { over } from './comparison';

/** What one more unit of a station's capacity brings. */
export interface UnitWorth {
  readonly station: Widened;
  /** `one more inspector` */
  readonly more: string;
  /** Days by which the mean order comes sooner. */
  readonly sooner: Interval;
  /** Days saved by all delivered orders of a day together. */
  readonly daysSaved: Interval;
  /** What the unit costs, dollars a day. */
  readonly dollars: number;
}

/** By station (WIDENED): sooner, in days; days saved a day; NaN where there is no more. */
export type WorthOfRun = readonly (readonly [sooner: number, daysSaved: number])[];

/** Mean delivery time in days, and orders delivered. */
type Told = readonly [days: number, delivered: number];

/**
 * One more unit at each station by turns, in one replication, against the scenario as it is.
 * @param progress told the runs done and wanted
 * @throws as `simulate`
 */
export function worthOfRun(
  scenario: Scenario,
  replication: number,
  measured: Measured | null,
  progress: (done: number, all: number) => void = () => {},
  memory = new Memory(),
): WorthOfRun {
  const runs = WIDENED.length + 1;
  let done = 0;
  let previous: Run | null = null;
  const told = (of: Scenario): Told => {
    const beat = () => progress(done, runs);
    const run: Run = simulateRun(of, { replication, measured, memory, previous, progress: beat });
    previous = run;
    done++;
    const range = windowRows(run.columns);
    const values = measure(run.columns, range);
    const delivered = deliveredRows(run.columns, populationRows(run.columns, range)).length;
    return [values[placeOf('delivery.mean')], delivered];
  };
  const [days, delivered] = told(scenario);
  const window = spanOf(scenario).windowDays;
  const found = new Map<Widened, readonly [number, number]>();
  // From the last stage to the first: each run goes on from the one before.
  for (const station of [...WIDENED].reverse()) {
    const more = moreOf(scenario, station);
    const after = more && told(withValue(scenario, more.field, more.value));
    const sooner = after ? days - after[0] : NaN;
    found.set(station, [sooner, (sooner * delivered) / window]);
  }
  return WIDENED.map((station) => found.get(station)!);
}

/**
 * Stations in the order of what one more unit saves for a dollar, best first; those that cannot be
 * given more are left out.
 * @param runs replications 0, 1, 2, … of one scenario
 */
export function unitWorth(scenario: Scenario, runs: readonly WorthOfRun[]): UnitWorth[] {
  const worth = WIDENED.flatMap((station, i): UnitWorth[] => {
    const more = moreOf(scenario, station);
    if (!more) return [];
    const mean = (part: 0 | 1) => over(runs.map((run) => run[i][part]));
    return [
      {
        station,
        more: more.more,
        sooner: mean(0),
        daysSaved: mean(1),
        dollars: dollarsADay(station, scenario, more),
      },
    ];
  });
  return worth.sort((x, y) => y.daysSaved.mean / y.dollars - x.daysSaved.mean / x.dollars);
}

function moreOf(scenario: Scenario, station: Widened) {
  return moreCapacity(station, (field) => scenario.values[field]);
}
