import { differenceLabel } from '../../scenario/difference-label';
import type { Difference } from '../../scenario/differences';
import { labelOf, shortLabelOf } from '../../scenario/field-words';
import { fieldOf } from '../../scenario/fields';
import type { Scenario } from '../../scenario/scenario';
import { m } from '../../words/words';
import { dateWords, effectWords } from '../levers/event-words';
import { withUnit } from '../words';

/** `Customs delay: 0 d in A, 2 d in B`; `USPS strike: only in B, USPS closed from … until …`. */
export function differenceWords(difference: Difference, a: Scenario, b: Scenario): string {
  const label = differenceLabel(difference);
  if (difference.kind === 'event') return m.twins_named({ label, what: eventWords(difference) });
  const { key, fields } = difference;
  const parts = fields.map((field) => {
    const { unit } = fieldOf(field);
    const values = m.twins_values({
      a: withUnit(a.values[field], unit),
      b: withUnit(b.values[field], unit),
    });
    return field === key ? values : `${labelOf(field)} ${values}`;
  });
  return m.twins_named({ label, what: parts.join(m.twins_semicolon()) });
}

function eventWords({ inA, inB }: Extract<Difference, { kind: 'event' }>): string {
  if (!inA) return m.twins_event_only_b({ what: effectWords(inB!), when: dateWords(inB!) });
  if (!inB) return m.twins_event_only_a({ what: effectWords(inA), when: dateWords(inA) });
  return m.twins_event_changed({
    a: effectWords(inA),
    from: dateWords(inA),
    b: effectWords(inB),
    until: dateWords(inB),
  });
}

/** The same in as few letters as a list allows: `Customs delay 0 d → 2 d`. */
export function shortWords(difference: Difference, a: Scenario, b: Scenario): string {
  const label = differenceLabel(difference);
  if (difference.kind === 'event') {
    if (difference.inA && difference.inB) return m.twins_short_changed({ label });
    return difference.inA ? m.twins_short_only_a({ label }) : m.twins_short_only_b({ label });
  }
  const parts = difference.fields.map((field) => {
    const { unit } = fieldOf(field);
    const [before, after] = [a, b].map(({ values }) => withUnit(values[field], unit));
    const values = m.twins_short_values({ a: before!, b: after! });
    return field === difference.key ? values : `${shortLabelOf(field)} ${values}`;
  });
  return `${label} ${parts.join(m.twins_comma())}`;
}
