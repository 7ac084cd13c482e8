import type { Spotlight } from '../../learn/lesson';

/** How long a part that is not there yet is looked for, and how often, ms. */
const EVERY = 400;
/** How often a part is brought into sight while the page comes up. */
const LOOKS = 15;
/** By these people say where they want to look. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Where on the page it is. */
function placeOf(spotlight: Spotlight): string {
  const [kind, of] = spotlight.split(':') as [string, string?];
  if (kind === 'lever') return `[data-testid="lever-${of}"]`;
  if (kind === 'sentence') return '[data-testid="summary"]';
  return `[data-spot="${kind === 'tab' ? 'tabs' : spotlight}"]`;
}

/** Outlines a part of the page and keeps it in sight until people move. @returns ends it */
export function light(spotlight: Spotlight): () => void {
  let lit: HTMLElement | null = null;
  // What comes up above it after a reload pushes it out of sight again.
  let looks = LOOKS;
  const look = () => {
    if (!lit?.isConnected) {
      lit = document.querySelector<HTMLElement>(placeOf(spotlight));
      if (lit) lit.dataset.spotlit = '';
    }
    if (lit && looks-- > 0) bringIntoSight(lit);
  };
  const leave = () => (looks = 0);
  look();
  const timer = setInterval(look, EVERY);
  for (const type of MOVES) addEventListener(type, leave, { passive: true });
  return () => {
    clearInterval(timer);
    for (const type of MOVES) removeEventListener(type, leave);
    delete lit?.dataset.spotlit;
  };
}

/** What is taller than the room there is begins at its top. */
export function bringIntoSight(part: HTMLElement): void {
  const { style } = document.documentElement;
  const sheet = isBeside() ? 0 : parseFloat(style.getPropertyValue('--sheet')) || 0;
  const room = innerHeight - sheet - 80;
  part.scrollIntoView({
    block: part.offsetHeight > room ? 'start' : 'nearest',
    behavior: prefersStillness() ? 'auto' : 'smooth',
  });
}

/** The lesson stands beside the page, not below it: as in learn.css. */
function isBeside(): boolean {
  return matchMedia('(min-width: 1280px)').matches;
}

/** People have asked their system for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
