import { MediaQuery } from 'svelte/reactivity';
import { keep, recall } from './kept';

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

  /** @returns whether the choice is kept for later visits */
  toggle(): boolean {
    this.#choice = this.name === 'dark' ? 'light' : 'dark';
    return keep(KEY, this.#choice);
  }
}

function remembered(): Choice {
  const value = recall(KEY);
  return value === 'light' || value === 'dark' ? value : null;
}
