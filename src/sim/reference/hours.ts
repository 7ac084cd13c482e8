import { Unbounded } from './events';
import type { OpenIntervals } from './given';

/** When a site is open, read off its list of open intervals [open, close). Times in seconds. */
export class Hours {
  readonly #open: ArrayLike<number>;
  readonly #close: ArrayLike<number>;

  constructor({ open, close }: OpenIntervals) {
    this.#open = open;
    this.#close = close;
  }

  isOpen(t: number): boolean {
    const i = this.#firstClosingAfter(t);
    return i < this.#open.length && this.#open[i] <= t;
  }

  /** The earliest open second at or after t. @throws Unbounded when there is none */
  nextOpening(t: number): number {
    const i = this.#firstClosingAfter(t);
    if (i === this.#open.length) throw new Unbounded('never opens again');
    return Math.max(t, this.#open[i]);
  }

  /**
   * When work ends that begins at the open second t, paused while the site is shut.
   * @param work open seconds; none ends at once
   * @throws Unbounded when it never ends
   */
  endOfWork(t: number, work: number): number {
    if (work === 0) return t;
    let left = work;
    for (let i = this.#firstClosingAfter(t); i < this.#open.length; i++) {
      const from = Math.max(t, this.#open[i]);
      if (from + left <= this.#close[i]) return from + left;
      left -= this.#close[i] - from;
    }
    throw new Unbounded('never ends');
  }

  /** Open seconds from one time to another. */
  openSeconds(from: number, to: number): number {
    let sum = 0;
    for (let i = this.#firstClosingAfter(from); i < this.#open.length && this.#open[i] < to; i++)
      sum += Math.min(to, this.#close[i]) - Math.max(from, this.#open[i]);
    return sum;
  }

  /** Index of the first interval that closes after t. Halving, because there are 68 years of them. */
  #firstClosingAfter(t: number): number {
    let low = 0;
    let high = this.#close.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#close[middle] > t) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
