import type { Spotlight } from '../../learn/lesson';

/** How long a part that is not there yet is looked for, and how often, ms. */
const EVERY = 250;

/** Where on the page it is. */
function placeOf(spotlight: Spotlight): string {
  const [kind, of] = spotlight.split(':') as [string, string?];
  if (kind === 'lever') return `[data-testid="lever-${of}"]`;
  if (kind === 'sentence') return '[data-testid="summary"]';
  return `[data-spot="${kind === 'tab' ? 'tabs' : spotlight}"]`;
}

/** Outlines a part of the page and brings it into sight, also when it comes later. @returns ends it */
export function light(spotlight: Spotlight): () => void {
  let lit: HTMLElement | null = null;
  const look = () => {
    if (lit?.isConnected) return;
    const again = lit !== null;
    lit = document.querySelector<HTMLElement>(placeOf(spotlight));
    if (!lit) return;
    lit.dataset.spotlit = '';
    if (!again) bringIntoSight(lit);
  };
  look();
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    delete lit?.dataset.spotlit;
  };
}

/** What is taller than the room there is begins at its top. */
export function bringIntoSight(part: HTMLElement): void {
  const sheet = parseFloat(document.documentElement.style.getPropertyValue('--sheet')) || 0;
  const room = innerHeight - sheet - 80;
  part.scrollIntoView({
    block: part.offsetHeight > room ? 'start' : 'nearest',
    behavior: prefersStillness() ? 'auto' : 'smooth',
  });
}

/** People have asked their system for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
