import { sideways } from '../sideways';
import type { LessonPlay } from './lesson-play.svelte';

interface Keyboard {
  readonly play: LessonPlay;
  readonly toggleClock: () => void;
  /** Digits work as shortcuts: people who speak to their computer may have switched them off. */
  readonly letters: boolean;
}

/** Has a use of its own for arrows and digits. */
const FIELDS =
  'input, textarea, select, [contenteditable], [role="slider"], [role="tablist"], [role="menu"]';
/** Has a use of its own for Space. */
const PRESSED = 'button, summary, a, [role="tab"], [role="button"]';

/** What the keys of a keyboard or a clicker do while a lesson is open. */
export function pressInLesson(
  event: KeyboardEvent,
  { play, toggleClock, letters }: Keyboard,
): void {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const element = target instanceof Element ? target : null;
  if (element?.closest(FIELDS) || document.querySelector('dialog[open]')) return;
  const way = sideways(key);
  if (way > 0 || key === 'PageDown') play.forward();
  else if (way < 0 || key === 'PageUp') play.go(play.at - 1);
  else if (key === ' ' && !element?.closest(PRESSED)) {
    if (play.asking) play.run();
    else toggleClock();
  } else if (letters && /^[1-9]$/.test(key) && Number(key) <= play.count) play.go(Number(key) - 1);
  else return;
  event.preventDefault();
}
