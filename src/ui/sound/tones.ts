/** Lowest and highest tone, in Hz: all ears and small loudspeakers have them. */
export const LOWEST = 200;
export const HIGHEST = 1200;
/** Loudness of full scale that nothing exceeds. */
export const LOUDEST = 0.08;

/** Seconds that a whole distribution lasts. */
const SWEEP = 4;
/** So many notes at most: shorter ones are no tones. */
const NOTES = 60;

export interface Note {
  /** Seconds since the beginning. */
  readonly at: number;
  readonly hz: number;
  /** Of full scale. */
  readonly gain: number;
}

export interface Sweep {
  readonly notes: readonly Note[];
  /** Seconds at which the promise is passed; null without one. */
  readonly tick: number | null;
  /** Seconds in all. */
  readonly duration: number;
  /** Days at its end. */
  readonly end: number;
}

/** A share of 0 to 1 as a tone: equal steps are equal intervals of music. */
export function pitchOf(share: number): number {
  return LOWEST * (HIGHEST / LOWEST) ** Math.min(1, Math.max(0, share));
}

/**
 * A distribution as tones from left to right: the higher, the more orders.
 * @param shares of orders by bin @param binDays width of a bin
 * @param end days up to which it is heard @param promise in days
 */
export function sweepOf(
  shares: ArrayLike<number>,
  binDays: number,
  end: number,
  promise: number | null,
): Sweep {
  const count = Math.max(1, Math.min(NOTES, Math.round(end / binDays)));
  const sums = new Float64Array(count);
  for (let i = 0; i < shares.length; i++) {
    const note = Math.floor(((i + 0.5) * binDays * count) / end);
    if (note < count) sums[note]! += shares[i]!;
  }
  const most = Math.max(...sums);
  const notes = [...sums].map((sum, i) => ({
    at: (i * SWEEP) / count,
    hz: pitchOf(most > 0 ? sum / most : 0),
    gain: sum > 0 ? LOUDEST : 0,
  }));
  const passed = promise !== null && promise >= 0 && promise <= end;
  return { notes, tick: passed ? (promise / end) * SWEEP : null, duration: SWEEP, end };
}

/**
 * The tone of a queue: its pitch says where it is, the loudness how many wait.
 * @param place of the queue along the way, from 0 to `places` - 1 @param waiting orders
 */
export function queueTone(place: number, places: number, waiting: number): Omit<Note, 'at'> {
  // Half as loud as it can be with two hundred orders; never louder than all of them together may be.
  const loud = waiting > 0 ? waiting / (waiting + 200) : 0;
  return { hz: pitchOf(places > 1 ? place / (places - 1) : 0), gain: (LOUDEST * loud) / places };
}
