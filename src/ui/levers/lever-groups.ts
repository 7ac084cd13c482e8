import { GROUPS, type Group } from '../../scenario/field';
import { groupName } from '../../scenario/field-words';
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

/** Levers as a list shows them: by groups, those apart that stand elsewhere on the page. */
export function grouped(
  levers: readonly KnownField[],
  groups: readonly Group[],
  elsewhere: ReadonlySet<FieldKey>,
): Omit<Found, 'events'> {
  const here = levers.filter(({ key }) => !elsewhere.has(key));
  return {
    groups: groups.map((key) => ({
      key,
      label: groupName(key),
      fields: here.filter(({ group }) => group === key),
    })),
    elsewhere: levers.filter(({ key }) => elsewhere.has(key)),
    count: levers.length,
  };
}

/** What is there while nobody searches. */
export function allLevers(elsewhere: ReadonlySet<FieldKey>): Found {
  return { ...grouped(FIELDS, GROUPS, elsewhere), events: true };
}
