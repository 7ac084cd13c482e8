import type { Work } from '../worker/pool';
import type { Runner } from './runner';

/**
 * Pieces of work 0, 1, 2, … beside whatever else runs, in both hands; their results in order. Null
 * once `wanted` says no, which is asked before each piece and at the end.
 * @param progress told 0–1 of all
 */
export async function inBothHands<T>(
  runner: Pick<Runner, 'extra'>,
  pieces: number,
  workOf: (piece: number) => Work<T>,
  wanted: () => boolean,
  progress: (share: number) => void = () => {},
): Promise<T[] | null> {
  const results: T[] = [];
  const shares = new Float64Array(pieces);
  let next = 0;
  const told = (piece: number, share: number) => {
    shares[piece] = Math.max(shares[piece]!, share);
    if (wanted()) progress(shares.reduce((sum, x) => sum + x, 0) / pieces);
  };
  const work = async (hand: 0 | 1) => {
    while (next < pieces && wanted()) {
      const piece = next++;
      results[piece] = await runner.extra(hand, workOf(piece), (share) => told(piece, share));
      told(piece, 1);
    }
  };
  await Promise.all([work(0), work(1)]);
  return wanted() ? results : null;
}
