import { LOCALES } from '../shared/locale';
import { m } from '../words/words';

type Say = (of: { where: string; one: string; other: string }) => string;

/** What may be wrong with a part of a lesson: said of the part, named by its place. */
const FAULTS = {
  missing: m.problems_missing,
  object: m.problems_no_object,
  unknown: m.problems_lesson_no_part,
  text: m.problems_text,
  long: ({ where, one }) => m.problems_long({ where, most: one }),
  empty: m.problems_empty,
  control: m.problems_lesson_control_characters,
  malformed: m.problems_malformed,
  language: ({ where }) =>
    m.problems_lesson_one_language({ where, languages: LOCALES.join(m.names_separator()) }),
  key: m.problems_lesson_key,
  reserved: m.problems_lesson_reserved,
  number: m.problems_number,
  finite: m.problems_finite,
  bounds: m.problems_lesson_bounds,
  whole: m.problems_lesson_whole,
  least: ({ where, one }) => m.problems_lesson_least({ where, least: one }),
  most: ({ where, one }) => m.problems_lesson_most({ where, most: one }),
  list: m.problems_list,
  few: ({ where, one }) => m.problems_lesson_least_entries({ where, least: one }),
  many: ({ where, one }) => m.problems_lesson_most_entries({ where, most: one }),
  figure: m.problems_lesson_no_figure,
  lever: m.problems_lever,
  noLever: m.problems_lesson_no_lever,
  place: m.problems_lesson_no_place,
  either: ({ where, one, other }) => m.problems_lesson_either({ where, one, other }),
  kind: m.problems_lesson_kind,
  boolean: m.problems_lesson_true_or_false,
  format: m.problems_lesson_format,
  version: m.problems_lesson_version,
  twoNumbers: m.problems_lesson_two_numbers,
} as const satisfies Record<string, Say>;
export type Fault = keyof typeof FAULTS;

/**
 * A fault as a schema keeps it, which is made before it is known in which language it is told:
 * `many 12`, `either line number`.
 */
export function fault(name: Fault, ...details: readonly (string | number)[]): string {
  return [name, ...details].join(' ');
}

/** @param kept by `fault` @param where the part is; empty for the whole lesson */
export function faultProblem(kept: string, where: string): string {
  const [name, one = '', other = ''] = kept.split(' ');
  if (where === '')
    return name === 'missing' ? m.problems_lesson_missing() : m.problems_lesson_no_object();
  const say: Say = FAULTS[name as Fault];
  return say({ where, one, other });
}
