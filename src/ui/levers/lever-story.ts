import { explanationOf } from '../../scenario/explanations';
import { gradeMeaning, labelOf } from '../../scenario/field-words';
import type { KnownField } from '../../scenario/fields';
import { exampleOf } from '../../scenario/lever-examples';
import { sourceOf } from '../../scenario/sources';
import type { Session } from '../../state/session.svelte';
import { m } from '../../words/words';
import type { Explanation } from '../explain.svelte';
import { withUnit } from '../words';

/** All that is told of a lever when somebody asks, with an example to try. */
export function storyOf(session: Session, field: KnownField): Explanation {
  const { key, unit, min, max, date, grade } = field;
  const { value, says } = exampleOf(key);
  const tried = { value: withUnit(value, unit) };
  return {
    title: labelOf(key),
    paragraphs: [explanationOf(key)],
    example: {
      says,
      label: unit === 'on/off' ? m.levers_try_it(tried) : m.levers_try(tried),
      done: () => session.scenario.values[key] === value,
      set: () => session.setValue(key, value, 'resting'),
      back: () => session.undo(),
    },
    facts: [
      [m.levers_default(), withUnit(field.default, unit)],
      [m.levers_range(), m.levers_from_to({ min: withUnit(min, unit), max: withUnit(max, unit) })],
      [m.levers_source(), sourceOf(key)],
      ...(date ? ([[m.levers_date(), date]] as const) : []),
      [m.levers_grade(), m.levers_grade_meaning({ grade, meaning: gradeMeaning(grade) })],
    ],
  };
}
