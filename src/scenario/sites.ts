/** Places and services that a dated event may close; nothing happens there meanwhile. */
export const SITES = {
  payment: 'Review desk',
  sellers: 'Sellers and pick-ups',
  hub: 'Logistics hub',
  expressFlights: 'Express flights',
  standardFlights: 'Standard flights',
  sailings: 'Sailings',
  customs: 'Customs',
  usps: 'USPS',
  ups: 'UPS',
  fedex: 'FedEx',
  regional: 'Regional carrier',
} as const;
export type Site = keyof typeof SITES;

/** The stage that a site belongs to: a changed closure recomputes from there. */
export const SITE_STAGE = {
  payment: 'payment',
  sellers: 'seller',
  hub: 'hub',
  expressFlights: 'hub',
  standardFlights: 'hub',
  sailings: 'hub',
  customs: 'customs',
  usps: 'lastMile',
  ups: 'lastMile',
  fedex: 'lastMile',
  regional: 'lastMile',
} as const satisfies Record<Site, string>;

export function isSite(key: string): key is Site {
  return Object.hasOwn(SITES, key);
}
