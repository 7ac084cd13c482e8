import type { LogComparison } from '../data/comparison';
import type { LogReading } from '../data/order-log';
import type { Answers } from '../kpi/answers';
import type { Figures } from '../kpi/figures';
import type { Scenario } from '../scenario/scenario';
import type { Runner } from './runner';

/** All replications of a scenario beside whatever else runs; null once `wanted` says no. */
export async function runBeside(
  runner: Runner,
  scenario: Scenario,
  replications: number,
  wanted: () => boolean,
): Promise<Answers | null> {
  const figures: Figures[] = [];
  for (let replication = 0; replication < replications; replication++) {
    if (!wanted()) return null;
    const request = { scenario, measured: null, replication, preview: false, flow: false };
    const result = await runner.extra(1, (engine, progress) => engine.run(request, progress));
    figures.push(result.figures);
  }
  const answers = await runner.extra(1, (engine) => engine.answer(figures));
  return wanted() ? answers : null;
}

/** Simulated against observed, for the run that is shown. */
export function compareWithLog(
  runner: Runner,
  scenario: Scenario,
  reading: LogReading,
): Promise<LogComparison> {
  const request = {
    scenario,
    measured: reading.measured,
    replication: 0,
    preview: false,
    flow: false,
  };
  return runner.extra(0, (engine) => engine.compareLog(request, reading));
}
