import { formatPlain } from '../shared/format';
import { m } from '../words/words';
import type { KnownField } from './fields';
import { labelOf, unitWords } from './field-words';
import { MAX_EVENTS, MAX_TEXT } from './limits';

type Say = (of: { where: string }) => string;

/** What may be wrong with a part of a scenario: said of the part, named by its place. */
const FAULTS = {
  text: m.problems_text,
  long: ({ where }) => m.problems_long({ where, most: String(MAX_TEXT) }),
  malformed: m.problems_malformed,
  date: m.problems_date,
  realDate: m.problems_real_date,
  years: m.problems_years,
  lever: m.problems_lever,
  datedLever: m.problems_dated_lever,
  number: m.problems_number,
  finite: m.problems_finite,
  negative: m.problems_negative,
  factor: m.problems_factor,
  site: m.problems_site,
  closingSite: m.problems_closing_site,
  effect: m.problems_effect,
  order: m.problems_order,
  range: m.problems_range,
  empty: m.problems_empty,
  monday: m.problems_monday,
  list: m.problems_list,
  many: ({ where }) => m.problems_many({ where, most: String(MAX_EVENTS) }),
  mix: () => m.problems_mix(),
} as const satisfies Record<string, Say>;
export type Fault = keyof typeof FAULTS;

export function partProblem(fault: Fault, where: string): string {
  const say: Say = FAULTS[fault];
  return say({ where });
}

/** Something unknown, something missing, or something that is no object. */
export function shapeProblem(
  fault: 'unknown' | 'missing' | 'shape',
  where: string,
  lever?: KnownField,
): string {
  if (fault === 'unknown') return m.problems_unknown_field({ where });
  return fault === 'missing'
    ? m.problems_missing({ where: lever ? labelOf(lever.key) : where })
    : m.problems_no_object({ where });
}

/** @param check that a lever's value did not pass, by its type */
export function leverProblem(check: string, field: KnownField): string {
  const lever = labelOf(field.key);
  if (check === 'number') return m.problems_lever_number({ lever });
  if (check === 'finite') return m.problems_lever_finite({ lever });
  if (check === 'check') return m.problems_lever_minus_zero({ lever });
  return boundsProblem(field);
}

/** The lever's value lies outside its range. */
export function boundsProblem(field: KnownField): string {
  return m.problems_lever_bounds({ lever: labelOf(field.key), ...boundsOf(field) });
}

/** `10`, `20000 orders/day` */
export function boundsOf({ min, max, unit }: KnownField): { min: string; max: string } {
  const end = unit && ` ${unitWords(unit)}`;
  return { min: formatPlain(min), max: `${formatPlain(max)}${end}` };
}
