import { m } from '../words/words';
import type { Site } from './sites';

const SITE_NAMES = {
  payment: m.fields_site_payment,
  sellers: m.fields_site_sellers,
  hub: m.fields_site_hub,
  expressFlights: m.fields_site_express_flights,
  standardFlights: m.fields_site_standard_flights,
  sailings: m.fields_site_sailings,
  customs: m.fields_site_customs,
  usps: m.fields_site_usps,
  ups: m.fields_site_ups,
  fedex: m.fields_site_fedex,
  regional: m.fields_site_regional,
} as const satisfies Record<Site, () => string>;

export function siteName(site: Site): string {
  return SITE_NAMES[site]();
}

/** `USPS closed` */
export function closedWords(site: Site): string {
  return m.fields_closed({ site: siteName(site) });
}
