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

// 1234, 1,234.5, -3, .5 – but not 1e3, 0x10, 1,5 or Infinity.
const NUMBER = /^[-−+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;

/** What was typed into a number field: a value on the lever's grid, or what is wrong with it. */
export function readNumber(text: string, { label, unit, min, max, step }: NumberLimits): Typed {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, message: `${label} needs a number.` };
  const plain = trimmed.replace('−', '-').replaceAll(',', '');
  if (!NUMBER.test(trimmed) || !Number.isFinite(Number(plain)) || !/\d/.test(plain))
    return { ok: false, message: `“${trimmed.slice(0, 20)}” is not a number.` };
  const value = Number(plain);
  if (value < min || value > max) {
    const range = `${formatPlain(min)} to ${formatPlain(max)}`;
    const tail = unit && unit !== 'on/off' ? ` ${unit}` : '';
    return { ok: false, message: `${label} goes from ${range}${tail}.` };
  }
  return { ok: true, value: onGrid(value, min, max, step) };
}

/** The nearest multiple of the step inside the range, without binary dust. */
export function onGrid(value: number, min: number, max: number, step: number): number {
  // Steps are counted from zero, or a minimum of 0.05 would shift the whole grid.
  const rounded = Number((Math.round(value / step) * step).toFixed(6));
  return Math.min(max, Math.max(min, rounded));
}
