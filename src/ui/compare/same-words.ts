import type { SharePart } from '../../charts/share-part';
import { formatNumber, NBSP } from '../../shared/format';
import type { SameOrders } from '../../study/comparison';
import { percent } from './change-words';

const orders = (n: number) => `${formatNumber(n)}${NBSP}${n === 1 ? 'order' : 'orders'}`;

export function shareParts({ better, same, worse }: SameOrders): SharePart[] {
  return [
    { tone: 'better', share: better, text: `${percent(better)} better` },
    { tone: 'same', share: same, text: `${percent(same)} the same` },
    { tone: 'worse', share: worse, text: `${percent(worse)} worse` },
  ];
}

/** What became of the orders that both worlds have in common. */
export function sameSentence(same: SameOrders): string {
  if (same.orders === 0) return 'The two worlds have no order in common.';
  if (same.same === 1)
    return `All ${orders(same.orders)} that A and B have in common fare exactly the same, to the second.`;
  return `Of ${orders(same.orders)} that A and B have in common, ${percent(same.better)} fare better in B, ${percent(same.same)} the same to the second, ${percent(same.worse)} worse.`;
}

/** What counts as better, and orders that there is nothing to subtract from; empty for no such. */
export function oneSidedWords(same: SameOrders): string {
  const delivered =
    same.deliveredOnlyA + same.deliveredOnlyB > 0
      ? `Delivered in A only: ${orders(same.deliveredOnlyA)}; in B only: ${orders(same.deliveredOnlyB)}.`
      : '';
  const placed =
    same.onlyA + same.onlyB > 0
      ? `Placed and accepted in A only: ${orders(same.onlyA)}; in B only: ${orders(same.onlyB)}. They are in no pair.`
      : '';
  const meaning =
    same.same < 1 ? 'Better: delivered sooner, or in B only; worse: later, or in A only.' : '';
  return [meaning, delivered, placed].filter((text) => text !== '').join(' ');
}

/** What the bars of the differences show. */
export function shiftSentence({ delivered, shifts }: SameOrders): string {
  if (delivered === 0) return 'No order is delivered in both worlds.';
  const [sooner, alike, later] = sides(shifts);
  if (alike === 1)
    return `All ${orders(delivered)} delivered in both worlds come at the same second.`;
  return `Of ${orders(delivered)} delivered in both worlds, ${percent(sooner)} come sooner in B, ${percent(alike)} at the same second, ${percent(later)} later.`;
}

/** Shares that come sooner, alike and later. */
export function sides(shifts: Float64Array): [sooner: number, alike: number, later: number] {
  const middle = (shifts.length - 1) / 2;
  const sum = (part: Float64Array) => part.reduce((all, share) => all + share, 0);
  return [sum(shifts.subarray(0, middle)), shifts[middle]!, sum(shifts.subarray(middle + 1))];
}
