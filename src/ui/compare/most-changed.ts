import type { ShiftedOrder } from '../../kpi/pairs';
import { formatNumber, formatSigned, NBSP } from '../../shared/format';
import { DAY } from '../../shared/units';

/** `Order 1234`; with both numbers where the same order has another one in B. */
export function orderName({ a, b }: ShiftedOrder): string {
  return a === b ? `Order ${a}` : `Order ${a} (in B ${b})`;
}

/** Delivery times in A and in B, and B's less A's. */
export function tookWords({ took: [a, b] }: ShiftedOrder): [a: string, b: string, change: string] {
  const days = (seconds: number) => `${formatNumber(seconds / DAY, 1)}${NBSP}d`;
  // Of minutes nothing would be left in days.
  const change =
    Math.abs(b - a) < DAY / 10
      ? `${formatSigned(Math.round((b - a) / 60))}${NBSP}min`
      : `${formatSigned((b - a) / DAY, 1)}${NBSP}d`;
  return [days(a), days(b), change];
}
