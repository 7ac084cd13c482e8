import { GROUPS, type Group } from '../../scenario/field';
import { FIELDS } from '../../scenario/fields';
import { PRESETS } from '../../scenario/presets';
import type { Explanation } from '../explain.svelte';
import { DEFINITIONS } from '../kpi/definitions';
import { GRADE_MEANING } from '../words';
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
      terms: Object.entries(GRADE_MEANING).map(([key, text]) => plainTerm([grade(key), text])),
    },
    {
      title: sections.scenarios,
      terms: PRESETS.map(({ title, story }) => plainTerm([title, story])),
    },
    ...(Object.entries(GROUPS) as [Group, string][]).map(([group, label]) => ({
      title: sections.levers(label),
      terms: FIELDS.filter((field) => field.group === group).map(({ label: term, explanation }) =>
        plainTerm([term, explanation]),
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
