import { differenceLabel } from '../../scenario/difference-label';
import type { Difference } from '../../scenario/differences';
import type { Scenario } from '../../scenario/scenario';
import type { Interval } from '../../shared/intervals';
import type { Comparison } from '../../study/comparison';
import type { LeverShare } from '../../study/lever-shares';
import type { Compared } from '../../study/paired';
import type { ComparedWords } from '../../study/verdict';
import { m } from '../../words/words';
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
      // The labels of those that were sent away for their shares are in the language of commands.
      .map(({ difference: { key }, shares }) => ({
        difference: differences.find((difference) => difference.key === key),
        share: shares[figure],
      }))
      .flatMap(({ difference, share }) => (difference ? [row(difference, share)] : []))
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
  if (rows.length === 1) return m.compare_share_only({ name: rows[0]!.name, figure, total });
  const largest = rows.slice(0, 3).map(({ name, share }) => `${name} ${amount(share.mean)}`);
  const said = { figure, total, each: largest.join(m.compare_comma()) };
  return rows.length > 3 ? m.compare_share_largest(said) : m.compare_share_total(said);
}
