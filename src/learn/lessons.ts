import list from './lesson-list.json';
import type { Lesson, Text } from './lesson';

/** What a list of lessons shows; the lesson itself is loaded when it is opened. */
export interface ListedLesson {
  readonly key: LessonKey;
  readonly minutes: number;
  readonly title: Text;
  readonly about: Text;
}

// Written out one by one: only then does the bundler know the files.
const LOADERS = {
  journey: () => import('./lessons/journey.json'),
  'where-days-go': () => import('./lessons/where-days-go.json'),
  'near-full': () => import('./lessons/near-full.json'),
  little: () => import('./lessons/little.json'),
  spread: () => import('./lessons/spread.json'),
  bottleneck: () => import('./lessons/bottleneck.json'),
  pooling: () => import('./lessons/pooling.json'),
  'singles-day': () => import('./lessons/singles-day.json'),
  'duty-free': () => import('./lessons/duty-free.json'),
  stars: () => import('./lessons/stars.json'),
  simpson: () => import('./lessons/simpson.json'),
  luck: () => import('./lessons/luck.json'),
} as const satisfies Record<string, () => Promise<{ default: unknown }>>;

export type LessonKey = keyof typeof LOADERS;

/** The lessons that come with the page, in the order in which a course would take them. */
export const LESSONS = list as readonly ListedLesson[];

export function isLessonKey(key: string): key is LessonKey {
  return Object.hasOwn(LOADERS, key);
}

/** Rejects when its file cannot be fetched. */
export async function loadLesson(key: LessonKey): Promise<Lesson> {
  const { default: lesson } = await LOADERS[key]();
  return lesson as unknown as Lesson;
}
