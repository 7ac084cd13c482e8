import type { Answers } from '../../kpi/answers';
import { combine } from '../../kpi/combine';
import { figuresOf, type Figures } from '../../kpi/figures';
import type { Scenario } from '../../scenario/scenario';
import { Memory } from '../../sim/run';
import { simulate } from '../../sim/simulate';
import type { Lesson } from '../lesson';
import { LESSONS, loadLesson } from '../lessons';
import { worldOf } from '../worlds';

/** Fewer than on the page: what lessons say must not hang on four runs more. */
export const REPLICATIONS = 6;

const memory = new Memory();
const run = new Map<string, Figures[]>();

/** Worlds that lessons share are run once. */
export function runsOf(scenario: Scenario, replications = REPLICATIONS): Figures[] {
  const { name: _, ...rest } = scenario;
  const key = JSON.stringify([rest, replications]);
  const known = run.get(key);
  if (known) return known;
  const figures = Array.from({ length: replications }, (_, replication) =>
    figuresOf(simulate(scenario, { replication, memory }), false, { digest: true, batches: true }),
  );
  run.set(key, figures);
  return figures;
}

export const answersOf = (lesson: Lesson, world: string): Answers =>
  combine(runsOf(worldOf(lesson, world)));

/** The lessons of the page, by key. */
export const lessons = await Promise.all(
  LESSONS.map(async ({ key }) => [key, await loadLesson(key)] as const),
);

export const lessonOf = (key: string): Lesson => lessons.find(([other]) => other === key)![1];
