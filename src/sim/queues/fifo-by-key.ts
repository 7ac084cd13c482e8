import { afterWorkIn, openInterval, type Calendar } from './calendar';

/** In `start` and `leave`: the deadline came first; no service. */
export const EXPIRED = -1;

/**
 * One first-come-first-served server for each key (Lindley's recursion, 1952). A customer whose
 * start would fall after its deadline leaves then and uses no service; a start exactly at the
 * deadline counts.
 *
 * @param n customers, in order of arrival
 * @param key by customer: index of its server
 * @param arrive wall seconds, rising, by customer
 * @param service open seconds ≥ 0, by customer
 * @param deadline wall seconds, by customer
 * @param calendarOf by customer: index into `calendars`
 * @param free by key: wall second at which the server comes free; updated
 * @param start out: wall second the service starts, or EXPIRED
 * @param leave out: wall second it ends, or EXPIRED
 * @throws Unbounded when a time passes the last second of a column
 */
export function fifoByKey(
  n: number,
  key: Int32Array,
  arrive: Int32Array,
  service: Int32Array,
  deadline: Int32Array,
  calendarOf: Uint8Array,
  calendars: readonly Calendar[],
  free: Int32Array,
  start: Int32Array,
  leave: Int32Array,
): void {
  for (let i = 0; i < n; i++) {
    const k = key[i];
    const t = arrive[i];
    const ready = free[k] > t ? free[k] : t;
    // A start can only be later than `ready`, so most expired customers need no calendar.
    if (ready > deadline[i]) {
      start[i] = leave[i] = EXPIRED;
      continue;
    }
    const calendar = calendars[calendarOf[i]];
    const interval = openInterval(calendar, ready);
    const opens = calendar.open[interval];
    const begin = opens > ready ? opens : ready;
    if (begin > deadline[i]) {
      start[i] = leave[i] = EXPIRED;
      continue;
    }
    start[i] = begin;
    leave[i] = free[k] = afterWorkIn(calendar, interval, begin, service[i]);
  }
}
