import type { Address } from '../../state/address.svelte';

const STORED = 'dispatch-lab-visited';

/**
 * Whether this is the first visit, of somebody who came by themselves: not in a frame, and not by a
 * link that has something of its own to show. Remembers that it was; where nothing can be
 * remembered it is never the first, or people would be asked each time.
 */
export function isFirstVisit(window: Window, address: Pick<Address, 'view' | 'receipt'>): boolean {
  if (window.parent !== window || asksForSomething(address)) return false;
  try {
    if (window.localStorage.getItem(STORED) !== null) return false;
    window.localStorage.setItem(STORED, 'yes');
    return window.localStorage.getItem(STORED) !== null;
  } catch {
    return false;
  }
}

/** A lesson, an assignment, a cited run, a projector, chosen levers or parts: its maker has a plan. */
function asksForSomething({ view, receipt }: Pick<Address, 'view' | 'receipt'>): boolean {
  const { size, levers, locked, panels, host, lesson, assignment } = view;
  const taught = lesson !== '' || assignment !== null;
  const guided = levers !== null || locked.length > 0 || panels !== null || host !== null;
  return receipt !== null || size !== 'normal' || guided || taught;
}
