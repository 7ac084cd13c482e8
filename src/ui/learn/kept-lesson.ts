import { readKept, writeKept, type KeptPlay } from '../../learn/kept-play';
import type { Lesson } from '../../learn/lesson';
import { readLink } from '../../scenario/link/codec';
import type { Link } from '../../scenario/link/link';
import { forgetInTab, keepInTab, recallInTab } from '../kept';

/** A lesson that was under way when the page was loaded anew. */
export interface FoundAgain extends KeptPlay {
  /** To what the page showed before the lesson. */
  readonly link: Link;
}

const keyOf = ({ key }: Lesson): string => `dispatch-lab-lesson ${key}`;

/** The page stands again where it stood: by a reload, by Back, or because its tab had been put away. */
export function wasReloaded(): boolean {
  const [loading] = performance.getEntriesByType('navigation');
  const type = (loading as PerformanceNavigationTiming | undefined)?.type;
  return type === 'reload' || type === 'back_forward';
}

/** Keeps what a reload would lose, for as long as the tab is open. */
export function keepLesson(lesson: Lesson, kept: KeptPlay): void {
  keepInTab(keyOf(lesson), writeKept(kept));
}

export function forget(lesson: Lesson): void {
  forgetInTab(keyOf(lesson));
}

/** @returns null where nothing was kept, or it fits the lesson no more */
export async function findAgain(lesson: Lesson): Promise<FoundAgain | null> {
  const text = recallInTab(keyOf(lesson));
  const kept = text === null ? null : readKept(text, lesson);
  if (!kept) return null;
  const link = await readLink(kept.before);
  return link.messages.length === 0 ? { ...kept, link } : null;
}
