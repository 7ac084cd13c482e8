import { findBottleneck } from '../../charts/flow/marks';
import { DAY, HOUR } from '../../shared/units';
import type { Playback } from '../../state/playback.svelte';
import type { Session } from '../../state/session.svelte';
import { m } from '../../words/words';
import type { Shortcut } from './shortcuts.svelte';

/** What the keys do on this page. */
export function pageShortcuts(session: Session, playback: Playback): Shortcut[] {
  return [
    { binding: 'k', keys: 'K', does: m.help_play, act: () => playback.toggle() },
    { binding: 'j', keys: 'J', does: m.help_back_hour, act: () => playback.step(-HOUR) },
    { binding: 'l', keys: 'L', does: m.help_on_hour, act: () => playback.step(HOUR) },
    { binding: 'Shift+J', keys: 'Shift J', does: m.help_back_day, act: () => playback.step(-DAY) },
    { binding: 'Shift+L', keys: 'Shift L', does: m.help_on_day, act: () => playback.step(DAY) },
    {
      binding: 'o',
      keys: 'O',
      does: m.help_order,
      act: () => session.closer.atOrders(),
    },
    {
      binding: 'b',
      keys: 'B',
      does: m.help_bottleneck,
      act: () => {
        const found = findBottleneck(session.answers?.stations ?? []);
        if (found) void session.closer.atStation(found.station.key);
      },
    },
    {
      binding: 'c',
      keys: 'C',
      does: m.help_compare,
      act: () => session.compareOrPart(),
    },
    {
      binding: 'x',
      keys: 'X',
      does: m.help_swap,
      act: () => session.other && session.shelf.swap(),
    },
    {
      binding: '/',
      keys: '/',
      does: m.help_find,
      act: () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    },
    { binding: '$mod+z', keys: 'Ctrl Z', does: m.help_undo, act: () => session.undo() },
    { binding: '$mod+Shift+Z', keys: 'Ctrl Shift Z', does: m.help_redo, act: () => session.redo() },
    { binding: '$mod+y', keys: 'Ctrl Y', does: m.help_redo, act: () => session.redo() },
  ];
}
