import { formatNumber, formatPlain } from '../../shared/format';
import { m } from '../../words/words';
import { sentences } from '../sentences';

/** How precisely the change of the mean delivery time can be asked for, days; null: ten pairs. */
export const PRECISIONS = [null, 0.2, 0.1, 0.05, 0.02] as const;

export function precisionLabel(wanted: number | null): string {
  return wanted === null
    ? m.compare_ten_pairs()
    : m.compare_within_days({ n: formatPlain(wanted) });
}

export interface Enough {
  /** Pairs of runs so far. */
  readonly pairs: number;
  /** Half-width so far, days; NaN for one pair. */
  readonly half: number;
  readonly wanted: number | null;
  /** Pairs after which it was, and stayed, narrow enough. */
  readonly reachedAt: number | null;
  /** Pairs that are still needed, by the spread so far. */
  readonly left: number;
  readonly adding: boolean;
  /** Pairs after which it is given up. */
  readonly most: number;
  /** Seconds that a pair takes; null while that is not known. */
  readonly pace: number | null;
}

/** How precisely the change is known, and what becomes of it. */
export function enoughSentence(state: Enough): string {
  const { pairs, wanted, reachedAt, adding, most } = state;
  const known = knownWords(state);
  if (wanted === null) return sentences(known, m.compare_no_more());
  const goal = precisionLabel(wanted);
  if (reachedAt !== null)
    return sentences(known, m.compare_reached({ goal, pairs: counted(reachedAt) }));
  if (adding) return sentences(known, leftWords(state, goal));
  if (pairs >= most) return sentences(known, m.compare_given_up({ goal, n: formatNumber(most) }));
  return sentences(known, m.compare_stopped({ goal }));
}

function knownWords({ pairs: count, half }: Enough): string {
  if (Number.isNaN(half)) return m.compare_known_not();
  const pairs = counted(count);
  if (half === 0) return m.compare_known_exactly({ pairs });
  return m.compare_known({ pairs, half: halfText(half) });
}

/** Two digits that count, so that it is seen to shrink. */
function halfText(half: number): string {
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(half)));
  return formatNumber(half, Math.min(decimals, 4));
}

function leftWords({ pairs, left, most, pace }: Enough, goal: string): string {
  if (!Number.isFinite(left)) return m.compare_adding({ goal });
  const n = formatNumber(left);
  const room = most - pairs;
  if (left > room) {
    const said = { goal, n, room: formatNumber(room) };
    return pace === null
      ? m.compare_would_need(said)
      : m.compare_would_need_time({ ...said, time: timeWords(room * pace) });
  }
  const said = { goal, n, count: left };
  return pace === null
    ? m.compare_needed(said)
    : m.compare_needed_time({ ...said, time: timeWords(left * pace) });
}

function timeWords(seconds: number): string {
  if (seconds >= 90) return m.compare_in_minutes({ n: formatNumber(seconds / 60) });
  const count = Math.max(1, seconds < 10 ? Math.round(seconds) : Math.round(seconds / 5) * 5);
  return m.compare_seconds({ count });
}

function counted(pairs: number): string {
  return m.compare_counted({ count: pairs, n: formatNumber(pairs) });
}

/** How long a pair of runs takes, from when the last few were there. */
export class Pace {
  #first: { readonly pairs: number; readonly at: number } | null = null;
  #pairs = 0;

  /** @param at milliseconds @returns seconds a pair; null while that is not known */
  observe(pairs: number, at: number): number | null {
    // Fewer than before: a new comparison has begun.
    if (!this.#first || pairs < this.#pairs) this.#first = { pairs, at };
    this.#pairs = pairs;
    const made = pairs - this.#first.pairs;
    return made > 0 ? (at - this.#first.at) / made / 1000 : null;
  }
}
