import type { ShiftedOrder } from '../../kpi/pairs';
import { formatNumber, formatSigned } from '../../shared/format';
import { DAY } from '../../shared/units';
import { m } from '../../words/words';

/** `Order 1234`; with both numbers where the same order has another one in B. */
export function orderName({ a, b }: ShiftedOrder): string {
  return a === b ? m.compare_order({ a }) : m.compare_order_both({ a, b });
}

/** Delivery times in A and in B, and B's less A's. */
export function tookWords({ took: [a, b] }: ShiftedOrder): [a: string, b: string, change: string] {
  const days = (seconds: number) => m.compare_level_days({ n: formatNumber(seconds / DAY, 1) });
  // Of minutes nothing would be left in days.
  const change =
    Math.abs(b - a) < DAY / 10
      ? m.compare_minutes({ n: formatSigned(Math.round((b - a) / 60)) })
      : m.compare_level_days({ n: formatSigned((b - a) / DAY, 1) });
  return [days(a), days(b), change];
}
