import { unitWords } from '../../scenario/field-words';
import { formatPlain, typedNumber } from '../../shared/format';
import { m } from '../../words/words';

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
/** What is typed for a unit besides the unit itself, in any language. */
const SPELT: Record<string, readonly string[]> = {
  '%': ['percent', 'pct', 'por ciento'],
  '×': ['x', '*', 'times', 'veces', '倍'],
  d: ['day', 'days', 'día', 'días', 'dia', 'dias', '天', '日'],
  h: ['hour', 'hours', 'hr', 'hrs', 'hora', 'horas', '小时', '时'],
  min: ['minute', 'minutes', 'mins', 'minuto', 'minutos', '分钟', '分'],
};

/**
 * What was typed or pasted into a number field, as the language writes numbers: a value on the
 * lever's grid, or what is wrong with it.
 */
export function readNumber(text: string, limits: NumberLimits): Typed {
  const { label: what, unit, min, max, step } = limits;
  const trimmed = halfWidth(text).replace(/\s+/g, ' ').trim();
  if (trimmed === '') return { ok: false, message: m.levers_needs_number({ what }) };
  const given = trimmed.slice(0, 20);
  const refused = (message: string = m.levers_no_number({ given })): Typed => ({
    ok: false,
    message,
  });
  const [, dollar, digits, tail] = /^(\$ ?)?([-−+]?[\d., ]*)(.*)$/.exec(trimmed)!;
  const number = typedNumber(digits!.replace('−', '-').trim());
  const typedUnit = (tail || (dollar && '$') || '').trim().toLowerCase();
  if (!/\d/.test(number)) return refused();
  if (typedUnit !== '' && !isUnit(typedUnit, unit)) {
    const isAnother = /^[\p{L}%×$/ ]+$/u.test(typedUnit) && unit;
    return refused(isAnother ? m.levers_other_unit({ given, unit: unitWords(unit) }) : undefined);
  }
  if (!NUMBER.test(number)) {
    const instead = number.replace(',', '.');
    return refused(
      DECIMAL_COMMA.test(number) ? m.levers_decimal_comma({ given, instead }) : undefined,
    );
  }
  const value = Number(number.replace(/[, ]/g, ''));
  if (!(value >= min && value <= max)) return refused(rangeOf(limits));
  return { ok: true, value: onGrid(value, min, max, step) };
}

function rangeOf({ label: what, unit, min, max }: NumberLimits): string {
  const end = unit && unit !== 'on/off' ? ` ${unitWords(unit)}` : '';
  return m.levers_goes_from({ what, min: formatPlain(min), max: `${formatPlain(max)}${end}` });
}

/** Digits and signs of Chinese and Japanese keyboards as the plain ones. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function isUnit(typed: string, unit: string): boolean {
  const plain = unit.toLowerCase();
  const shown = unitWords(unit).toLowerCase();
  return [plain, shown, ...[plain, shown].map((word) => word.replace(/^\$?\//, ''))]
    .concat(plain.startsWith('$') ? ['$'] : [])
    .concat(SPELT[plain] ?? [])
    .includes(typed);
}

/** The nearest multiple of the step inside the range, without binary dust. */
export function onGrid(value: number, min: number, max: number, step: number): number {
  // Steps are counted from zero, or a minimum of 0.05 would shift the whole grid.
  const rounded = Number((Math.round(value / step) * step).toFixed(6));
  return Math.min(max, Math.max(min, rounded));
}
