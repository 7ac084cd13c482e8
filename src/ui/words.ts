import { unitWords } from '../scenario/field-words';
import type { FieldKey, KnownField } from '../scenario/fields';
import { formatNumber, formatPercent, plainDecimals } from '../shared/format';
import { m } from '../words/words';

const SPOKEN: Readonly<Record<string, (of: { value: string; count: number }) => string>> = {
  d: m.fields_spoken_days,
  h: m.fields_spoken_hours,
  min: m.fields_spoken_minutes,
};

/** `2.4 ×`, `3 d`, `20,000 orders`; a plain count has no unit. */
export function withUnit(value: number, unit: string): string {
  if (unit === 'on/off') return value ? m.fields_on() : m.fields_off();
  const text = readable(value);
  if (unit === '%') return formatPercent(text);
  const words = unitWords(unit);
  if (words.startsWith('$')) return `$${text}${words.slice(1)}`;
  if (words === '' || words.startsWith('/')) return text + words;
  return m.fields_amount({ value: text, unit: words });
}

/** The same for people who listen. */
export function spokenValue(value: number, { unit }: KnownField): string {
  return SPOKEN[unit]?.({ value: readable(value), count: value }) ?? withUnit(value, unit);
}

function readable(value: number): string {
  return formatNumber(value, plainDecimals(value));
}

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
