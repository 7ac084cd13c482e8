import { GROUPS, type Group } from '../../scenario/field';
import { FIELDS, type FieldKey, type KnownField } from '../../scenario/fields';

export interface LeverGroup {
  readonly key: Group;
  readonly label: string;
  readonly fields: readonly KnownField[];
}

export interface Found {
  readonly groups: readonly LeverGroup[];
  /** Levers that fit, but stand elsewhere on the page. */
  readonly elsewhere: readonly KnownField[];
  /** Dated events fit. */
  readonly events: boolean;
  readonly count: number;
}

/** Levers by group, groups and levers in the given order. */
export function groupsOf(keys: readonly Group[], fields: readonly KnownField[]): LeverGroup[] {
  return keys.map((key) => ({
    key,
    label: GROUPS[key],
    fields: fields.filter(({ group }) => group === key),
  }));
}

/** All there is, while nothing is searched for. */
export function everyLever(elsewhere: ReadonlySet<FieldKey>): Found {
  const here = FIELDS.filter(({ key }) => !elsewhere.has(key));
  const groups = groupsOf(Object.keys(GROUPS) as Group[], here);
  return { groups, elsewhere: [], events: true, count: FIELDS.length };
}
