import { eventLabel } from '../../scenario/preset-words';
import type { DatedEvent } from '../../scenario/scenario';
import { formatPlain } from '../../shared/format';

/** The form as typed. */
export interface EventDraft {
  effect: 'close' | 'scale' | 'set';
  /** A site or the key of a dated lever. */
  target: string;
  value: string;
  from: string;
  to: string;
  label: string;
}

/** The form that would give an event. */
export function draftOf(event: DatedEvent): EventDraft {
  return {
    effect: event.effect,
    target: event.effect === 'close' ? event.site : event.field,
    value: event.effect === 'close' ? '' : formatPlain(event.value, 6),
    from: event.from,
    to: event.to ?? '',
    label: eventLabel(event),
  };
}
