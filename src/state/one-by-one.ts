import type { Work } from '../worker/pool';
import type { Runner } from './runner';

/**
 * Pieces of work 0, 1, 2, … beside whatever else runs, one at a time in the hand that is not needed
 * to answer levers; their results in order. Null once `wanted` says no, which is asked before each
 * piece and at the end.
 * @param progress told 0–1 of all
 */
export async function oneByOne<T>(
  runner: Pick<Runner, 'extra'>,
  pieces: number,
  workOf: (piece: number) => Work<T>,
  wanted: () => boolean,
  progress: (share: number) => void = () => {},
): Promise<T[] | null> {
  const results: T[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    if (!wanted()) return null;
    const told = (share: number) => wanted() && progress((piece + share) / pieces);
    results.push(await runner.extra(1, workOf(piece), told));
  }
  return wanted() ? results : null;
}
