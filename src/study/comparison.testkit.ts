import { figuresOf } from '../kpi/figures';
import { pairFigures } from '../kpi/pairs';
import { align } from '../scenario/alignment';
import type { Scenario } from '../scenario/scenario';
import { simulate } from '../sim/simulate';
import type { PairRun } from './comparison';

/** The first replications of two scenarios, as a comparison needs them. */
export function pairRuns(a: Scenario, b: Scenario, replications: number): PairRun[] {
  const aligned = align(a, b);
  if (!aligned.ok) throw new Error(aligned.reason);
  const { weeks } = aligned;
  return Array.from({ length: replications }, (_, replication) => {
    const [inA, inB] = [aligned.a, aligned.b].map((scenario) =>
      simulate(scenario, { replication, weeks }),
    ) as [ReturnType<typeof simulate>, ReturnType<typeof simulate>];
    const sparing = { digest: replication > 0, batches: replication > 0 };
    return {
      a: figuresOf(inA, false, sparing),
      b: figuresOf(inB, false, sparing),
      pair: pairFigures(inA, inB),
    };
  });
}
