import type { LogComparison } from '../data/comparison';
import type { LogReading } from '../data/order-log';
import type { Answers } from '../kpi/answers';
import type { Scenario } from '../scenario/scenario';
import type { Measured } from '../sim/measured';
import type { RunRequest } from '../worker/protocol';
import { oneByOne } from './one-by-one';
import type { Runner } from './runner';

/** A whole run of which no journeys are shown. */
const QUIET = { preview: false, flow: false } as const;

/** All replications of a scenario beside whatever else runs; null once `wanted` says no. */
export async function runBeside(
  runner: Runner,
  what: Pick<RunRequest, 'scenario' | 'measured'>,
  replications: number,
  wanted: () => boolean,
): Promise<Answers | null> {
  const runs = await oneByOne(
    runner,
    replications,
    (replication) => (engine, progress) => engine.run({ ...QUIET, ...what, replication }, progress),
    wanted,
  );
  if (!runs) return null;
  const figures = runs.map((run) => run.figures);
  const answers = await runner.extra(1, (engine) => engine.answer(figures));
  return wanted() ? answers : null;
}

/** Simulated against observed, for the run that is shown. */
export function compareWithLog(
  runner: Runner,
  scenario: Scenario,
  reading: LogReading,
): Promise<LogComparison> {
  const request = { ...QUIET, scenario, measured: reading.measured, replication: 0 };
  return runner.extra(0, (engine, progress) => engine.compareLog(request, reading, progress));
}

/** How often it is worth its while; a browser has compiled by then what it will compile. */
const REHEARSALS = 5;

/** Makes the first hand quick, one short piece at a time, until `wanted` says no. */
export async function rehearse(
  runner: Runner,
  scenario: Scenario,
  measured: Measured | null,
  wanted: () => boolean,
): Promise<void> {
  const request = { ...QUIET, scenario, measured, replication: 0 };
  for (let i = 0; i < REHEARSALS && wanted(); i++)
    await runner.whenIdle(0, (engine, progress) => engine.rehearse(request, progress));
}
