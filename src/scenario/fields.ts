import { MIXES, type Field, type Mix } from './field';
import { customs } from './fields/customs';
import { demand } from './fields/demand';
import { lastMile } from './fields/last-mile';
import { opportunities, promise, run } from './fields/outcome';
import { payment } from './fields/payment';
import { sellers } from './fields/sellers';
import { firstMile, hub, linehaul } from './fields/transport';

const table = [
  ...demand,
  ...payment,
  ...sellers,
  ...firstMile,
  ...hub,
  ...linehaul,
  ...customs,
  ...lastMile,
  ...promise,
  ...opportunities,
  ...run,
] as const;

export type FieldKey = (typeof table)[number]['key'];

/** A field whose key is known to exist. */
export type KnownField = Field & { readonly key: FieldKey };

/** Every lever there is, in the order the page shows them. Everything else derives from this. */
export const FIELDS: readonly KnownField[] = table;

const byKey = new Map<string, KnownField>(FIELDS.map((field) => [field.key, field]));

/** The field of a key from outside; undefined when there is none. */
export function findField(key: string): KnownField | undefined {
  return byKey.get(key);
}

export function fieldOf(key: FieldKey): KnownField {
  return byKey.get(key)!;
}

/** The fields that share 100 %, in table order. */
export function mixFields(mix: Mix): readonly KnownField[] {
  return FIELDS.filter((field) => field.mix === mix);
}

export function isMix(key: FieldKey | Mix): key is Mix {
  return (MIXES as readonly string[]).includes(key);
}
