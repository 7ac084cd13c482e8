import { fieldOf, type FieldKey } from './fields';

/** The lever behind each station's capacity, and the step that is one more of it; along the way. */
const CAPACITY = {
  reviewers: { field: 'reviewers', step: 1, more: 'one more reviewer' },
  sorting: { field: 'sortingLines', step: 1, more: 'one more sorting line' },
  inspectors: { field: 'inspectors', step: 1, more: 'one more inspector' },
  express: { field: 'expressCapacity', share: 0.1, more: 'a tenth more room on express flights' },
  standard: {
    field: 'standardCapacity',
    share: 0.1,
    more: 'a tenth more room on standard flights',
  },
  economy: { field: 'economyCapacity', share: 0.1, more: 'a tenth more room on sailings' },
  usps: { field: 'uspsCapacity', share: 0.1, more: 'a tenth more room with USPS' },
  ups: { field: 'upsCapacity', share: 0.1, more: 'a tenth more room with UPS' },
  fedex: { field: 'fedexCapacity', share: 0.1, more: 'a tenth more room with FedEx' },
  regional: {
    field: 'regionalCapacity',
    share: 0.1,
    more: 'a tenth more room with the regional carrier',
  },
} as const satisfies Record<string, { field: FieldKey; more: string; step?: 1; share?: number }>;

export type Widened = keyof typeof CAPACITY;
/** Stations that can be given more, along the way. */
export const WIDENED = Object.keys(CAPACITY) as readonly Widened[];

export interface MoreCapacity {
  readonly field: FieldKey;
  readonly value: number;
  /** `one more inspector` */
  readonly more: string;
}

/**
 * One more server, or a tenth more room in vehicles (one parcel more would be no decision);
 * null where each seller has a line of its own, or the lever is at its end.
 */
export function moreCapacity(
  station: string,
  now: (field: FieldKey) => number,
): MoreCapacity | null {
  if (!Object.hasOwn(CAPACITY, station)) return null;
  const rule = CAPACITY[station as keyof typeof CAPACITY];
  const before = now(rule.field);
  const added = 'step' in rule ? rule.step : Math.max(1, Math.round(before * rule.share));
  const value = Math.min(fieldOf(rule.field).max, before + added);
  return value > before ? { field: rule.field, value, more: rule.more } : null;
}
