import type { FieldKey, KnownField } from '../scenario/fields';
import { formatNumber, NBSP, plainDecimals } from '../shared/format';

const SPOKEN: Record<string, string> = { d: 'days', h: 'hours', min: 'minutes' };

/** `2.4 ×`, `3 d`, `20,000 orders`; a plain count has no unit. */
export function withUnit(value: number, unit: string): string {
  if (unit === 'on/off') return value ? 'on' : 'off';
  if (unit === '$') return `$${readable(value)}`;
  if (unit.startsWith('$/')) return `$${readable(value)}${unit.slice(1)}`;
  const joint = unit.startsWith('/') ? '' : NBSP;
  return unit ? `${readable(value)}${joint}${unit}` : readable(value);
}

/** The same for people who listen. */
export function spokenValue(value: number, { unit }: KnownField): string {
  const spoken = SPOKEN[unit];
  return spoken ? `${readable(value)} ${spoken}` : withUnit(value, unit);
}

function readable(value: number): string {
  return formatNumber(value, plainDecimals(value));
}

export const GRADE_MEANING = {
  A: 'measured on real orders or official statistics',
  B: 'a published industry figure',
  C: 'a trade blog or a vendor’s page',
  D: 'our assumption; no source found',
} as const;

/** The levers that are always in sight. */
export const MIX_KEYS = [
  'uspsShare',
  'upsShare',
  'fedexShare',
  'regionalShare',
] as const satisfies readonly FieldKey[];
export const HEADLINE_KEYS: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...MIX_KEYS,
  'customsDelay',
  'sellerAutomation',
]);
