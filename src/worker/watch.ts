/** Milliseconds between two looks. */
const TICK = 250;

/**
 * Counts the time that passes while the page is awake. Signs of life that wait for a page that was
 * frozen, asleep or busy are not held against who gave them, so time is counted in small steps, each
 * of them once the page has got round to it.
 */
export class Watch {
  readonly #expired: () => void;
  #left = 0;
  #timer = 0;

  constructor(expired: () => void) {
    this.#expired = expired;
  }

  /** From now on, so many milliseconds. */
  allow(ms: number): void {
    this.stop();
    this.#left = ms;
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const step = Math.min(TICK, this.#left);
    this.#timer = self.setTimeout(() => {
      this.#left -= step;
      if (this.#left > 0) this.#wait();
      else this.#expired();
    }, step);
  }
}
