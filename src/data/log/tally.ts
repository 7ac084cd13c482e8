import type { Refusal, RowFault } from '../order-log';
import { MAX_LISTED_LINES } from './limits';

/** Counts rows by fault and keeps the line numbers of the first hundred of each. */
export class Tally {
  readonly #entries = new Map<string, { fault: RowFault; count: number; lines: number[] }>();

  add(fault: RowFault, line: number): void {
    const key = Object.values(fault).join('\0');
    let entry = this.#entries.get(key);
    if (!entry) this.#entries.set(key, (entry = { fault, count: 0, lines: [] }));
    entry.count++;
    if (entry.lines.length < MAX_LISTED_LINES) entry.lines.push(line);
  }

  /** Of this tally and others, the most frequent first. */
  list(...others: Tally[]): Refusal[] {
    return [this, ...others]
      .flatMap((tally) => [...tally.#entries.values()])
      .sort((a, b) => b.count - a.count);
  }
}
