import { findBottleneck } from '../../charts/flow/marks';
import { DAY, HOUR } from '../../shared/units';
import type { Playback } from '../../state/playback.svelte';
import type { Session } from '../../state/session.svelte';
import type { Shortcut } from './shortcuts.svelte';

/** What the keys do on this page. */
export function pageShortcuts(session: Session, playback: Playback): Shortcut[] {
  return [
    { binding: 'k', keys: 'K', does: 'Play or pause', act: () => playback.toggle() },
    { binding: 'j', keys: 'J', does: 'Back one hour', act: () => playback.step(-HOUR) },
    { binding: 'l', keys: 'L', does: 'On one hour', act: () => playback.step(HOUR) },
    { binding: 'Shift+J', keys: 'Shift J', does: 'Back one day', act: () => playback.step(-DAY) },
    { binding: 'Shift+L', keys: 'Shift L', does: 'On one day', act: () => playback.step(DAY) },
    {
      binding: 'o',
      keys: 'O',
      does: 'Follow an order',
      act: () => session.closer.atOrders(),
    },
    {
      binding: 'b',
      keys: 'B',
      does: 'The bottleneck from near',
      act: () => {
        const found = findBottleneck(session.answers?.stations ?? []);
        if (found) void session.closer.atStation(found.station.key);
      },
    },
    {
      binding: 'c',
      keys: 'C',
      does: 'Compare two worlds, or one alone again',
      act: () => session.compareOrPart(),
    },
    {
      binding: 'x',
      keys: 'X',
      does: 'Swap A and B',
      act: () => session.other && session.shelf.swap(),
    },
    {
      binding: '/',
      keys: '/',
      does: 'Find a lever',
      act: () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    },
    { binding: '$mod+z', keys: 'Ctrl Z', does: 'Undo', act: () => session.undo() },
    { binding: '$mod+Shift+Z', keys: 'Ctrl Shift Z', does: 'Redo', act: () => session.redo() },
    { binding: '$mod+y', keys: 'Ctrl Y', does: 'Redo', act: () => session.redo() },
  ];
}
