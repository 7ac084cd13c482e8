import { mixFields, type FieldKey, type KnownField } from '../../scenario/fields';
import type { Scenario } from '../../scenario/scenario';
import { formatPlain, NBSP } from '../../shared/format';

/** Why a share could not go where it was moved: parts of its mix are held still. */
export function heldWords(
  { label, mix }: KnownField,
  { values }: Scenario,
  key: FieldKey,
  locked: ReadonlySet<FieldKey>,
): string {
  const others = mix ? mixFields(mix).filter((field) => field.key !== key) : [];
  const held = others.filter((field) => locked.has(field.key));
  const at = `${formatPlain(values[key])}${NBSP}%`;
  if (held.length === others.length)
    return `All other shares are held still, so ${label} stays at ${at}. Release one of them first.`;
  const names = held.map((field) => field.label.replace(/ share$/, ''));
  const list = new Intl.ListFormat('en').format(names);
  const verb = names.length === 1 ? 'is' : 'are';
  return `${list} ${verb} held still: ${label} can go no higher than ${at}.`;
}
