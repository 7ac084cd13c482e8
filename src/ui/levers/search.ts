import { GROUPS, type Group } from '../../scenario/field';
import { FIELDS, type FieldKey, type KnownField } from '../../scenario/fields';
import { groupsOf, type Found } from './lever-groups';
import { ALSO, EVENT_WORDS, GROUP_ALSO } from './synonyms';

/**
 * Levers that fit a search, best first. Every word must occur in the label, in a word that people
 * may use instead, in the group's name or in the explanation; only if none does, words that are
 * nearly the same count as well.
 */
export function findLevers(query: string, elsewhere: ReadonlySet<FieldKey>): Found {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const exact = search(words, elsewhere, contains);
  return exact.count > 0 || exact.events ? exact : search(words, elsewhere, resembles);
}

type Fits = (text: string, word: string) => boolean;

function search(words: string[], elsewhere: ReadonlySet<FieldKey>, fits: Fits): Found {
  const hits = FIELDS.map((field) => ({ field, rank: rankOf(field, words, fits) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank!);
  const here = hits.filter(({ field }) => !elsewhere.has(field.key));
  const keys = words.length > 0 ? here.map(({ field }) => field.group) : Object.keys(GROUPS);
  return {
    groups: groupsOf(
      [...new Set(keys as Group[])],
      here.map(({ field }) => field),
    ),
    elsewhere: hits.map(({ field }) => field).filter(({ key }) => elsewhere.has(key)),
    events: words.every((word) => fits(EVENT_WORDS, word)),
    count: hits.length,
  };
}

/** 0: all words are the lever's own; 1: others use them for it; 2: its explanation does; null: none. */
function rankOf(field: KnownField, words: readonly string[], fits: Fits): number | null {
  const label = field.label.toLowerCase();
  const also = `${GROUPS[field.group].toLowerCase()} ${ALSO[field.key] ?? ''} ${GROUP_ALSO[field.group] ?? ''}`;
  const texts = [label, `${label} ${also}`, `${label} ${also} ${field.explanation.toLowerCase()}`];
  const rank = texts.findIndex((text) => words.every((word) => fits(text, word)));
  return rank < 0 ? null : rank;
}

/** Short words only as they begin: "tax" is not in "syntax". A plural finds the singular. */
function contains(text: string, word: string): boolean {
  return [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].some((form) =>
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
