import { civilDate, dayNumber } from '../../shared/dates';
import { DAY, HOUR, MINUTE } from '../../shared/units';

/**
 * What is understood: `2017-01-05 12:06:36`, `2017-01-05T12:06:36.250Z`, `… -0500`, `… +01:00`,
 * `2017-01-05`, and with the day or the month first `5/1/2017 12:06`, `05.01.2017`.
 */
const TIMESTAMP =
  /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([/.])(\d{1,2})\5(\d{4}))(?:(?:T|, ?| )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?$/;

/** Which part of a date such as 03/04/2017 is the day; `either` when both readings are real dates. */
export type DateOrder = 'certain' | 'dayFirst' | 'monthFirst' | 'either';

export interface Timestamp {
  /** Seconds since 1970-01-01 00:00 on the clock it was written by; `either` is read day first. */
  readonly wall: number;
  /** Minutes that clock is ahead of UTC; null when it does not say. */
  readonly offset: number | null;
  readonly order: DateOrder;
}

/** Fractions of a second are dropped. @returns undefined for anything but a real date and time */
export function parseTimestamp(text: string): Timestamp | undefined {
  const match = TIMESTAMP.exec(text);
  if (!match) return undefined;
  const [, y, m, d, first, separator, second, lastYear, hours, minutes, seconds, zone] = match;
  const time = timeOfDay(hours, minutes, seconds);
  const offset = zone === undefined ? null : offsetMinutes(zone);
  if (time === undefined || offset === undefined) return undefined;

  const at = (day: number | undefined, order: DateOrder): Timestamp | undefined =>
    day === undefined ? undefined : { wall: day * DAY + time, offset, order };
  if (y !== undefined) return at(realDay(+y, +m!, +d!), 'certain');

  const dayFirst = realDay(+lastYear!, +second!, +first!);
  // Dots are written day first everywhere.
  if (separator === '.') return at(dayFirst, 'certain');
  const monthFirst = realDay(+lastYear!, +first!, +second!);
  if (dayFirst === undefined) return at(monthFirst, 'monthFirst');
  if (monthFirst === undefined) return at(dayFirst, 'dayFirst');
  return at(dayFirst, dayFirst === monthFirst ? 'certain' : 'either');
}

/** The same moment with day and month exchanged. */
export function monthFirst(wall: number): number {
  const day = Math.floor(wall / DAY);
  const date = civilDate(day);
  const other = dayNumber({ year: date.year, month: date.day, day: date.month });
  return wall + (other - day) * DAY;
}

function realDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  const number = dayNumber({ year, month, day });
  const back = civilDate(number);
  return back.month === month && back.day === day ? number : undefined;
}

/** Seconds since midnight; a date alone stands for its midnight. */
function timeOfDay(hours = '0', minutes = '0', seconds = '0'): number | undefined {
  if (+hours > 23 || +minutes > 59 || +seconds > 59) return undefined;
  return +hours * HOUR + +minutes * MINUTE + +seconds;
}

function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'UTC') return 0;
  const hours = +zone.slice(1, 3);
  const minutes = +zone.slice(-2);
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
