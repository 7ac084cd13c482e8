import { differenceLabel } from '../../scenario/difference-label';
import type { Difference } from '../../scenario/differences';
import { labelOf, shortLabelOf } from '../../scenario/field-words';
import { fieldOf } from '../../scenario/fields';
import type { Scenario } from '../../scenario/scenario';
import { dateWords, effectWords } from '../levers/event-words';
import { withUnit } from '../words';

/** `Customs delay: 0 d in A, 2 d in B`; `USPS strike: only in B, USPS closed from … until …`. */
export function differenceWords(difference: Difference, a: Scenario, b: Scenario): string {
  const label = differenceLabel(difference);
  if (difference.kind === 'event') return `${label}: ${eventWords(difference)}`;
  const { key, fields } = difference;
  const parts = fields.map((field) => {
    const { unit } = fieldOf(field);
    const values = `${withUnit(a.values[field], unit)} in A, ${withUnit(b.values[field], unit)} in B`;
    return field === key ? values : `${labelOf(field)} ${values}`;
  });
  return `${label}: ${parts.join('; ')}`;
}

function eventWords({ inA, inB }: Extract<Difference, { kind: 'event' }>): string {
  if (!inA) return `only in B, ${effectWords(inB!)} ${dateWords(inB!)}`;
  if (!inB) return `only in A, ${effectWords(inA)} ${dateWords(inA)}`;
  const [before, after] = [inA, inB].map((event) => `${effectWords(event)} ${dateWords(event)}`);
  return `${before} in A, ${after} in B`;
}

/** The same in as few letters as a list allows: `Customs delay 0 d → 2 d`. */
export function shortWords(difference: Difference, a: Scenario, b: Scenario): string {
  const label = differenceLabel(difference);
  if (difference.kind === 'event')
    return difference.inA && difference.inB
      ? `${label}, changed`
      : `${label}, only in ${difference.inA ? 'A' : 'B'}`;
  const parts = difference.fields.map((field) => {
    const { unit } = fieldOf(field);
    const values = `${withUnit(a.values[field], unit)} → ${withUnit(b.values[field], unit)}`;
    return field === difference.key ? values : `${shortLabelOf(field)} ${values}`;
  });
  return `${label} ${parts.join(', ')}`;
}
