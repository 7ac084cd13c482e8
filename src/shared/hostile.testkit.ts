import { expect } from 'vitest';

// Compiled with the machine, which knows no Node; tests always run there.
declare const process: { readonly env: Record<string, string | undefined> };

/** How many inputs from outside are tried: all of them where there is time for it. */
export const HOSTILE_RUNS = process.env.LONG_RUNS ? 100_000 : 2_000;

/** Longest that any input from outside may take, milliseconds. */
const LONGEST = 50;

/**
 * Does something with an input from outside that must neither throw nor take long. One that took
 * long is done again alone: the machine may have been busy with something else.
 */
export async function soon<T>(work: () => T | Promise<T>): Promise<T> {
  let took = Infinity;
  let result!: T;
  for (let attempt = 0; attempt < 5 && took > LONGEST; attempt++) {
    const start = performance.now();
    result = await work();
    took = performance.now() - start;
  }
  expect(took).toBeLessThanOrEqual(LONGEST);
  return result;
}
