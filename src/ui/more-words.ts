import type { Widened } from '../scenario/capacity';
import { m } from '../words/words';

const MORE: Readonly<Record<Widened, () => string>> = {
  reviewers: m.tabs_more_reviewers,
  sorting: m.tabs_more_sorting,
  inspectors: m.tabs_more_inspectors,
  express: m.tabs_more_express,
  standard: m.tabs_more_standard,
  economy: m.tabs_more_economy,
  usps: m.tabs_more_usps,
  ups: m.tabs_more_ups,
  fedex: m.tabs_more_fedex,
  regional: m.tabs_more_regional,
};

/** `one more inspector`, in the language of the page. */
export function moreWords(station: Widened): string {
  return MORE[station]();
}
