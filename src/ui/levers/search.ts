import { explanationOf } from '../../scenario/explanations';
import { groupName, labelOf } from '../../scenario/field-words';
import { FIELDS, type FieldKey, type KnownField } from '../../scenario/fields';
import { inLanguage, locale, type Locale } from '../../shared/locale';
import { plainLetters } from '../../shared/plain-letters';
import { allLevers, grouped, type Found } from './lever-groups';
import { alsoOf, eventWords, groupAlsoOf } from './synonyms';

/**
 * Levers that fit a search, best first. Every word must occur in the label, in a word that people
 * may use instead, in the group's name or in the explanation, in the language of the page or in
 * English; only if none does, words that are nearly the same count as well.
 */
export function findLevers(query: string, elsewhere: ReadonlySet<FieldKey>): Found {
  const words = plainLetters(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return allLevers(elsewhere);
  const exact = search(words, elsewhere, contains);
  return exact.count > 0 || exact.events ? exact : search(words, elsewhere, resembles);
}

type Fits = (text: string, word: string) => boolean;

function search(words: string[], elsewhere: ReadonlySet<FieldKey>, fits: Fits): Found {
  const levers = FIELDS.map((field) => ({ field, rank: rankOf(field, words, fits) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
    .map(({ field }) => field);
  const here = levers.filter(({ key }) => !elsewhere.has(key));
  const groups = [...new Set(here.map(({ group }) => group))];
  const events = inWords(() => plainLetters(eventWords()));
  return {
    ...grouped(levers, groups, elsewhere),
    events: words.every((word) => events.some((text) => fits(text, word))),
  };
}

/** 0: all words are the lever's own; 1: others use them for it; 2: its explanation does; null: none. */
function rankOf({ key, group }: KnownField, words: readonly string[], fits: Fits): number | null {
  const texts = inWords(() => {
    const label = labelOf(key);
    const also = `${label} ${groupName(group)} ${alsoOf(key)} ${groupAlsoOf(group)}`;
    return [label, also, `${also} ${explanationOf(key)}`].map(plainLetters);
  });
  const rank = [0, 1, 2].findIndex((i) =>
    words.every((word) => texts.some((text) => fits(text[i]!, word))),
  );
  return rank < 0 ? null : rank;
}

/** What is said in the language of the page, and in English. */
function inWords<T>(say: () => T): T[] {
  return [...new Set<Locale>([locale(), 'en'])].map((language) => inLanguage(language, say));
}

const CHINESE = /\p{Script=Han}/u;

/**
 * Short words only as they begin: "tax" is not in "syntax"; Chinese has no spaces that would show
 * where. A plural finds the singular.
 */
function contains(text: string, word: string): boolean {
  if (CHINESE.test(word)) return text.includes(word);
  const singular = [/s$/, /(?<=.{4})es$/].map((ending) => word.replace(ending, ''));
  return [word, ...singular, word.replace(/ies$/, 'y')].some((form) =>
    form.length < 4
      ? text.startsWith(form) || text.includes(` ${form}`)
      : form.length > 0 && text.includes(form),
  );
}

/** A word of five letters may have one slip, one of eight two. */
function resembles(text: string, word: string): boolean {
  if (contains(text, word)) return true;
  const slips = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  if (slips === 0) return false;
  return text.split(/[^\p{L}\p{N}]+/u).some((other) => distance(word, other) <= slips);
}

/** Letters to change, add or drop, or neighbours to swap, from one word to the other. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
