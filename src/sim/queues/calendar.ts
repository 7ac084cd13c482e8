import { DAY, LAST_SECOND, WEEK } from '../../shared/units';
import { Unbounded } from './unbounded';

/** A stretch of time [from, to), in seconds. */
export type Stretch = readonly [from: number, to: number];

/**
 * When a site is open: disjoint, rising intervals from second 0 to the last second a column can
 * hold. *Open time* is the number of open seconds since 0; queues count in it.
 */
export interface Calendar {
  /** Interval i is open in [open[i], close[i]). */
  readonly open: Int32Array;
  readonly close: Int32Array;
  /** Open seconds before interval i. */
  readonly before: Int32Array;
  /** By day: index of the first interval that closes after the day begins. */
  readonly firstOfDay: Int32Array;
}

const DAYS = Math.ceil(LAST_SECOND / DAY);
const WEEKS = Math.ceil(LAST_SECOND / WEEK);

/**
 * @param weekly open stretches of a week, seconds since Monday 00:00 UTC, rising, disjoint, within
 * [0, WEEK]
 * @param closures stretches when the site is shut, in any order; they may overlap
 */
export function calendarOf(
  weekly: readonly Stretch[],
  closures: readonly Stretch[] = [],
): Calendar {
  const key = JSON.stringify([weekly, closures]);
  let calendar = known.get(key);
  if (!calendar) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (calendar = build(weekly, closures)));
  }
  return calendar;
}

/** Calendars are pure functions of their hours, reach over 68 years and are asked for again and again. */
const known = new Map<string, Calendar>();
const MOST_KNOWN = 50;

function build(weekly: readonly Stretch[], closures: readonly Stretch[]): Calendar {
  const shut = merged(closures);
  const most = (WEEKS + 1) * weekly.length + shut.length;
  const open = new Int32Array(most);
  const close = new Int32Array(most);
  let n = 0;
  let c = 0;
  const add = (from: number, to: number) => {
    if (to <= from) return;
    if (n > 0 && close[n - 1] === from) close[n - 1] = to;
    else {
      open[n] = from;
      close[n++] = to;
    }
  };
  for (let week = 0; week <= LAST_SECOND; week += WEEK) {
    for (const [from, to] of weekly) {
      let begin = week + from;
      const end = Math.min(week + to, LAST_SECOND);
      while (c < shut.length && shut[c][1] <= begin) c++;
      for (let k = c; k < shut.length && shut[k][0] < end; k++) {
        add(begin, Math.min(shut[k][0], end));
        begin = Math.max(begin, shut[k][1]);
      }
      add(begin, end);
    }
  }
  return indexed(open.slice(0, n), close.slice(0, n));
}

/** Open without a break. */
export const ALWAYS: Calendar = indexed(Int32Array.of(0), Int32Array.of(LAST_SECOND));

function indexed(open: Int32Array, close: Int32Array): Calendar {
  const before = new Int32Array(open.length);
  for (let i = 1; i < open.length; i++) before[i] = before[i - 1] + (close[i - 1] - open[i - 1]);
  const firstOfDay = new Int32Array(DAYS + 1);
  let i = 0;
  for (let day = 0; day <= DAYS; day++) {
    while (i < close.length && close[i] <= day * DAY) i++;
    firstOfDay[day] = i;
  }
  return { open, close, before, firstOfDay };
}

/** Overlapping and touching stretches as one, rising. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = result[result.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Index of the first interval that closes after t; the number of intervals when there is none. */
function intervalAt(calendar: Calendar, t: number): number {
  const { close, firstOfDay } = calendar;
  let i = firstOfDay[(t / DAY) | 0];
  while (i < close.length && close[i] <= t) i++;
  return i;
}

/** Open seconds before t. */
export function openTime(calendar: Calendar, t: number): number {
  const { open, close, before } = calendar;
  const i = intervalAt(calendar, t);
  if (i === close.length) return i === 0 ? 0 : before[i - 1] + (close[i - 1] - open[i - 1]);
  return before[i] + (t > open[i] ? t - open[i] : 0);
}

/** Index of the interval that is open at t, or opens next. @throws Unbounded when there is none */
export function openInterval(calendar: Calendar, t: number): number {
  const i = intervalAt(calendar, t);
  if (i === calendar.close.length) throw new Unbounded('never opens again');
  return i;
}

/**
 * The earliest instant, not before t, by which `work` open seconds have passed; without work the
 * earliest open instant. @throws Unbounded when there is none
 */
export function afterWork(calendar: Calendar, t: number, work: number): number {
  const i = openInterval(calendar, t);
  return afterWorkIn(calendar, i, t > calendar.open[i] ? t : calendar.open[i], work);
}

/** As `afterWork`, from an instant that is known to lie in interval i: open[i] ≤ start < close[i]. */
export function afterWorkIn(calendar: Calendar, i: number, start: number, work: number): number {
  const { open, close } = calendar;
  let interval = i;
  let left = work;
  let from = start;
  for (;;) {
    const room = close[interval] - from;
    if (left <= room) return from + left;
    left -= room;
    if (++interval === close.length) throw new Unbounded('never ends');
    from = open[interval];
  }
}
