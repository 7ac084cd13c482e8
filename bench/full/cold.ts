import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { simulateRun } from '../../src/sim/simulate';
import { median, timed } from '../measure';
import { sized } from './sized';

/**
 * The first run of a process: nothing compiled, no table built, no buffer there. Prints its
 * milliseconds.
 */
export async function runCold(orders: number): Promise<void> {
  const scenario = sized(orders);
  console.log(await timed(() => simulateRun(scenario)));
}

/** Milliseconds, the median of so many processes. */
export function coldTime(orders: number, processes: number): number {
  const [program] = process.argv.slice(1);
  const all = Array.from({ length: processes }, () => {
    const { stdout, status } = spawnSync(process.execPath, [program, '--cold', String(orders)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error('A cold run failed.');
    return Number(stdout);
  });
  return median(all);
}
