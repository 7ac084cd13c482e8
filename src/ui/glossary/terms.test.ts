import { afterEach, expect, test } from 'vitest';
import { CAUSE_LABEL, STAGE_LABEL } from '../../charts/names';
import { labelOf } from '../../scenario/field-words';
import { FIELDS } from '../../scenario/fields';
import { LOCALES, speak } from '../../shared/locale';
import { DEFINITIONS } from '../kpi/definitions';
import { findTerms, glossary } from './terms';

afterEach(() => speak('en'));

const all = glossary();
const terms = all.flatMap((section) => section.terms);
const named = (name: string) =>
  terms.some(({ term }) => term.toLowerCase().startsWith(name.toLowerCase().replace(/s$/, '')));

test.each(LOCALES)('every term means something, every section has its own name: %s', (locale) => {
  speak(locale);
  const all = glossary();
  for (const { term, paragraphs } of all.flatMap((section) => section.terms)) {
    expect(term).not.toBe('');
    expect(paragraphs.join('').length, term).toBeGreaterThan(5);
  }
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  for (const { title, terms } of all)
    expect(new Set(terms.map(({ term }) => term)).size, title).toBe(terms.length);
});

test('figures, stages, causes and levers are all in it', () => {
  const names = [
    ...Object.values(DEFINITIONS).map(({ title }) => title),
    ...Object.values(STAGE_LABEL),
    ...Object.values(CAUSE_LABEL),
    ...FIELDS.map(({ key }) => labelOf(key)),
  ];
  for (const name of names) expect(named(name), name).toBe(true);
});

test('a search finds by term and by what is said, all its words at once', () => {
  const found = (query: string) => findTerms(query, all).flatMap(({ terms }) => terms);
  expect(found('')).toHaveLength(terms.length);
  expect(found('Hold papers').map(({ term }) => term)).toContain('Hold');
  expect(found('UTILISATION')[0]!.term).toBe('Utilisation');
  expect(found('no such thing anywhere')).toEqual([]);
});

test.each([
  ['es', 'Última milla', 'Última milla'],
  ['es', 'ULTIMA milla despacho', 'Última milla'],
  ['es', 'aduana inspeccionan', 'Aduana'],
  ['zh', '末端', '末端配送'],
  ['zh', '清关 单证', '海关'],
  ['zh', 'ｐ９０', 'p50、p90'],
] as const)('in %s a search for %s finds %s', (locale, query, term) => {
  speak(locale);
  const found = findTerms(query, glossary()).flatMap(({ terms }) => terms);
  expect(found.map(({ term }) => term)).toContain(term);
  expect(found.length).toBeLessThan(terms.length / 4);
});
