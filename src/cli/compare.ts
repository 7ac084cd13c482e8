import { writeFileSync } from 'node:fs';
import { figuresOf } from '../kpi/figures';
import { pairFigures } from '../kpi/pairs';
import { differencesOf } from '../scenario/differences';
import type { Aligned } from '../scenario/alignment';
import { Memory, type Run } from '../sim/run';
import { Unbounded } from '../sim/queues/unbounded';
import { simulateTwins } from '../sim/twin';
import { compare, type Comparison, type PairRun } from '../study/comparison';
import { leverShares, sharesOfRun, type LeverShare } from '../study/lever-shares';
import { COMPARED, type Compared } from '../study/paired';
import { cautionsOf } from './cautions';
import { readCompareArguments, type CompareOptions } from './compare-arguments';
import { comparisonReport } from './comparison-report';
import { comparisonText } from './comparison-text';
import { exitCode } from './exit-code';

/**
 * Two worlds against each other. Answers on stdout, progress and reasons on stderr.
 * @returns as `exitCode`
 */
export function main(args: readonly string[]): number {
  return exitCode(() => run(readCompareArguments(args)));
}

function run({ aligned, replications, json }: CompareOptions): void {
  const comparison = compare(pairsOf(aligned, replications));
  const { levers, problem } = leversOf(aligned, comparison);
  const said = {
    comparison,
    levers,
    notes: aligned.notes,
    cautions: [...cautionsOf(comparison), ...problem],
  };
  console.log(comparisonText(said, aligned));
  if (json !== null) writeFileSync(json, `${JSON.stringify(comparisonReport(said), null, 2)}\n`);
}

function pairsOf({ a, b, weeks }: Aligned, replications: number): PairRun[] {
  const memories = [new Memory(), new Memory()] as const;
  return Array.from({ length: replications }, (_, replication) => {
    const shown = replication === 0;
    const options = { replication, weeks, measured: null };
    const [inA, inB] = simulateTwins(a, b, options, memories);
    const figures = ({ columns }: Run) =>
      figuresOf(columns, false, { digest: true, batches: !shown });
    const pair = pairFigures(inA.columns, inB.columns);
    console.error(`${replication + 1} of ${replications} replications`);
    return { a: figures(inA), b: figures(inB), pair };
  });
}

interface Levers {
  readonly levers: readonly LeverShare[];
  /** Why there are none, where they cannot be told. */
  readonly problem: readonly string[];
}

/** What each difference adds; the only one adds all. */
function leversOf(aligned: Aligned, { changes, replications }: Comparison): Levers {
  const [first, ...rest] = differencesOf(aligned.a, aligned.b);
  if (!first) return { levers: [], problem: [] };
  if (rest.length === 0) {
    const whole = Object.keys(COMPARED).map((key) => [key, changes[key as Compared]]);
    const shares = Object.fromEntries(whole) as LeverShare['shares'];
    return { levers: [{ difference: first, sampled: false, shares }], problem: [] };
  }
  const memory = new Memory();
  try {
    const runs = Array.from({ length: replications }, (_, replication) => {
      const shares = sharesOfRun({ ...aligned, replication, measured: null }, undefined, memory);
      console.error(`${replication + 1} of ${replications} replications, by lever`);
      return shares;
    });
    return { levers: leverShares(aligned, runs), problem: [] };
  } catch (error) {
    if (!(error instanceof Unbounded)) throw error;
    const reason = `with some of the differences only, the run has no end (${error.message})`;
    return { levers: [], problem: [`What each difference adds cannot be told: ${reason}.`] };
  }
}
