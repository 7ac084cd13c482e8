import type { SharePart } from '../../charts/share-part';
import { formatNumber } from '../../shared/format';
import type { SameOrders } from '../../study/comparison';
import { m } from '../../words/words';
import { sentences } from '../sentences';
import { percent } from './change-words';

const orders = (count: number) => m.compare_n_orders({ count, n: formatNumber(count) });

export function shareParts({ better, same, worse }: SameOrders): SharePart[] {
  return [
    { tone: 'better', share: better, text: m.compare_share_better({ share: percent(better) }) },
    { tone: 'same', share: same, text: m.compare_share_same({ share: percent(same) }) },
    { tone: 'worse', share: worse, text: m.compare_share_worse({ share: percent(worse) }) },
  ];
}

/** What became of the orders that both worlds have in common. */
export function sameSentence(same: SameOrders): string {
  if (same.orders === 0) return m.compare_no_common();
  if (same.same === 1) return m.compare_all_alike({ orders: orders(same.orders) });
  return m.compare_same_sentence({
    orders: orders(same.orders),
    better: percent(same.better),
    same: percent(same.same),
    worse: percent(same.worse),
  });
}

/** What counts as better, and orders that there is nothing to subtract from; empty for no such. */
export function oneSidedWords(same: SameOrders): string {
  const delivered =
    same.deliveredOnlyA + same.deliveredOnlyB > 0
      ? m.compare_delivered_one_side({
          a: orders(same.deliveredOnlyA),
          b: orders(same.deliveredOnlyB),
        })
      : '';
  const placed =
    same.onlyA + same.onlyB > 0
      ? m.compare_placed_one_side({ a: orders(same.onlyA), b: orders(same.onlyB) })
      : '';
  return sentences(same.same < 1 ? m.compare_meaning() : '', delivered, placed);
}

/** What the bars of the differences show. */
export function shiftSentence({ delivered, shifts }: SameOrders): string {
  if (delivered === 0) return m.compare_none_in_both();
  const [sooner, alike, later] = sides(shifts);
  if (alike === 1) return m.compare_all_same_second({ orders: orders(delivered) });
  return m.compare_shift_sentence({
    orders: orders(delivered),
    sooner: percent(sooner),
    alike: percent(alike),
    later: percent(later),
  });
}

/** Shares that come sooner, alike and later. */
export function sides(shifts: Float64Array): [sooner: number, alike: number, later: number] {
  const middle = (shifts.length - 1) / 2;
  const sum = (part: Float64Array) => part.reduce((all, share) => all + share, 0);
  return [sum(shifts.subarray(0, middle)), shifts[middle]!, sum(shifts.subarray(middle + 1))];
}
