/** Whether people are in the middle of something that must not be broken off: a lesson. */
class Busy {
  #under = $state(0);

  get now(): boolean {
    return this.#under > 0;
  }

  /** To be called in an effect. @returns ends it */
  readonly begin = (): (() => void) => {
    this.#under++;
    return () => void this.#under--;
  };
}

/** One for the page: whoever begins something is far from whoever waits for its end. */
export const busy = new Busy();
