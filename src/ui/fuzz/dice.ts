/** Chance from a seed: the same text throws the same. */
export class Dice {
  #state = 0x811c9dc5;

  /** @param seed any text; FNV-1a makes a number of it */
  constructor(seed: string) {
    for (const letter of seed)
      this.#state = Math.imul(this.#state ^ letter.codePointAt(0)!, 0x01000193);
  }

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let x = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, 0 ≤ n < below. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** One of a list; undefined of an empty one. */
  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
}
