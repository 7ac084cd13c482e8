import { createContext } from 'svelte';

/**
 * Parts of the page that come up one after the other, each in a task of its own: between two of
 * them the browser may answer a finger or a key.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #timer = 0;
  #hurried = false;

  /** Runs `act` when its turn has come. @returns takes it back */
  readonly take = (act: () => void): (() => void) => {
    if (this.#hurried) {
      act();
      return () => {};
    }
    this.#waiting.push(act);
    if (this.#timer === 0) this.#timer = self.setTimeout(this.#next);
    return () => {
      const at = this.#waiting.indexOf(act);
      if (at >= 0) this.#waiting.splice(at, 1);
    };
  };

  /** From now on all comes up at once: the page was there already and is only made anew. */
  hurry(): void {
    this.#hurried = true;
    this.#waiting.splice(0).forEach((act) => act());
  }

  readonly #next = (): void => {
    this.#waiting.shift()?.();
    this.#timer = this.#waiting.length > 0 ? self.setTimeout(this.#next) : 0;
  };
}

export const [getTurns, setTurns] = createContext<Turns>();
