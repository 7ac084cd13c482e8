import { formatNumber, NBSP } from '../../shared/format';

/** How precisely the change of the mean delivery time can be asked for, days; null: ten pairs. */
export const PRECISIONS = [null, 0.2, 0.1, 0.05, 0.02] as const;

export function precisionLabel(wanted: number | null): string {
  return wanted === null ? 'ten pairs' : `±${wanted}${NBSP}days`;
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
  if (wanted === null) return `${known} No more pairs are added.`;
  const goal = precisionLabel(wanted);
  if (reachedAt !== null)
    return `${known} ${goal} was reached after ${counted(reachedAt)}, and five more have borne it out.`;
  if (adding) return `${known} ${leftWords(state, goal)}`;
  if (pairs >= most)
    return `${known} ${goal} is given up: ${formatNumber(most)} pairs are the most that are run.`;
  return `${known} Stopped before ${goal} was reached.`;
}

function knownWords({ pairs, half }: Enough): string {
  if (Number.isNaN(half)) return 'One pair of runs does not tell how precise it is.';
  const after = `After ${counted(pairs)} the change of the mean delivery time is known`;
  if (half === 0) return `${after} exactly: every pair differs alike.`;
  return `${after} to ±${halfText(half)}${NBSP}days.`;
}

/** Two digits that count, so that it is seen to shrink. */
function halfText(half: number): string {
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(half)));
  return formatNumber(half, Math.min(decimals, 4));
}

function leftWords({ pairs, left, most, pace }: Enough, goal: string): string {
  if (!Number.isFinite(left)) return `Pairs are added until ${goal} is reached.`;
  const room = most - pairs;
  if (left > room)
    return `${goal} would need about ${formatNumber(left)} more pairs; at most ${formatNumber(room)} are added${timeWords(room, pace)}.`;
  return `About ${formatNumber(left)} more ${left === 1 ? 'pair is' : 'pairs are'} needed for ${goal}${timeWords(left, pace)}.`;
}

function timeWords(pairs: number, pace: number | null): string {
  if (pace === null) return '';
  const seconds = pairs * pace;
  if (seconds < 90) {
    const n = Math.max(1, seconds < 10 ? Math.round(seconds) : Math.round(seconds / 5) * 5);
    return `, some ${n}${NBSP}${n === 1 ? 'second' : 'seconds'}`;
  }
  return `, some ${formatNumber(seconds / 60)}${NBSP}minutes`;
}

function counted(pairs: number): string {
  return `${formatNumber(pairs)} ${pairs === 1 ? 'pair' : 'pairs'} of runs`;
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
