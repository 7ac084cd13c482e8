import { tinykeys } from 'tinykeys';
import { m } from '../../words/words';
import { keep, recall } from '../kept';

/** One thing that a key does. */
export interface Shortcut {
  /** As tinykeys writes it. */
  readonly binding: string;
  /** The same on other keyboards. */
  readonly also?: string;
  /** As people read it in English. */
  readonly keys: string;
  readonly does: () => string;
  readonly act: () => void;
}

const STORED = 'dispatch-lab-shortcuts';

/** The page's shortcuts. Single letters can be switched off: people who speak to their computer type them by accident. */
export class Shortcuts {
  letters: boolean = $state(remembered());
  /** The choice lasts beyond this visit. */
  kept: boolean = $state(true);
  /** The list of them is open. */
  listed: boolean = $state(false);
  readonly all: readonly Shortcut[];

  constructor(all: readonly Shortcut[]) {
    this.all = [
      ...all,
      {
        binding: 'Shift+?',
        also: '?',
        keys: '?',
        does: m.help_list,
        act: () => (this.listed = true),
      },
    ];
  }

  setLetters(on: boolean): void {
    this.letters = on;
    this.kept = keep(STORED, on ? 'on' : 'off');
  }

  /** Listens until the returned function is called. */
  listen(target: Window): () => void {
    const bindings = this.all.flatMap(({ binding, also = binding, act }) => {
      const single = !/Control|Meta|\$mod|Alt/.test(binding);
      const handler = (event: KeyboardEvent) => {
        if (event.defaultPrevented || isTyping(event.target)) return;
        if ((single && !this.letters) || document.querySelector('dialog[open]')) return;
        event.preventDefault();
        act();
      };
      return [
        [binding, handler],
        [also, handler],
      ] as const;
    });
    return tinykeys(target, Object.fromEntries(bindings));
  }
}

/** Letters belong to a text field or a list; a slider or a switch has no use for them. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest('input, textarea, select, [contenteditable]');
  return (
    field !== null && !field.matches('input:is([type="range"], [type="checkbox"], [type="radio"])')
  );
}

function remembered(): boolean {
  return recall(STORED) !== 'off';
}
