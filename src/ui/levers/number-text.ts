import { formatPlain } from '../../shared/format';

export interface NumberLimits {
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export type Typed =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

// 1234, 1,234.5, 12 345, -3, .5 – but not 1e3, 0x10 or Infinity.
const NUMBER = /^[-+]?(\d{1,3}([, ]\d{3})+|\d+)?(\.\d+)?$/;
const DECIMAL_COMMA = /^[-+]?\d+,\d+$/;
/** What is typed for a unit besides the unit itself. */
const SPELT: Record<string, readonly string[]> = {
  '%': ['percent', 'pct'],
  '×': ['x', '*', 'times'],
  d: ['day', 'days'],
  h: ['hour', 'hours', 'hr', 'hrs'],
  min: ['minute', 'minutes', 'mins'],
};

/** What was typed or pasted into a number field: a value on the lever's grid, or what is wrong with it. */
export function readNumber(text: string, { label, unit, min, max, step }: NumberLimits): Typed {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (trimmed === '') return { ok: false, message: `${label} needs a number.` };
  const refused = (why: string): Typed => ({
    ok: false,
    message: `“${trimmed.slice(0, 20)}” ${why}`,
  });
  const [, dollar, digits, tail] = /^(\$ ?)?([-−+]?[\d., ]*)(.*)$/.exec(trimmed)!;
  const number = digits!.replace('−', '-').trim();
  const given = (tail || (dollar && '$') || '').trim().toLowerCase();
  if (!/\d/.test(number)) return refused('is not a number.');
  if (given !== '' && !isUnit(given, unit))
    return refused(/^[a-z%×$/ ]+$/.test(given) && unit ? `is not in ${unit}.` : 'is not a number.');
  if (!NUMBER.test(number))
    return refused(
      DECIMAL_COMMA.test(number)
        ? `is not a number here: write ${number.replace(',', '.')}.`
        : 'is not a number.',
    );
  const value = Number(number.replace(/[, ]/g, ''));
  if (!(value >= min && value <= max)) {
    const range = `${formatPlain(min)} to ${formatPlain(max)}`;
    const end = unit && unit !== 'on/off' ? ` ${unit}` : '';
    return { ok: false, message: `${label} goes from ${range}${end}.` };
  }
  return { ok: true, value: onGrid(value, min, max, step) };
}

function isUnit(given: string, unit: string): boolean {
  const plain = unit.toLowerCase();
  return [plain, plain.replace(/^\$?\//, ''), ...(plain.startsWith('$') ? ['$'] : [])]
    .concat(SPELT[plain] ?? [])
    .includes(given);
}

/** The nearest multiple of the step inside the range, without binary dust. */
export function onGrid(value: number, min: number, max: number, step: number): number {
  // Steps are counted from zero, or a minimum of 0.05 would shift the whole grid.
  const rounded = Number((Math.round(value / step) * step).toFixed(6));
  return Math.min(max, Math.max(min, rounded));
}
