import { secondsAt, type Scenario } from '../../scenario/scenario';
import type { Site } from '../../scenario/sites';
import { civilDate, parseDate, weekday } from '../../shared/dates';
import { CHINA_OFFSET, DAY, HOUR, US_OFFSET } from '../../shared/units';
import { holidaysOf } from '../../sim/holidays';

/** Which station or lane of the flow picture a site is. */
const DRAWN_AS = {
  payment: 'payment',
  sellers: 'sellers',
  hub: 'hub',
  expressFlights: 'express',
  standardFlights: 'standard',
  sailings: 'economy',
  customs: 'customs',
  usps: 'usps',
  ups: 'ups',
  fedex: 'fedex',
  regional: 'regional',
} as const satisfies Record<Site, string>;

const SATURDAY = 5;
const SUNDAY = 6;
const HUB_OPENS = 4;
const DESK_OPENS = 8;

/**
 * What is shut at a second: by dated events, at weekends, on US federal holidays, and outside the
 * hours of hub and review desk. The hours of thousands of sellers are not told here.
 */
export function closedAt(scenario: Scenario, second: number): Set<string> {
  const { values, events, startDate } = scenario;
  const closed = new Set<string>();
  for (const event of events) {
    if (event.effect !== 'close') continue;
    if (second >= secondsAt(scenario, event.from) && second < secondsAt(scenario, event.to))
      closed.add(DRAWN_AS[event.site]);
  }
  const start = parseDate(startDate)!;
  const local = (offset: number) => second + offset;
  const dayOf = (offset: number) => start + Math.floor(local(offset) / DAY);
  const hourOf = (offset: number) => Math.floor((((local(offset) % DAY) + DAY) % DAY) / HOUR);
  const shut = (hour: number, opens: number, hours: number) => (hour - opens + 24) % 24 >= hours;

  const us = weekday(dayOf(US_OFFSET));
  if (values.federalHolidays === 1 && isFederalHoliday(dayOf(US_OFFSET)))
    ['customs', 'usps', 'ups', 'fedex', 'regional'].forEach((key) => closed.add(key));
  if (values.customsWeekends === 1 && us >= SATURDAY) closed.add('customs');
  if (values.sundayDelivery === 0) {
    if (us === SUNDAY) ['usps', 'regional'].forEach((key) => closed.add(key));
    if (us >= SATURDAY) closed.add('ups');
  }
  const china = hourOf(CHINA_OFFSET);
  if (shut(china, HUB_OPENS, values.hubHours)) closed.add('hub');
  if (shut(china, DESK_OPENS, values.reviewHours)) closed.add('payment');
  return closed;
}

function isFederalHoliday(day: number): boolean {
  const { year } = civilDate(day);
  // New Year's Day may be kept on the last day of the year before.
  return [year, year + 1].some((of) => holidaysOf(of).includes(day));
}
