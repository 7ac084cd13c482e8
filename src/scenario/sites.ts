/**
 * Places and services that a dated event may close, so that nothing happens there meanwhile, with the
 * stage each belongs to: a changed closure recomputes from there.
 */
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
} as const;
export type Site = keyof typeof SITE_STAGE;
export const SITES = Object.keys(SITE_STAGE) as readonly Site[];

export function isSite(key: string): key is Site {
  return Object.hasOwn(SITE_STAGE, key);
}
