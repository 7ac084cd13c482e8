import { civilDate, weekday } from './dates';
import { halfWidth, type Interval } from './intervals';
import { DAY, HOUR, MINUTE } from './units';

/** Keeps a number and its unit on one line. */
export const NBSP = '\u00a0';
const MINUS = '\u2212';

/** Stands where there is no number: a mean over no orders, say. */
export const NONE = '–';

/**
 * A number with thousands separators, a fixed number of decimals and a true minus sign; a dash for
 * what is no number. Every figure on the page goes through here with every answer: `Intl` would
 * take ten times as long, and longest at the start.
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return NONE;
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string?];
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const text = fraction ? `${grouped}.${fraction}` : grouped;
  return value < 0 && !isZero(text) ? `${MINUS}${text}` : text;
}

/** The same with its sign always shown; zero has none. */
export function formatSigned(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  return value > 0 && !isZero(text) ? `+${text}` : text;
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** Up to `most` decimals, without trailing zeros: what people type. */
export function formatPlain(value: number, most = 2): string {
  if (!Number.isFinite(value)) return NONE;
  return String(Number(value.toFixed(most))).replace('-', MINUS);
}

/** Decimals that an interval of this half-width supports: down to its first digit, at most `most`. */
export function decimalsFor(half: number, most: number): number {
  if (!(half > 0)) return most;
  let decimals = 0;
  // 0.95 would be shown as 1: it counts as a whole.
  for (let unit = half; unit < 0.95 && decimals < most; unit *= 10) decimals++;
  return decimals;
}

export interface Shown {
  readonly value: string;
  /** `±0.05`; empty when there is no spread to see. */
  readonly interval: string;
  /** `2.0 to 2.2` */
  readonly range: string;
  readonly decimals: number;
}

/**
 * A figure with no more digits than its interval supports.
 * @param scale multiplies the figure first: 100 turns shares into percent
 * @param most decimals never to be passed
 */
export function formatInterval(figure: Interval, scale = 1, most = 2): Shown {
  const half = halfWidth(figure) * scale;
  const decimals = decimalsFor(half, most);
  return {
    value: formatNumber(figure.mean * scale, decimals),
    interval: half > 0 && half < Infinity ? `±${formatAtLeast(half, decimals)}` : '',
    range: `${formatNumber(figure.lo * scale, decimals)} to ${formatNumber(figure.hi * scale, decimals)}`,
    decimals,
  };
}

/** Rounds up to the last shown digit rather than to a false zero. */
function formatAtLeast(half: number, decimals: number): string {
  const text = formatNumber(half, decimals);
  return isZero(text) ? formatNumber(half, decimals).replace(/0$/, '1') : text;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `12 May` */
export function formatDay(dayNumber: number): string {
  const { month, day } = civilDate(dayNumber);
  return `${day} ${MONTHS[month - 1]!}`;
}

/** `12 May 2026` */
export function formatLongDay(dayNumber: number): string {
  return `${formatDay(dayNumber)} ${civilDate(dayNumber).year}`;
}

/**
 * `Tue 12 May 2026 14:00`, in UTC.
 * @param startDay day number of second 0
 */
export function formatInstant(startDay: number, second: number): string {
  const day = startDay + Math.floor(second / DAY);
  const inDay = second - Math.floor(second / DAY) * DAY;
  const clock = [Math.floor(inDay / HOUR), Math.floor((inDay % HOUR) / MINUTE)];
  const time = clock.map((part) => String(part).padStart(2, '0')).join(':');
  return `${WEEKDAYS[weekday(day)]!} ${formatLongDay(day)} ${time}`;
}
