import { STAGES, STEPS } from '../scenario/field';
import { spanOf, type Scenario } from '../scenario/scenario';
import { firstStep } from './changes';
import { FLAG, NEVER } from './codes';
import type { Measured } from './measured';
import { seedOf } from './random/draws';
import { Memory, type Columns, type Run, type StageRun } from './run';
import { sameSellers, sellersOf } from './sellers';
import { costs } from './stages/costs';
import { customs } from './stages/customs';
import { firstMile } from './stages/first-mile';
import { hub } from './stages/hub';
import { lastMile } from './stages/last-mile';
import { linehaul } from './stages/linehaul';
import { measuredLeg, measuredLegOf } from './stages/measured-leg';
import { outcome } from './stages/outcome';
import { payment } from './stages/payment';
import { describe, place } from './stages/placement';
import { seller } from './stages/seller';
import type { Trajectories } from './trajectories';
import { worldOf, type World } from './world';

/** The order's journey, in the order of STAGES. */
const JOURNEY: readonly StageRun[] = [payment, seller, firstMile, hub, linehaul, customs, lastMile];

export interface SimulateOptions {
  /** 0 for the scenario's own seed; others are replications with seeds derived from it. */
  readonly replication?: number;
  readonly measured?: Measured | null;
  /** Weeks of the window, to cut it short for a preview; the scenario's own by default. */
  readonly weeks?: number;
  /** An earlier run of the same seed, replication and window: only what changed is run again. It is used up. */
  readonly previous?: Run | null;
  /** Buffers to use when the run begins anew; whatever ran in them before is lost. */
  readonly memory?: Memory;
  /** Also keep who was where: at every station, or at the one of this key. Not with `previous`. */
  readonly visits?: boolean | string;
  /** Called before each stage. */
  readonly progress?: (stage: number) => void;
}

/**
 * Runs a scenario: every order placed, followed to its end.
 * @throws Unbounded when a time grows past what a column can hold
 * @throws TooLarge when there are more orders or days than a run can hold
 */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): Trajectories {
  return simulateRun(scenario, options).columns;
}

/** As `simulate`, but returns the run, to be handed back as `previous`. */
export function simulateRun(scenario: Scenario, options: SimulateOptions = {}): Run {
  const { replication = 0, measured = null, weeks = Infinity, previous = null, progress } = options;
  const memory = previous?.memory ?? options.memory ?? new Memory();
  const whole = spanOf(scenario);
  const span = { ...whole, windowDays: Math.min(whole.windowDays, 7 * weeks) };
  const world = worldOf(scenario, measured, span);
  const from = previous ? firstStep(previous.world, world) : 0;
  const goesOn = previous !== null && from > STEPS.indexOf('run');
  const run = goesOn
    ? continued(previous, world)
    : begin(world, replication, memory, options.visits ?? false);
  if (from <= STEPS.indexOf('placement')) describe(run);
  const firstStage = Math.max(0, from - STEPS.indexOf('payment'));
  if (run.columns === previous?.columns) clear(run.columns, firstStage);
  travel(run, firstStage, progress);
  outcome(run);
  costs(run);
  return run;
}

function continued(previous: Run, world: World): Run {
  const [before, { values }] = [previous.world.scenario.values, world.scenario];
  const same = sameSellers(before, values);
  const sellers = same ? previous.sellers : sellersOf(values, previous.seed);
  return { ...previous, world, sellers, visits: null };
}

function begin(world: World, replication: number, memory: Memory, visits: boolean | string): Run {
  const { seed: text, values } = world.scenario;
  const seed = seedOf(replication === 0 ? text : `${text}\u0000${replication}`);
  const columns = place(world, seed, memory);
  const sellers = sellersOf(values, seed);
  const only = typeof visits === 'string' ? visits : null;
  return { world, seed, sellers, columns, memory, visits: visits ? { only, kept: [] } : null };
}

/** From a stage to the end of the journey, over columns that hold nothing of it yet. */
function travel(run: Run, firstStage: number, progress?: (stage: number) => void): void {
  for (let stage = firstStage; stage < STAGES.length; stage++) {
    progress?.(stage);
    run.memory.scratch.reset();
    const rows = arrivals(run, stage);
    const leg = measuredLegOf(run, stage);
    if (leg) measuredLeg(run, rows, stage, leg);
    else JOURNEY[stage](run, rows);
  }
}

/** Rows that reach a stage, rising. */
function arrivals({ columns, memory }: Run, stage: number): Int32Array {
  const { count, endStage } = columns;
  const rows = memory.scratch.int32(count);
  let n = 0;
  for (let r = 0; r < count; r++) if (endStage[r] >= stage) rows[n++] = r;
  return rows.subarray(0, n);
}

/** Bits of FLAG that each stage sets. */
const FLAGS_OF_STAGE = [
  FLAG.reviewed,
  FLAG.automated | FLAG.languageTrouble | FLAG.wrongItem,
  0,
  0,
  0,
  FLAG.documentsMissing | FLAG.inspected,
  FLAG.damaged,
];

/** Takes back what an earlier run wrote from a stage on. */
function clear(columns: Columns, firstStage: number): void {
  const { count, endStage, outcome, flags, attempts, departure } = columns;
  // The outcome, which sets this one, is always run again.
  let bits: number = FLAG.late;
  for (let stage = firstStage; stage < STAGES.length; stage++) {
    bits |= FLAGS_OF_STAGE[stage];
    columns.at[stage + 1].fill(NEVER);
    columns.queue[stage].fill(0);
    columns.closed[stage].fill(0);
    columns.hold[stage].fill(0);
  }
  for (let r = 0; r < count; r++) {
    flags[r] &= ~bits;
    if (endStage[r] < firstStage) continue;
    endStage[r] = STAGES.length - 1;
    outcome[r] = 0;
  }
  if (firstStage <= STAGES.indexOf('firstMile')) columns.mode.fill(0);
  if (firstStage <= STAGES.indexOf('hub')) departure.fill(NEVER);
  if (firstStage <= STAGES.indexOf('lastMile')) {
    attempts.fill(0);
    columns.carrier.fill(0);
  }
  for (let i = columns.stations.length - 1; i >= 0; i--)
    if (columns.stations[i].stage >= firstStage) columns.stations.splice(i, 1);
}
