import type { Size } from '../sim/limits';
import type { Endless } from '../sim/queues/unbounded';

/** Why something cannot be run, or not be found in a run. */
export type Refusal =
  | { readonly reason: Size; readonly wanted: number; readonly most: number }
  | { readonly reason: 'endless'; readonly how: Endless }
  /** Orders are numbered from 0 to `last`. */
  | { readonly reason: 'noOrder'; readonly order: number; readonly last: number };

/** Between threads an error keeps its name and its message: that is the refusal. */
export class RunRefused extends Error {
  override readonly name = 'RunRefused';

  constructor(refusal: Refusal) {
    super(JSON.stringify(refusal));
  }
}

/** @returns null for any other error */
export function refusalOf(error: Error): Refusal | null {
  return error.name === 'RunRefused' ? (JSON.parse(error.message) as Refusal) : null;
}

/** How a worker is lost while somebody waits for it; where a browser says more, its words. */
export type Loss =
  'it stopped answering' | 'it could not be started' | 'it could not be understood';

/** A worker crashed, hung or was ended. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}
