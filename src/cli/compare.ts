import { writeFileSync } from 'node:fs';
import { differencesOf } from '../scenario/differences';
import type { Aligned } from '../scenario/alignment';
import { Unbounded } from '../sim/queues/unbounded';
import { compare, type Comparison } from '../study/comparison';
import { Memory } from '../sim/run';
import { leverShares, sharesOfRun, type LeverShare } from '../study/lever-shares';
import { pairRuns } from '../study/pair-run';
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
  const comparison = compare(
    pairRuns(aligned, replications, (count) =>
      console.error(`${count} of ${replications} replications`),
    ),
  );
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
