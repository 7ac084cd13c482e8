import { MediaQuery } from 'svelte/reactivity';

const KEY = 'dispatch-lab-theme';

type Choice = 'light' | 'dark' | null;

/** Light or dark: the system's, unless the reader chose. */
export class Theme {
  #choice: Choice = $state(null);
  readonly #systemDark = new MediaQuery('prefers-color-scheme: dark');
  /** Paper is light. */
  printing: boolean = $state(false);

  readonly name: 'light' | 'dark' = $derived(
    this.printing ? 'light' : (this.#choice ?? (this.#systemDark.current ? 'dark' : 'light')),
  );

  /** @param asked what a link asks for: for this visit only */
  constructor(asked: 'light' | 'dark' | 'auto' = 'auto') {
    this.choose(asked);
  }

  /** For this visit only. @param asked `auto`: as the reader or else the system has it */
  choose(asked: 'light' | 'dark' | 'auto'): void {
    this.#choice = asked === 'auto' ? remembered() : asked;
  }

  toggle(): void {
    this.#choice = this.name === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, this.#choice);
    } catch {
      // Frames and files may have no storage; the choice then lasts as long as the page.
    }
  }
}

function remembered(): Choice {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}
