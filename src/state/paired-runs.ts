import type { Scenario } from '../scenario/scenario';
import type { Measured } from '../sim/measured';
import type { PairedChanges } from '../study/paired';
import type { UnitWorth } from '../study/unit-worth';
import type { RunOf } from '../worker/protocol';
import { oneByOne } from './one-by-one';
import type { Runner } from './runner';

/** Pairs of runs: enough for an interval over replications. */
export const PAIRS = 5;

export interface PairedRequest {
  readonly before: Scenario;
  readonly after: Scenario;
  /** Of the order log, which both share. */
  readonly measured: Measured | null;
}

/**
 * Two scenarios with the same orders and the same luck, beside whatever else runs; null once
 * `wanted` says no.
 * @param progress told 0–1
 */
export async function comparePaired(
  runner: Pick<Runner, 'extra'>,
  { before, after, measured }: PairedRequest,
  wanted: () => boolean,
  progress: (share: number) => void = () => {},
): Promise<PairedChanges | null> {
  const runs = await oneByOne(
    runner,
    2 * PAIRS,
    (piece) => (engine, beat) => {
      const scenario = piece % 2 === 0 ? before : after;
      const replication = Math.floor(piece / 2);
      return engine.run({ scenario, measured, replication, preview: false, flow: false }, beat);
    },
    wanted,
    progress,
  );
  if (!runs) return null;
  const figures = (side: 0 | 1) => runs.filter((_, i) => i % 2 === side).map((run) => run.figures);
  const changes = await runner.extra(1, (engine) => engine.pair(figures(0), figures(1)));
  return wanted() ? changes : null;
}

/**
 * What one more unit at each station would bring to a scenario: each replication with one more at
 * one station after the other. Null once `wanted` says no.
 * @param progress told 0–1
 */
export async function worthOfUnits(
  runner: Pick<Runner, 'extra'>,
  { scenario, measured }: Pick<RunOf, 'scenario' | 'measured'>,
  wanted: () => boolean,
  progress: (share: number) => void = () => {},
): Promise<UnitWorth[] | null> {
  const runs = await oneByOne(
    runner,
    PAIRS,
    (replication) => (engine, beat) => engine.worth({ scenario, measured, replication }, beat),
    wanted,
    progress,
  );
  if (!runs) return null;
  const worth = await runner.extra(1, (engine) => engine.unitWorth(scenario, runs));
  return wanted() ? worth : null;
}
