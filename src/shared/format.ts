import { civilDate, weekday } from './dates';
import { halfWidth, type Interval } from './intervals';
import { locale, type Locale } from './locale';
import { DAY, HOUR, MINUTE } from './units';

/** Keeps a number and its unit on one line. */
export const NBSP = '\u00a0';
const MINUS = '\u2212';

/** Stands where there is no number: a mean over no orders, say. */
export const NONE = '–';

/** How a language writes numbers and dates: as in CLDR, tested against it. */
interface Notation {
  readonly decimal: string;
  readonly group: string;
  /** Digits from which thousands are set apart. */
  readonly groupedFrom: number;
  /** Between a number and its percent sign. */
  readonly beforePercent: string;
  /** Between the ends of an interval. */
  readonly to: string;
  readonly betweenSentences: string;
  /** From Monday on. */
  readonly weekdays: readonly string[];
  /** From January on. */
  readonly months: readonly string[];
  readonly day: (day: number, month: string) => string;
  readonly longDay: (day: string, year: number) => string;
  readonly instant: (weekday: string, longDay: string, time: string) => string;
}

const NOTATIONS = {
  en: {
    ...{ decimal: '.', group: ',', groupedFrom: 4, beforePercent: NBSP, to: ' to ' },
    betweenSentences: ' ',
    weekdays: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
    months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    day: (day, month) => `${day} ${month}`,
    longDay: (day, year) => `${day} ${year}`,
    instant: (weekday, longDay, time) => `${weekday} ${longDay} ${time}`,
  },
  es: {
    ...{ decimal: ',', group: '.', groupedFrom: 5, beforePercent: NBSP, to: ' a ' },
    betweenSentences: ' ',
    weekdays: 'lun mar mié jue vie sáb dom'.split(' '),
    months: 'ene feb mar abr may jun jul ago sept oct nov dic'.split(' '),
    day: (day, month) => `${day} ${month}`,
    longDay: (day, year) => `${day} ${year}`,
    instant: (weekday, longDay, time) => `${weekday}, ${longDay}, ${time}`,
  },
  zh: {
    ...{ decimal: '.', group: ',', groupedFrom: 4, beforePercent: '', to: ' 至 ' },
    betweenSentences: '',
    weekdays: '周一 周二 周三 周四 周五 周六 周日'.split(' '),
    months: '1 2 3 4 5 6 7 8 9 10 11 12'.split(' '),
    day: (day, month) => `${month}月${day}日`,
    longDay: (day, year) => `${year}年${day}`,
    instant: (weekday, longDay, time) => `${longDay}${weekday} ${time}`,
  },
} satisfies Record<Locale, Notation>;

/** Languages that are only tried (tests/languages) have the numbers of English. */
function notation(): Notation {
  return (NOTATIONS as Partial<Record<Locale, Notation>>)[locale()] ?? NOTATIONS.en;
}

/**
 * A number with thousands separators, a fixed number of decimals and a true minus sign, in the
 * language that is spoken; a dash for what is no number. Every figure on the page goes through here
 * with every answer: `Intl` would take ten times as long, and longest at the start.
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return NONE;
  const { decimal, group, groupedFrom } = notation();
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string?];
  const grouped = whole.length >= groupedFrom ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  const text = fraction ? `${grouped}${decimal}${fraction}` : grouped;
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
  return String(Number(value.toFixed(most)))
    .replace('-', MINUS)
    .replace('.', notation().decimal);
}

/** Decimals that `formatPlain` shows. */
export function plainDecimals(value: number, most = 2): number {
  return Number.isFinite(value)
    ? (String(Number(value.toFixed(most))).split('.')[1]?.length ?? 0)
    : 0;
}

// 0.350 has no thousands.
const GROUPED_BY_POINTS = /^[-+]?[1-9]\d{0,2}(\.\d{3})+(,|$)/;

/** What people type as a number, with the separators that it has in English. */
export function typedNumber(text: string): string {
  if (notation().decimal === '.') return text;
  // A point that sets no thousands apart is a decimal one, as many keypads have it.
  const ungrouped = GROUPED_BY_POINTS.test(text) ? text.replaceAll('.', '') : text;
  return ungrouped.includes('.') ? ungrouped : ungrouped.replace(',', '.');
}

/** `70 %`, of a number that is formatted already. */
export function formatPercent(number: string, before = notation().beforePercent): string {
  return `${number}${notation().beforePercent && before}%`;
}

/** `2.0 to 2.2`, of two that are formatted already. */
export function formatRange(lo: string, hi: string): string {
  return `${lo}${notation().to}${hi}`;
}

/** One sentence after the other. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(notation().betweenSentences);
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
    range: formatRange(
      formatNumber(figure.lo * scale, decimals),
      formatNumber(figure.hi * scale, decimals),
    ),
    decimals,
  };
}

/** Rounds up to the last shown digit rather than to a false zero. */
function formatAtLeast(half: number, decimals: number): string {
  const text = formatNumber(half, decimals);
  return isZero(text) ? formatNumber(half, decimals).replace(/0$/, '1') : text;
}

/** `12 May` */
export function formatDay(dayNumber: number): string {
  const { month, day } = civilDate(dayNumber);
  const { months, day: written } = notation();
  return written(day, months[month - 1]!);
}

/** `12 May 2026` */
export function formatLongDay(dayNumber: number): string {
  return notation().longDay(formatDay(dayNumber), civilDate(dayNumber).year);
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
  const { weekdays, instant } = notation();
  return instant(weekdays[weekday(day)]!, formatLongDay(day), time);
}
