import { m } from './words';

/** Whole sentences, one after the other: with a space between them where the language has one. */
export function sentences(all: readonly string[]): string {
  return all.reduce((first, next) => (first ? m.problems_sentences({ first, next }) : next), '');
}
