import { measureOf } from '../../learn/measure';
import type { Lesson, Step } from '../../learn/lesson';
import { beginAt, worldShown } from '../../learn/play';
import { worldOf } from '../../learn/worlds';
import type { Interval } from '../../shared/intervals';
import { worldsOf, type Known } from './facts';
import { inLanguage } from './words';

export type SheetKind = 'worksheet' | 'notes';

export interface SheetStep {
  readonly step: Step;
  readonly index: number;
  /** Of questions, from 1; null for a step that asks nothing. */
  readonly number: number | null;
  /** Key of the world that the page shows before; null where it would give the answer away. */
  readonly before: string | null;
  /** Key of the world that answers. */
  readonly reveals: string | null;
}

/** What of a lesson is printed: for students the questions, for teachers every step. */
export function sheetSteps(lesson: Lesson, kind: SheetKind): SheetStep[] {
  let questions = 0;
  const steps = lesson.steps.map((step, index): SheetStep => {
    const shown = worldShown(beginAt(lesson, index));
    const reveals = 'reveals' in step ? (step.reveals ?? null) : null;
    const same = reveals !== null && sameRun(lesson, shown, reveals);
    return {
      step,
      index,
      number: step.kind === 'look' ? null : ++questions,
      before: same ? null : shown,
      reveals,
    };
  });
  return kind === 'notes' ? steps : steps.filter(({ number }) => number !== null);
}

/** Keys of the worlds that have to be run for a sheet. */
export function sheetWorlds(lesson: Lesson, kind: SheetKind): string[] {
  const steps = sheetSteps(lesson, kind);
  const charts = steps.flatMap(({ step, before, reveals }) =>
    step.kind === 'predict' ? [before, kind === 'notes' ? reveals : null] : [],
  );
  const told = (step: Step) =>
    kind === 'notes' && 'explain' in step ? [inLanguage(step.explain)] : [];
  const ends = kind === 'notes' ? [lesson.finding, lesson.tryNow, lesson.notes] : [lesson.tryNow];
  const texts = [
    ...steps.flatMap(({ step }) => [inLanguage(step.text), ...told(step)]),
    ...ends.map(inLanguage),
  ];
  return [...new Set([...charts.filter((key) => key !== null), ...worldsOf(lesson, texts)])];
}

/** What a world gives of the figure that is asked for; null while it has not been run. */
export function figureIn(known: Known, world: string | null, step: Step): Interval | null {
  if (world === null || step.kind !== 'predict' || !Object.hasOwn(known, world)) return null;
  const figure = measureOf(known[world]!, step.measure);
  return Number.isFinite(figure.mean) ? figure : null;
}

function sameRun(lesson: Lesson, a: string, b: string): boolean {
  const text = (key: string) => JSON.stringify({ ...worldOf(lesson, key), name: '' });
  return a === b || text(a) === text(b);
}
