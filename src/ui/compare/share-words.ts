import { differenceLabel } from '../../scenario/difference-label';
import type { Difference } from '../../scenario/differences';
import type { Scenario } from '../../scenario/scenario';
import type { Interval } from '../../shared/intervals';
import type { Comparison } from '../../study/comparison';
import type { LeverShare } from '../../study/lever-shares';
import type { Compared } from '../../study/paired';
import type { ComparedWords } from '../../study/verdict';
import { shortWords } from '../twins/difference-words';
import { partText } from './change-words';

/** As short as a picture allows: the shares of a mix are only named. */
export function shareLabel(difference: Difference, a: Scenario, b: Scenario): string {
  const isMix = difference.kind === 'lever' && difference.fields.length > 1;
  return isMix ? differenceLabel(difference) : shortWords(difference, a, b);
}

export interface ShareRow {
  readonly key: string;
  readonly name: string;
  /** With what it is in either world. */
  readonly label: string;
  readonly share: Interval;
}

/** What each difference adds, largest first; null while that is not known. */
export function shareRows(
  differences: readonly Difference[],
  shares: readonly LeverShare[] | null,
  { changes }: Comparison,
  figure: Compared,
  [a, b]: readonly [Scenario, Scenario],
): ShareRow[] | null {
  const row = (difference: Difference, share: Interval): ShareRow => ({
    key: difference.key,
    name: differenceLabel(difference),
    label: shareLabel(difference, a, b),
    share,
  });
  if (differences.length === 1) return [row(differences[0]!, changes[figure])];
  return (
    shares &&
    shares
      .map(({ difference, shares }) => row(difference, shares[figure]))
      .sort((x, y) => Math.abs(y.share.mean) - Math.abs(x.share.mean))
  );
}

/** The whole that the shares sum to. */
export function sumOfShares(rows: readonly ShareRow[]): number {
  return rows.reduce((sum, { share }) => sum + share.mean, 0);
}

const without = (mean: number): Interval => ({ mean, lo: NaN, hi: NaN });

/** What the bars show. */
export function shareSentence(rows: readonly ShareRow[], words: ComparedWords): string {
  const figure = words.label;
  const amount = (mean: number) => partText(without(mean), words);
  const total = amount(sumOfShares(rows));
  if (rows.length === 1)
    return `Only one thing differs: ${rows[0]!.name}. It carries the whole difference. ${figure}: ${total}.`;
  const each = rows.slice(0, 3).map(({ name, share }) => `${name} ${amount(share.mean)}`);
  return `${figure}: ${total} in all. ${rows.length > 3 ? 'Largest shares: ' : ''}${each.join(', ')}.`;
}

export const WHAT_A_SHARE_IS =
  'A share is what a change adds, averaged over all orders in which the changes could be made one after another; together they are the whole difference (Shapley 1953).';
export const SAMPLED =
  'So many differ that the orders are drawn by lot; the intervals hold that luck too.';
