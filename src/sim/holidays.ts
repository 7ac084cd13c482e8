import { civilDate, dayNumber, weekday } from '../shared/dates';
import { DAY, LAST_SECOND, US_OFFSET } from '../shared/units';
import type { Stretch } from './queues/calendar';

const MONDAY = 0;
const THURSDAY = 3;

/**
 * US federal holidays (US Office of Personnel Management, 5 U.S.C. 6103) over all the time a run
 * can cover, as stretches of seconds since the scenario's start; days are those of UTC−5. A holiday
 * on a Saturday is kept on the Friday before, on a Sunday on the Monday after.
 *
 * @param startDay day number of the scenario's start
 */
export function federalHolidays(startDay: number): Stretch[] {
  const firstYear = civilDate(startDay).year - 1;
  const lastYear = civilDate(startDay + Math.ceil(LAST_SECOND / DAY)).year;
  const result: Stretch[] = [];
  for (let year = firstYear; year <= lastYear; year++)
    for (const day of holidaysOf(year)) {
      const from = (day - startDay) * DAY - US_OFFSET;
      if (from + DAY > 0) result.push([from, from + DAY]);
    }
  return result;
}

/** Day numbers of the eleven holidays of a year, as kept. */
export function holidaysOf(year: number): number[] {
  return [
    kept(year, 1, 1),
    nth(year, 1, MONDAY, 3),
    nth(year, 2, MONDAY, 3),
    lastMonday(year, 5),
    kept(year, 6, 19),
    kept(year, 7, 4),
    nth(year, 9, MONDAY, 1),
    nth(year, 10, MONDAY, 2),
    kept(year, 11, 11),
    nth(year, 11, THURSDAY, 4),
    kept(year, 12, 25),
  ];
}

function kept(year: number, month: number, day: number): number {
  const number = dayNumber({ year, month, day });
  const which = weekday(number);
  if (which === 5) return number - 1;
  return which === 6 ? number + 1 : number;
}

function nth(year: number, month: number, which: number, n: number): number {
  const first = dayNumber({ year, month, day: 1 });
  return first + ((which - weekday(first) + 7) % 7) + 7 * (n - 1);
}

function lastMonday(year: number, month: number): number {
  const last = dayNumber({ year, month: month + 1, day: 1 }) - 1;
  return last - weekday(last);
}
