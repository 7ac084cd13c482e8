import { departures } from './burke';
import { backorders, impatience, lostSales } from './by-key';
import type { CheckResult, Experiment } from './check';
import { mtInfinity } from './daily-wave';
import { jackson } from './jackson';
import { judged } from './judge';
import { KERNELS } from './kernels';
import { Luck } from './luck';
import { mgInfinity, mm5 } from './many-servers';
import { tandem } from './networks';
import { lawAndKelton, pennyFab } from './published';
import { batches, dm1, md1, mln1, mm1 } from './single-server';
import { flight, openingHours } from './timetables';

/** Every known answer that the kernels are held against. Each is built when it is asked for. */
export const CATALOGUE: readonly (() => Experiment)[] = [
  mm1,
  mm5,
  md1,
  mln1,
  dm1,
  batches,
  mgInfinity,
  mtInfinity,
  tandem,
  departures,
  jackson,
  flight,
  openingHours,
  impatience,
  backorders,
  lostSales,
  pennyFab,
  lawAndKelton,
];

export interface Conduct {
  /** Any text: other seeds, other luck. */
  readonly seed: string;
  readonly kernels?: typeof KERNELS;
  /** Fewer than the experiment's own make it quicker and less sharp. */
  readonly replications?: number;
  /** Called after each replication. */
  readonly progress?: (done: number, all: number) => void;
}

/** Runs an experiment and judges each of its checks. */
export function conduct(
  experiment: Experiment,
  { seed, kernels = KERNELS, replications = experiment.replications, progress }: Conduct,
): CheckResult[] {
  // Experiments have luck of their own, so that one unlucky draw does not show in all of them.
  const luck = new Luck(`${seed}\u0000${experiment.key}`);
  const values: number[][] = experiment.checks.map(() => []);
  for (let replication = 0; replication < replications; replication++) {
    experiment.run(kernels, luck, replication).forEach((value, c) => values[c].push(value));
    progress?.(replication + 1, replications);
  }
  return experiment.checks.map((check, c) => judged(check, values[c]));
}
