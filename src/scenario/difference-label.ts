import { m } from '../words/words';
import type { Difference } from './differences';
import { labelOf, mixName } from './field-words';
import { isMix } from './fields';
import { eventLabel } from './preset-words';

/** What differs: the lever, the mix, or the dated event, by its name or by what it acts on. */
export function differenceLabel(difference: Difference): string {
  if (difference.kind === 'lever') {
    const { key } = difference;
    return isMix(key) ? mixName(key) : labelOf(key);
  }
  const event = (difference.inB ?? difference.inA)!;
  if (event.label) return eventLabel(event);
  return event.effect === 'close' ? m.fields_closure() : labelOf(event.field);
}
