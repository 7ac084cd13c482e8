import { parseDate } from '../shared/dates';
import { CHINA_OFFSET, DAY, HOUR, US_OFFSET, WEEK } from '../shared/units';
import { FIELDS, fieldOf, type FieldKey } from '../scenario/fields';
import { secondsAt, spanOf, type Scenario, type Span } from '../scenario/scenario';
import type { Site } from '../scenario/sites';
import { federalHolidays } from './holidays';
import { MOST_DAYS, TooLarge } from './limits';
import type { Measured } from './measured';
import { calendarOf, merged, type Calendar, type Stretch } from './queues/calendar';
import { combine, Steps } from './queues/steps';
import { Timetable } from './queues/timetable';
import type { Carrier, Service } from './codes';

/** A scenario made ready for the kernels: everything that holds for all of its replications. */
export interface World {
  readonly scenario: Scenario;
  readonly measured: Measured | null;
  readonly span: Span;
  /** Hours of placement from the start: warm-up, window and run-out. */
  readonly hours: number;
  /** Every field over time, in the field's unit, dated events applied. */
  readonly at: Readonly<Record<FieldKey, Steps>>;
  readonly calendars: {
    readonly reviewers: Calendar;
    readonly manualSellers: Calendar;
    readonly automatedSellers: Calendar;
    readonly sorting: Calendar;
    readonly customs: Calendar;
    /** Express has clearance of its own, seven days a week. */
    readonly expressCustoms: Calendar;
    readonly inspectors: Calendar;
  };
  readonly pickups: Timetable;
  readonly departures: Readonly<Record<Service, Timetable>>;
  readonly deliveries: Readonly<Record<Carrier, Timetable>>;
  /** Room on departures and deliveries, investments included: parcels. */
  readonly room: Readonly<Record<Service | Carrier, Steps>>;
}

export function worldOf(
  scenario: Scenario,
  measured: Measured | null,
  span = spanOf(scenario),
): World {
  const days = span.warmupDays + span.windowDays + span.cooldownDays;
  if (days > MOST_DAYS) throw new TooLarge('days', days, MOST_DAYS);
  const at = Object.fromEntries(FIELDS.map(({ key }) => [key, stepsOf(scenario, key)])) as Record<
    FieldKey,
    Steps
  >;
  const { values } = scenario;
  const closed = (site: Site) => closuresOf(scenario, site);
  const holidays =
    values.federalHolidays === 1 ? federalHolidays(parseDate(scenario.startDate)!) : [];
  const everyDay = [0, 1, 2, 3, 4, 5, 6];
  const weekdays = [0, 1, 2, 3, 4];
  const monToSat = [0, 1, 2, 3, 4, 5];
  const customsDays = values.customsWeekends === 1 ? weekdays : everyDay;
  const customsShut = [...closed('customs'), ...holidays];
  const carrier = (site: Carrier, days: readonly number[]) =>
    new Timetable(
      everyDay.map((day) => day * DAY + DELIVERY_START - US_OFFSET),
      merged([...closed(site), ...holidays]),
      everyDay.map((day) => values.sundayDelivery === 0 && !days.includes(day)),
    );
  const invested = (key: FieldKey) =>
    combine(at[key], at.infrastructure, (room, packages) => Math.floor(room * (1 + packages / 5)));
  return {
    scenario,
    measured,
    span,
    hours: days * 24,
    at,
    calendars: {
      reviewers: calendarOf(
        hours(everyDay, 8, values.reviewHours, CHINA_OFFSET),
        closed('payment'),
      ),
      manualSellers: calendarOf(
        hours(monToSat, 9, values.manualHours, CHINA_OFFSET),
        closed('sellers'),
      ),
      automatedSellers: calendarOf(
        hours(everyDay, 6, values.automatedHours, CHINA_OFFSET),
        closed('sellers'),
      ),
      sorting: calendarOf(hours(everyDay, 4, values.hubHours, CHINA_OFFSET), closed('hub')),
      customs: calendarOf(hours(customsDays, 0, 24, US_OFFSET), customsShut),
      expressCustoms: calendarOf(hours(everyDay, 0, 24, US_OFFSET), closed('customs')),
      inspectors: calendarOf(hours(customsDays, 8, 10, US_OFFSET), customsShut),
    },
    pickups: new Timetable(pickupSlots(values.pickupsPerDay), merged(closed('sellers'))),
    departures: {
      express: new Timetable(
        everyDay.flatMap((day) => spread(day * DAY, DAY, values.expressFlights)),
        merged(closed('expressFlights')),
      ),
      standard: new Timetable(
        everyDay.flatMap((day) => spread(day * DAY, DAY, values.standardFlights)),
        merged(closed('standardFlights')),
      ),
      economy: new Timetable(spread(0, WEEK, values.sailings), merged(closed('sailings'))),
    },
    deliveries: {
      usps: carrier('usps', monToSat),
      ups: carrier('ups', weekdays),
      fedex: carrier('fedex', everyDay),
      regional: carrier('regional', monToSat),
    },
    room: {
      express: invested('expressCapacity'),
      standard: invested('standardCapacity'),
      economy: invested('economyCapacity'),
      usps: invested('uspsCapacity'),
      ups: invested('upsCapacity'),
      fedex: invested('fedexCapacity'),
      regional: invested('regionalCapacity'),
    },
  };
}

