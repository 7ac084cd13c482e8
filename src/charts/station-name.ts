import { m } from '../words/words';

/** By the machine's key. */
const NAMES: Readonly<Record<string, () => string>> = {
  reviewers: m.tabs_station_reviewers,
  packing: m.tabs_station_packing,
  sorting: m.tabs_station_sorting,
  express: m.tabs_station_express,
  standard: m.tabs_station_standard,
  economy: m.tabs_station_economy,
  inspectors: m.tabs_station_inspectors,
  usps: m.tabs_station_usps,
  ups: m.tabs_station_ups,
  fedex: m.tabs_station_fedex,
  regional: m.tabs_station_regional,
};

/** A station's name in the language of the page. @param label what the machine calls it */
export function stationName(key: string, label: string): string {
  return Object.hasOwn(NAMES, key) ? NAMES[key]!() : label;
}
