import { fieldOf } from '../../scenario/fields';
import type { DatedEvent } from '../../scenario/scenario';
import { SITES } from '../../scenario/sites';
import { parseDate } from '../../shared/dates';
import { formatLongDay, formatPlain } from '../../shared/format';
import { withUnit } from '../words';

/** What an event does: `USPS closed`, `Orders per day × 3`, `Duty-free up to set to $0`. */
export function effectWords(event: DatedEvent): string {
  if (event.effect === 'close') return `${SITES[event.site]} closed`;
  const { label, unit } = fieldOf(event.field);
  if (event.effect === 'scale') return `${label} × ${formatPlain(event.value)}`;
  return `${label} set to ${withUnit(event.value, unit)}`;
}

/** `from 18 May 2026 to 28 May 2026`; the second date is the first day after. */
export function dateWords({ from, to }: DatedEvent): string {
  const day = (iso: string) => formatLongDay(parseDate(iso)!);
  return to === null ? `from ${day(from)} on` : `from ${day(from)} until ${day(to)}`;
}
