import { figuresOf } from '../kpi/figures';
import { pairFigures } from '../kpi/pairs';
import { align } from '../scenario/alignment';
import type { Scenario } from '../scenario/scenario';
import { Memory, type Run } from '../sim/run';
import { simulateTwins } from '../sim/twin';
import type { PairRun } from './comparison';

/** The first replications of two scenarios that can be aligned. */
export function pairRuns(a: Scenario, b: Scenario, replications: number): PairRun[] {
  const aligned = align(a, b);
  if (!aligned.ok) throw new RangeError(aligned.reason);
  const memories = [new Memory(), new Memory()] as const;
  return Array.from({ length: replications }, (_, replication) => {
    const options = { replication, measured: null, weeks: aligned.weeks };
    const [inA, inB] = simulateTwins(aligned.a, aligned.b, options, memories);
    const figures = ({ columns }: Run) =>
      figuresOf(columns, false, { digest: true, batches: replication > 0 });
    return { a: figures(inA), b: figures(inB), pair: pairFigures(inA.columns, inB.columns) };
  });
}
