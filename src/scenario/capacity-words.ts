import { m } from '../words/words';
import type { Widened } from './capacity';

const MORE = {
  reviewers: m.fields_more_reviewers,
  sorting: m.fields_more_sorting,
  inspectors: m.fields_more_inspectors,
  express: m.fields_more_express,
  standard: m.fields_more_standard,
  economy: m.fields_more_economy,
  usps: m.fields_more_usps,
  ups: m.fields_more_ups,
  fedex: m.fields_more_fedex,
  regional: m.fields_more_regional,
} as const satisfies Record<Widened, () => string>;

/** What one more of a station's capacity is: `one more inspector`. */
export function moreWords(station: Widened): string {
  return MORE[station]();
}
