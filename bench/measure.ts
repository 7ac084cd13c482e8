import process from 'node:process';

/** Timing on a machine that is never quiet: many short rounds, medians, ratios within a round. */

/**
 * Milliseconds that the work takes: the lesser of the time that passed and the processor time of
 * this process. What other programs take in between is not counted, nor are helper threads that
 * collect garbage meanwhile.
 */
export async function timed(work: () => unknown): Promise<number> {
  const used = process.cpuUsage();
  const begin = performance.now();
  const result = work();
  // What is not asynchronous must not wait for a turn of the event loop.
  if (result instanceof Promise) await result;
  const passed = performance.now() - begin;
  const { user, system } = process.cpuUsage(used);
  return Math.min(passed, (user + system) / 1000);
}

/** Runs after a collection of garbage that do not count: compiled code goes with what it refers to. */
const REWARMING = 10;

/** Median of several runs, warm: what earlier work left behind is collected first. */
export async function warm(times: number, work: () => unknown): Promise<number> {
  globalThis.gc?.();
  await repeat(REWARMING, work);
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await timed(work));
  return median(all);
}

export async function repeat(times: number, work: () => unknown): Promise<void> {
  for (let i = 0; i < times; i++) await work();
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Between order statistics the quantile is linear (Hyndman & Fan type 7). */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (position - low);
}

/** Milliseconds for an order as nanoseconds for an order and a stage. */
export const perStage = (ms: number, stages: number): number => (ms * 1e6) / stages;

/** Something to be compared with something else. */
export interface Contender {
  /** What it does in one go is divided by this: orders. */
  readonly size: number;
  readonly run: () => unknown;
  /** So short that it must be warmed again after garbage was collected, as the base is. */
  readonly short?: boolean;
}

export interface Comparison {
  /** Milliseconds by round, for one unit of size. */
  readonly each: readonly number[];
  /** By round: its time over that of the base, just before and just after. */
  readonly ratios: readonly number[];
}

/** Runs of the base between which a contender runs: the median of so many. */
const BASE_RUNS = 3;

/** One round: the base, each contender, and the base again after each. */
export async function round(
  base: Contender,
  contenders: readonly Contender[],
): Promise<{ base: number; each: number[]; ratios: number[] }> {
  const baseTime = async () => (await warm(BASE_RUNS, base.run)) / base.size;
  const bases = [await baseTime()];
  const each: number[] = [];
  const ratios: number[] = [];
  for (const contender of contenders) {
    const { run, size, short } = contender;
    const took = (await (short ? warm(BASE_RUNS, run) : timed(run))) / size;
    bases.push(await baseTime());
    const around = (bases[bases.length - 2] + bases[bases.length - 1]) / 2;
    each.push(took);
    ratios.push(took / around);
  }
  return { base: median(bases), each, ratios };
}

export async function compare(
  rounds: number,
  base: Contender,
  contenders: readonly Contender[],
): Promise<{ base: number[]; contenders: Comparison[] }> {
  const all: Awaited<ReturnType<typeof round>>[] = [];
  for (let i = 0; i < rounds; i++) all.push(await round(base, contenders));
  return {
    base: all.map((one) => one.base),
    contenders: contenders.map((_, i) => ({
      each: all.map((one) => one.each[i]),
      ratios: all.map((one) => one.ratios[i]),
    })),
  };
}
