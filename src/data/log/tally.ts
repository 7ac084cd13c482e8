import type { Refusal } from '../order-log';
import { MAX_LISTED_LINES } from './limits';

/** Counts rows by reason and keeps the line numbers of the first hundred of each. */
export class Tally {
  readonly #reasons = new Map<string, { count: number; lines: number[] }>();

  add(reason: string, line: number): void {
    let entry = this.#reasons.get(reason);
    if (!entry) this.#reasons.set(reason, (entry = { count: 0, lines: [] }));
    entry.count++;
    if (entry.lines.length < MAX_LISTED_LINES) entry.lines.push(line);
  }

  /** Of this tally and others, the most frequent reason first. */
  list(...others: Tally[]): Refusal[] {
    return [this, ...others]
      .flatMap((tally) => [...tally.#reasons])
      .map(([reason, { count, lines }]) => ({ reason, count, lines }))
      .sort((a, b) => b.count - a.count);
  }
}
