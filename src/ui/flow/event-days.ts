import { eventLabel } from '../../scenario/preset-words';
import type { DatedChip } from '../../charts/flow/timeline';
import type { EventSpan } from '../../charts/flow/event-span';
import { secondsAt, type DatedEvent, type Scenario } from '../../scenario/scenario';
import { formatDate, parseDate } from '../../shared/dates';
import { DAY } from '../../shared/units';
import type { EventDraft } from '../levers/event-draft';

type Start = Pick<Scenario, 'startDate'>;

const dayOf = (start: Start, date: string) => secondsAt(start, date) / DAY;
const dateOf = ({ startDate }: Start, day: number) => formatDate(parseDate(startDate)! + day);

/** An event as the timeline shows it: in days since the scenario's start. */
export function chipOf(start: Start, event: DatedEvent): DatedChip {
  const to = event.to === null ? Infinity : dayOf(start, event.to);
  return { label: eventLabel(event), from: dayOf(start, event.from), to };
}

/** The event with other dates; what closes always opens again. */
export function datedBy(start: Start, event: DatedEvent, { from, to }: EventSpan): DatedEvent {
  const first = dateOf(start, from);
  if (to !== Infinity) return { ...event, from: first, to: dateOf(start, to) };
  return event.effect === 'close' ? { ...event, from: first } : { ...event, from: first, to: null };
}

/** A closure to be filled in, on these days. */
export function draftOn(start: Start, { from, to }: EventSpan): EventDraft {
  return {
    effect: 'close',
    target: '',
    value: '',
    from: dateOf(start, from),
    to: dateOf(start, to),
    label: '',
  };
}
