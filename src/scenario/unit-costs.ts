import type { MoreCapacity, Widened } from './capacity';
import type { Scenario } from './scenario';

/** Staff and place, dollars a day of work. Our assumptions (grade D): to be replaced by one's own. */
const DOLLARS_A_DAY = { reviewers: 45, sorting: 150, inspectors: 560 } as const;

/** Room that is reserved costs this share of its price, used or not. Our assumption (grade D). */
const RESERVED = 0.1;

/** Trips on which a vehicle's room is to be had, per day. */
const TRIPS = {
  express: ({ values }: Scenario) => values.expressFlights,
  standard: ({ values }: Scenario) => values.standardFlights,
  economy: ({ values }: Scenario) => values.sailings / 7,
} as const;

/** Full price of one parcel's room, dollars. */
const PRICE: Readonly<
  Record<Exclude<Widened, keyof typeof DOLLARS_A_DAY>, (s: Scenario) => number>
> = {
  express: ({ values }) => values.expressPrice * values.orderWeight,
  standard: ({ values }) => values.airPrice * values.orderWeight,
  economy: ({ values }) => values.seaPrice * values.orderWeight,
  usps: ({ values }) => values.uspsPrice,
  ups: ({ values }) => values.upsPrice,
  fedex: ({ values }) => values.fedexPrice,
  regional: ({ values }) => values.regionalPrice,
};

/** Room that is reserved in vehicles, rather than staff and their place. */
export function isRoom(station: Widened): boolean {
  return !(station in DOLLARS_A_DAY);
}

/** What more of a station's capacity costs, dollars a day; editable where it is shown. */
export function dollarsADay(station: Widened, scenario: Scenario, more: MoreCapacity): number {
  if (!isRoom(station)) return DOLLARS_A_DAY[station as keyof typeof DOLLARS_A_DAY];
  const parcels = more.value - scenario.values[more.field];
  const trips = station in TRIPS ? TRIPS[station as keyof typeof TRIPS](scenario) : 1;
  return RESERVED * parcels * trips * PRICE[station as keyof typeof PRICE](scenario);
}
