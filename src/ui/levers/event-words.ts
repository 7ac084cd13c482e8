import { labelOf } from '../../scenario/field-words';
import { fieldOf } from '../../scenario/fields';
import type { DatedEvent } from '../../scenario/scenario';
import { closedWords } from '../../scenario/site-words';
import { parseDate } from '../../shared/dates';
import { formatLongDay, formatPlain } from '../../shared/format';
import { m } from '../../words/words';
import { withUnit } from '../words';

/** What an event does: `USPS closed`, `Orders per day × 3`, `Duty-free up to set to $0`. */
export function effectWords(event: DatedEvent): string {
  if (event.effect === 'close') return closedWords(event.site);
  const lever = labelOf(event.field);
  if (event.effect === 'scale')
    return m.levers_event_times({ lever, value: formatPlain(event.value) });
  return m.levers_event_set({ lever, value: withUnit(event.value, fieldOf(event.field).unit) });
}

/** `from 18 May 2026 until 28 May 2026`; the second date is the first day after. */
export function dateWords({ from, to }: DatedEvent): string {
  const day = (iso: string) => formatLongDay(parseDate(iso)!);
  return to === null
    ? m.levers_event_from({ from: day(from) })
    : m.levers_event_until({ from: day(from), to: day(to) });
}
