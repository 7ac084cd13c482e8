import { exponential } from './distributions';
import { draw, type Seed } from './draws';
import { sample } from './quantile-table';

/**
 * A choice among options with shares, as a race: each option's keyed exponential over its share is
 * its time, and the least wins, with a chance in proportion to its share. Raising one share moves
 * orders to that option only and none between the others.
 */
export class Race {
  readonly #streams: Int32Array;
  readonly #times = exponential();

  /** @param options names of the options, in order of their codes */
  constructor(seed: Seed, name: string, options: readonly string[]) {
    this.#streams = Int32Array.from(options, (option) => seed.stream(`${name}/${option}`));
  }

  /**
   * Code of the winner for entity (a, b). Options without a share never win, unless none has one:
   * then the first does.
   * @param shares by option, ≥ 0; they need not sum to anything
   */
  winner(shares: Float64Array, a: number, b: number): number {
    const streams = this.#streams;
    const times = this.#times;
    let best = 0;
    // The leader's exponential and share; times are compared across, without division.
    let lead = 1;
    let leadShare = 0;
    for (let i = 0; i < streams.length; i++) {
      const share = shares[i];
      if (share <= 0) continue;
      const time = sample(times, draw(streams[i], a, b));
      if (time * leadShare < lead * share) {
        lead = time;
        leadShare = share;
        best = i;
      }
    }
    return best;
  }
}
