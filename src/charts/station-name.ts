import { m } from '../words/words';

/** By the machine's key; companies have one name everywhere. */
const NAMES: Readonly<Partial<Record<string, () => string>>> = {
  reviewers: m.names_station_reviewers,
  packing: m.names_station_packing,
  sorting: m.names_station_sorting,
  express: m.names_station_express,
  standard: m.names_station_standard,
  economy: m.names_station_economy,
  inspectors: m.names_station_inspectors,
  regional: m.names_station_regional,
};

interface Named {
  readonly key: string;
  /** What the machine calls it, in English. */
  readonly label: string;
}

/** Of all stations whose name depends on the language: the longest there are. */
export function stationNames(): string[] {
  return Object.values(NAMES).map((name) => name!());
}

/** A station's name in the language of the page. */
export function stationName({ key, label }: Named): string {
  return NAMES[key]?.() ?? label;
}
