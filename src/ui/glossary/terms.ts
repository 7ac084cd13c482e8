import { explanationOf } from '../../scenario/explanations';
import { GROUPS } from '../../scenario/field';
import { gradeMeaning, groupName, labelOf } from '../../scenario/field-words';
import { FIELDS } from '../../scenario/fields';
import { presetStory } from '../../scenario/preset-stories';
import { presetTitle } from '../../scenario/preset-words';
import { PRESETS } from '../../scenario/presets';
import type { Explanation } from '../explain.svelte';
import { DEFINITIONS } from '../kpi/definitions';
import { CHANCE_TERMS, GLOSSARY, JOURNEY_TERMS, TIME_TERMS } from './words';

export interface Term {
  readonly term: string;
  readonly paragraphs: readonly string[];
}
export interface Section {
  readonly title: string;
  readonly terms: readonly Term[];
}

/** What the page explains anywhere, in one place. */
export function glossary(): Section[] {
  const { sections, grade } = GLOSSARY;
  return [
    { title: sections.figures, terms: Object.values(DEFINITIONS).map(figureTerm) },
    { title: sections.journey, terms: JOURNEY_TERMS.map(plainTerm) },
    { title: sections.time, terms: TIME_TERMS.map(plainTerm) },
    { title: sections.chance, terms: CHANCE_TERMS.map(plainTerm) },
    {
      title: sections.grades,
      terms: (['A', 'B', 'C', 'D'] as const).map((key) =>
        plainTerm([grade(key), gradeMeaning(key)]),
      ),
    },
    {
      title: sections.scenarios,
      terms: PRESETS.map(({ key }) => plainTerm([presetTitle(key), presetStory(key)])),
    },
    ...GROUPS.map((group) => ({
      title: sections.levers(groupName(group)),
      terms: FIELDS.filter((field) => field.group === group).map(({ key }) =>
        plainTerm([labelOf(key), explanationOf(key)]),
      ),
    })),
  ];
}

const figureTerm = ({ title, paragraphs }: Explanation): Term => ({ term: title, paragraphs });
const plainTerm = ([term, text]: readonly [string, string]): Term => ({ term, paragraphs: [text] });

/** Sections with what fits a search: every word of it, in the term or in what is said of it. */
export function findTerms(query: string, all: readonly Section[]): Section[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ term, paragraphs }: Term) => {
    const text = [term, ...paragraphs].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return all
    .map(({ title, terms }) => ({ title, terms: terms.filter(fits) }))
    .filter(({ terms }) => terms.length > 0);
}
