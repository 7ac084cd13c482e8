import type { Scenario } from '../scenario/scenario';
import type { Measured } from './measured';
import { columnsOf, type Columns, type Memory, type Run } from './run';
import { simulateRun } from './simulate';

export interface TwinOptions {
  readonly replication: number;
  readonly measured: Measured | null;
  /** Weeks of the window; the scenarios' own by default. */
  readonly weeks?: number;
  /** Called before each stage of either run, with their stages counted on. */
  readonly progress?: (stage: number) => void;
}

/**
 * The same replication of two scenarios. The second goes on from a copy of the first where they
 * first differ, so that what they share is run once.
 * @param memories of the two runs; whatever ran in them before is lost
 * @throws as `simulate`
 */
export function simulateTwins(
  a: Scenario,
  b: Scenario,
  options: TwinOptions,
  memories: readonly [Memory, Memory],
): [Run, Run] {
  const first = simulateRun(a, { ...options, memory: memories[0] });
  return [first, simulateRun(b, { ...options, previous: copyOf(first, memories[1]) })];
}

/** A run of its own with the same columns, in other memory. */
export function copyOf(run: Run, memory: Memory): Run {
  const { world, columns } = run;
  const copy = columnsOf(world, columns.count, memory);
  for (const [name, column] of Object.entries(columns) as [keyof Columns, unknown][])
    fill(copy[name], column);
  // A station's log is replaced when its stage runs again, never written to.
  copy.stations.push(...columns.stations);
  return { ...run, columns: copy, memory, visits: null };
}

function fill(into: unknown, from: unknown): void {
  if (ArrayBuffer.isView(into)) (into as Int32Array).set(from as Int32Array);
  else if (Array.isArray(into) && ArrayBuffer.isView(into[0]))
    into.forEach((column: Int32Array, i) => column.set((from as Int32Array[])[i]));
}
