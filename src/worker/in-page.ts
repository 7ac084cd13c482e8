import { createEngine } from './engine';
import type { Engine } from './protocol';

/** Before each piece of work the page has so long to draw and to answer people, ms: a frame. */
const PAUSE = 16;

type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>;

/**
 * The engine without a worker, for a page whose workers are lost again and again: the same code, in
 * slices of one replication. What it hands out is cloned, as it would be on its way from a worker.
 */
export function engineInPage(): Engine {
  const calls = Object.entries(createEngine() as unknown as Calls).map(
    ([name, call]) =>
      [
        name,
        async (...args: unknown[]) => {
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
          return structuredClone(await call(...args));
        },
      ] as const,
  );
  return Object.fromEntries(calls) as unknown as Engine;
}
