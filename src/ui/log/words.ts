import { faultOf } from '../../data/order-log';
import { logFaultWords } from '../../data/log-words';
import { formatNumber } from '../../shared/format';
import { locale } from '../../shared/locale';
import { DAY } from '../../shared/units';
import type { MeasuredLeg } from '../../sim/measured';
import { m } from '../../words/words';

/** What each measured leg spans and which stages of the model it takes the place of. */
export const LEGS = {
  approval: { label: m.log_leg_approval, replaces: m.log_instead_approval },
  handling: { label: m.log_leg_handling, replaces: m.log_instead_handling },
  shipping: { label: m.log_leg_shipping, replaces: m.log_instead_shipping },
} as const satisfies Record<MeasuredLeg, { label: () => string; replaces: () => string }>;

/** `Mon`, `Tue`, …, `Sun` */
export function weekdays(): string[] {
  const name = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' });
  // 1 January 1970 was a Thursday.
  return Array.from({ length: 7 }, (_, day) => name.format((day + 4) * DAY * 1000));
}

/** `0:00`, `6:00`, … */
export const HOURS = Array.from({ length: 24 }, (_, hour) => `${hour}:00`);

/** @param share of 1 */
export function percent(share: number, decimals = 0): string {
  return m.log_percent({ n: formatNumber(share * 100, decimals) });
}

/** Why a log could not be opened, whatever was thrown. */
export function problemWords(error: unknown): string {
  const fault = faultOf(error);
  if (fault) return logFaultWords(fault);
  return error instanceof Error ? error.message : m.log_unreadable_file();
}