/** Couriers set out at 09:00, US time. */
const DELIVERY_START = 9 * HOUR;

/** Last pick-up of a day, 18:00 China time; earlier ones are spread over the working day. */
function pickupSlots(perDay: number): number[] {
  const slots: number[] = [];
  for (let day = 0; day < 6; day++)
    for (let i = 1; i <= perDay; i++)
      slots.push(day * DAY + Math.round((9 + (9 * i) / perDay) * HOUR) - CHINA_OFFSET);
  return slots.map((slot) => (slot + WEEK) % WEEK).sort((a, b) => a - b);
}

/** n times spread evenly over a stretch, in the middle of its n parts. */
function spread(from: number, length: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => from + Math.round(((i + 0.5) * length) / n));
}

/**
 * Weekly opening hours as stretches of the UTC week.
 * @param days 0 = Monday
 * @param from local hour of opening
 * @param length hours open; what passes midnight runs on into the next day
 * @param offset local time minus UTC, seconds
 */
function hours(days: readonly number[], from: number, length: number, offset: number): Stretch[] {
  if (length === 24 && days.length === 7) return [[0, WEEK]];
  const parts: Stretch[] = [];
  for (const day of days) {
    const begin = (day * DAY + from * HOUR - offset + WEEK) % WEEK;
    const end = begin + length * HOUR;
    if (end <= WEEK) parts.push([begin, end]);
    else parts.push([begin, WEEK], [0, end - WEEK]);
  }
  return merged(parts);
}

function closuresOf(scenario: Scenario, site: Site): Stretch[] {
  return scenario.events.flatMap((event): Stretch[] =>
    event.effect === 'close' && event.site === site
      ? [[Math.max(0, secondsAt(scenario, event.from)), Math.max(0, secondsAt(scenario, event.to))]]
      : [],
  );
}

/** Events multiply; a hundred of them must not reach infinity. */
const MOST_SCALED = 1e9;

/** A field over time: its value, with the dated events on it applied in their order. */
function stepsOf(scenario: Scenario, key: FieldKey): Steps {
  const value = scenario.values[key];
  const field = fieldOf(key);
  const acting = scenario.events.flatMap((event) => {
    if (event.effect === 'close' || event.field !== key) return [];
    const from = secondsAt(scenario, event.from);
    const to = event.to === null ? Infinity : secondsAt(scenario, event.to);
    return [{ effect: event.effect, value: event.value, from, to }];
  });
  if (acting.length === 0) return Steps.constant(value);
  const times = [...new Set([-Infinity, ...acting.flatMap(({ from, to }) => [from, to])])]
    .filter((t) => t < Infinity)
    .sort((a, b) => a - b);
  const values = times.map((t) => {
    let result = value;
    for (const { effect, value: by, from, to } of acting)
      if (t >= from && t < to) result = effect === 'set' ? by : result * by;
    // Percentages stay shares; all else may leave the slider's range for a while.
    return Math.min(field.unit === '%' ? 100 : MOST_SCALED, result);
  });
  return new Steps(Float64Array.from(times), Float64Array.from(values));
}
