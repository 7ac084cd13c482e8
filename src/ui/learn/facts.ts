import type { Answers } from '../../kpi/answers';
import { factOf, isTimes, unitOf } from '../../learn/measure';
import type { Lesson } from '../../learn/lesson';
import { factsIn } from '../../learn/texts';
import { differenceWords, figureWords, timesWords } from './words';

/** Answers of worlds by their keys. */
export type Known = Readonly<Record<string, Answers>>;

/** Keys of the worlds that texts need the answers of. */
export function worldsOf(lesson: Lesson, texts: readonly string[]): string[] {
  const worlds = texts.flatMap(factsIn).flatMap((key) => {
    const fact = lesson.facts[key];
    return fact ? [fact.world, ...(fact.than === undefined ? [] : [fact.than])] : [];
  });
  return worlds.filter((key, i) => worlds.indexOf(key) === i);
}

/** A fact as texts say it; dots where its runs are not known. */
export function factWords(lesson: Lesson, key: string, known: Known): string {
  const fact = lesson.facts[key];
  if (!fact) return '…';
  const needed = fact.than === undefined ? [fact.world] : [fact.world, fact.than];
  if (needed.some((world) => !Object.hasOwn(known, world))) return '…';
  const figure = factOf(fact, known);
  const unit = unitOf(fact.measure);
  if (isTimes(fact)) return timesWords(figure);
  return fact.than === undefined ? figureWords(figure, unit) : differenceWords(figure, unit);
}
