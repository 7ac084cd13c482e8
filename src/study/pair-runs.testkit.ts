import { align } from '../scenario/alignment';
import type { Scenario } from '../scenario/scenario';
import type { PairRun } from './comparison';
import { pairRuns as runsOf } from './pair-run';

/** The first replications of two scenarios that can be aligned. */
export function pairRuns(a: Scenario, b: Scenario, replications: number): PairRun[] {
  const aligned = align(a, b);
  if (!aligned.ok) throw new RangeError(aligned.reason);
  return runsOf(aligned, replications);
}
