import { figuresOf, type Sparing } from '../kpi/figures';
import { pairFigures } from '../kpi/pairs';
import type { Aligned } from '../scenario/alignment';
import { Memory } from '../sim/run';
import type { Trajectories } from '../sim/trajectories';
import { simulateTwins } from '../sim/twin';
import type { PairRun } from './comparison';

/** One replication of two worlds, as a comparison needs it. */
export function pairRun(a: Trajectories, b: Trajectories, sparing: Sparing): PairRun {
  return {
    a: figuresOf(a, false, sparing),
    b: figuresOf(b, false, sparing),
    pair: pairFigures(a, b),
  };
}

/**
 * The first replications of two worlds, one after the other. Without digests: nobody asks for them.
 * @param done called after each, with its number from 1 on
 */
export function pairRuns(
  { a, b, weeks }: Aligned,
  replications: number,
  done: (count: number) => void = () => {},
): PairRun[] {
  const memories = [new Memory(), new Memory()] as const;
  return Array.from({ length: replications }, (_, replication) => {
    const options = { replication, weeks, measured: null };
    const [inA, inB] = simulateTwins(a, b, options, memories);
    const run = pairRun(inA.columns, inB.columns, { digest: true, batches: replication > 0 });
    done(replication + 1);
    return run;
  });
}
