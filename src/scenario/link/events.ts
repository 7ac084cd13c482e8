import { MAX_EVENTS } from '../limits';
import type { DatedEvent } from '../scenario';
import { decodeNumber, decodeText, encodeText } from './text';

/**
 * Dated events as text: `close,usps,2026-05-18,2026-05-28,Strike;set,dutyRate,2026-06-01,,54,Tariff`:
 * effect, lever or site, first day, day after the last (empty: it stays), number unless it closes,
 * label. Labels are percent-encoded, so no separator stands in them.
 */
export function writeEvents(events: readonly DatedEvent[]): string {
  return events
    .map((event) => {
      const target = event.effect === 'close' ? event.site : event.field;
      const number = event.effect === 'close' ? [] : [String(event.value)];
      const dates = [event.from, event.to ?? ''];
      return [event.effect, target, ...dates, ...number, encodeText(event.label)].join(',');
    })
    .join(';');
}

/** Of events that are none: undefined in their place. Whether they make sense is for `parseScenario`. */
export function readEvents(text: string): (Record<string, unknown> | undefined)[] {
  if (text === '') return [];
  return text.split(';', MAX_EVENTS + 1).map(readEvent);
}

function readEvent(text: string): Record<string, unknown> | undefined {
  const [effect, target, from, to, ...rest] = text.split(',', 7);
  const label = decodeText(rest.at(-1) ?? '');
  if (label === undefined || rest.length !== (effect === 'close' ? 1 : 2)) return undefined;
  const common = { label, from, to: to === '' ? null : to, effect };
  if (effect === 'close') return { ...common, site: target };
  const value = decodeNumber(rest[0]!);
  return value === undefined ? undefined : { ...common, field: target, value };
}
