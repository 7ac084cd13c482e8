import { explanationOf } from '../../scenario/explanations';
import { GROUPS } from '../../scenario/field';
import { gradeMeaning, groupName, labelOf } from '../../scenario/field-words';
import { FIELDS } from '../../scenario/fields';
import { presetStory } from '../../scenario/preset-stories';
import { presetTitle } from '../../scenario/preset-words';
import { PRESETS } from '../../scenario/presets';
import { plainLetters } from '../../shared/plain-letters';
import { m } from '../../words/words';
import type { Explanation } from '../explain.svelte';
import { DEFINITIONS } from '../kpi/definitions';
import { CHANCE_TERMS, JOURNEY_TERMS, TIME_TERMS, type Meaning } from './words';

export interface Term {
  readonly term: string;
  readonly paragraphs: readonly string[];
}
export interface Section {
  readonly title: string;
  readonly terms: readonly Term[];
}

/** What the page explains anywhere, in one place and in the language that is spoken. */
export function glossary(): Section[] {
  return [
    { title: m.help_section_figures(), terms: Object.values(DEFINITIONS).map(figureTerm) },
    { title: m.help_section_journey(), terms: JOURNEY_TERMS.map(meaning) },
    { title: m.help_section_time(), terms: TIME_TERMS.map(meaning) },
    { title: m.help_section_chance(), terms: CHANCE_TERMS.map(meaning) },
    {
      title: m.help_section_grades(),
      terms: (['A', 'B', 'C', 'D'] as const).map((key) =>
        plainTerm([m.help_grade({ grade: key }), gradeMeaning(key)]),
      ),
    },
    {
      title: m.help_section_scenarios(),
      terms: PRESETS.map(({ key }) => plainTerm([presetTitle(key), presetStory(key)])),
    },
    ...GROUPS.map((group) => ({
      title: m.help_section_levers({ group: groupName(group) }),
      terms: FIELDS.filter((field) => field.group === group).map(({ key }) =>
        plainTerm([labelOf(key), explanationOf(key)]),
      ),
    })),
  ];
}

const figureTerm = ({ title, paragraphs }: Explanation): Term => ({ term: title, paragraphs });
const plainTerm = ([term, text]: readonly [string, string]): Term => ({ term, paragraphs: [text] });
const meaning = ([term, text]: Meaning): Term => plainTerm([term(), text()]);

/**
 * Sections with what fits a search: every word of it, in the term or in what is said of it. Accents
 * and full-width letters make no difference.
 */
export function findTerms(query: string, all: readonly Section[]): Section[] {
  const words = plainLetters(query).split(/\s+/).filter(Boolean);
  const fits = ({ term, paragraphs }: Term) => {
    const text = plainLetters([term, ...paragraphs].join(' '));
    return words.every((word) => text.includes(word));
  };
  return all
    .map(({ title, terms }) => ({ title, terms: terms.filter(fits) }))
    .filter(({ terms }) => terms.length > 0);
}
