import { GROUPS, type Group } from '../../scenario/field';
import { FIELDS, type FieldKey, type KnownField } from '../../scenario/fields';

export interface LeverGroup {
  readonly key: Group;
  readonly label: string;
  readonly fields: readonly KnownField[];
}

/**
 * Groups of levers that fit a search, without the levers that stand elsewhere. Every word must
 * occur in the label, the group's name or the explanation.
 */
export function findLevers(query: string, elsewhere: ReadonlySet<FieldKey>): LeverGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (Object.entries(GROUPS) as [Group, string][])
    .map(([key, label]) => ({
      key,
      label,
      fields: FIELDS.filter((field) => {
        if (field.group !== key || elsewhere.has(field.key)) return false;
        const text = `${label} ${field.label} ${field.explanation}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ fields }) => fields.length > 0);
}
