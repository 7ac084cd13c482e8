import type { Figures } from '../kpi/figures';
import type { Scenario } from '../scenario/scenario';
import type { Measured } from '../sim/measured';
import type { PairedChanges } from '../study/paired';
import type { UnitWorth, WorthOfRun } from '../study/unit-worth';
import type { RunOf } from '../worker/protocol';
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
 * `wanted` says no, which is asked before each run and at the end.
 * @param progress told 0–1
 */
export async function comparePaired(
  runner: Pick<Runner, 'extra'>,
  { before, after, measured }: PairedRequest,
  wanted: () => boolean,
  progress: (share: number) => void = () => {},
): Promise<PairedChanges | null> {
  const figures: [Figures[], Figures[]] = [[], []];
  let done = 0;
  for (let replication = 0; replication < PAIRS; replication++)
    for (const side of [0, 1] as const) {
      if (!wanted()) return null;
      const scenario = side === 0 ? before : after;
      const request = { scenario, measured, replication, preview: false, flow: false };
      const told = (share: number) => wanted() && progress((done + share) / (2 * PAIRS));
      const result = await runner.extra(1, (engine, beat) => engine.run(request, beat), told);
      figures[side].push(result.figures);
      done++;
    }
  if (!wanted()) return null;
  const changes = await runner.extra(1, (engine) => engine.pair(...figures));
  return wanted() ? changes : null;
}

/**
 * What one more unit at each station would bring to a scenario: each replication with one more at
 * one station after the other, in the hand that is not needed to answer levers. Null once `wanted`
 * says no, which is asked before each replication and at the end.
 * @param progress told 0–1
 */
export async function worthOfUnits(
  runner: Pick<Runner, 'extra'>,
  { scenario, measured }: Pick<RunOf, 'scenario' | 'measured'>,
  wanted: () => boolean,
  progress: (share: number) => void = () => {},
): Promise<UnitWorth[] | null> {
  const runs: WorthOfRun[] = [];
  for (let replication = 0; replication < PAIRS; replication++) {
    if (!wanted()) return null;
    const request = { scenario, measured, replication };
    const told = (share: number) => wanted() && progress((replication + share) / PAIRS);
    runs.push(await runner.extra(1, (engine, beat) => engine.worth(request, beat), told));
  }
  if (!wanted()) return null;
  const worth = await runner.extra(1, (engine) => engine.unitWorth(scenario, runs));
  return wanted() ? worth : null;
}
