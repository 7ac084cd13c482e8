import { decimalsFor, formatInterval, formatNumber, formatSigned, NONE } from '../../shared/format';
import { halfWidth, isClear, type Interval } from '../../shared/intervals';
import type { ComparedWords } from '../../study/verdict';
import { m } from '../../words/words';

export type Tone = 'better' | 'worse' | 'none';

type Measure = Pick<ComparedWords, 'scale' | 'unit' | 'most'>;

export const IN_DAYS = { scale: 1, unit: 'days', most: 2 } as const satisfies Measure;

/** Whether a difference is for the better; `none` where its interval leaves open if there is any. */
export function toneOf(change: Interval, better: ComparedWords['better']): Tone {
  if (!isClear(change)) return 'none';
  return change.mean < 0 === (better === 'lower') ? 'better' : 'worse';
}

/** `+2.05 days`, `−$0.31`, with the digits that its interval supports. */
export function changeText(change: Interval, measure: Measure): string {
  return Number.isFinite(change.mean)
    ? withUnit(formatSigned(change.mean * measure.scale, decimalsOf(change, measure)), measure.unit)
    : NONE;
}

/** `+1.98 to +2.12`; empty where no interval is known, or nothing is left open. */
export function rangeText(change: Interval, measure: Measure): string {
  const half = halfWidth(change);
  if (!(half > 0 && half < Infinity)) return '';
  const [lo, hi] = [change.lo, change.hi].map((end) => {
    const text = formatSigned(end * measure.scale, decimalsOf(change, measure));
    return measure.unit === '$' ? withUnit(text, '$') : text;
  });
  return m.compare_range({ from: lo!, to: hi! });
}

/**
 * `+0.62 days ±0.03`: one of several parts, with the same number of decimals always, or they would
 * not add up.
 */
export function partText(part: Interval, measure: Measure): string {
  if (!Number.isFinite(part.mean)) return NONE;
  const { scale, unit, most } = measure;
  const value = withUnit(formatSigned(part.mean * scale, most), unit);
  const { interval } = formatInterval(part, scale, most);
  return `${value} ${unit === '$' ? interval.replace('±', '±$') : interval}`.trim();
}

/** The same in days without their name, where a column has it. */
export function partInDays(part: Interval): string {
  if (!Number.isFinite(part.mean)) return NONE;
  const { scale, most } = IN_DAYS;
  const { interval } = formatInterval(part, scale, most);
  return `${formatSigned(part.mean * scale, most)} ${interval}`.trim();
}

function decimalsOf(change: Interval, { scale, unit, most }: Measure): number {
  const half = halfWidth(change) * scale;
  // Cents are whole, or not told.
  return unit === '$' ? 2 : half > 0 && half < Infinity ? decimalsFor(half, most) : most;
}

/** Dollars stand between the sign and the number, every other unit behind it. */
function withUnit(text: string, unit: ComparedWords['unit']): string {
  switch (unit) {
    case 'days':
      return m.compare_in_days({ n: text });
    case 'points':
      return m.compare_in_points({ n: text });
    case 'stars':
      return m.compare_in_stars({ n: text });
    case '$':
      return text.replace(/^([+\u2212]?)/, '$1$$');
  }
}

/** What stands at an axis. */
export function unitName(unit: ComparedWords['unit']): string {
  switch (unit) {
    case 'days':
      return m.compare_unit_days();
    case 'points':
      return m.compare_unit_points();
    case 'stars':
      return m.compare_unit_stars();
    case '$':
      return unit;
  }
}

/** `61 %`; never all or none where a few are not. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return NONE;
  if (share > 0 && share < 0.001) return m.compare_under_percent({ n: formatNumber(0.1, 1) });
  if (share < 1 && share > 0.999) return m.compare_over_percent({ n: formatNumber(99.9, 1) });
  const tenths = share < 0.1 || share > 0.9;
  return m.compare_percent({
    n: formatNumber(share * 100, tenths && share > 0 && share < 1 ? 1 : 0),
  });
}
