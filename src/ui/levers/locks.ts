import { labelOf, shortLabelOf } from '../../scenario/field-words';
import { mixFields, type FieldKey, type KnownField } from '../../scenario/fields';
import type { Scenario } from '../../scenario/scenario';
import { formatPercent, formatPlain } from '../../shared/format';
import { locale } from '../../shared/locale';
import { m } from '../../words/words';

/** Why a share could not go where it was moved: parts of its mix are held still. */
export function heldWords(
  { mix }: KnownField,
  { values }: Scenario,
  key: FieldKey,
  locked: ReadonlySet<FieldKey>,
): string {
  const others = mix ? mixFields(mix).filter((field) => field.key !== key) : [];
  const held = others.filter((field) => locked.has(field.key));
  const of = { lever: labelOf(key), value: formatPercent(formatPlain(values[key])) };
  if (held.length === others.length) return m.levers_all_held(of);
  const names = held.map((field) => shortLabelOf(field.key));
  const list = new Intl.ListFormat(locale()).format(names);
  return m.levers_some_held({ ...of, names: list, count: names.length });
}
