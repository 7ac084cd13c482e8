/** A figure with the ends of its 95 % interval. */
export interface Interval {
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

/** The larger of the two arms of the interval. */
export function halfWidth({ mean, lo, hi }: Interval): number {
  return Math.max(hi - mean, mean - lo);
}

/** a − b with the combined interval of two independent figures. */
export function difference(a: Interval, b: Interval): Interval {
  const mean = a.mean - b.mean;
  const up = a.hi - a.mean;
  const down = a.mean - a.lo;
  const half = Math.max(up, down);
  const other = halfWidth(b);
  const combined = Math.sqrt(half * half + other * other);
  return { mean, lo: mean - combined, hi: mean + combined };
}

/** The interval leaves zero out: there is a change to speak of. */
export function isClear({ lo, hi }: Interval): boolean {
  return lo > 0 || hi < 0;
}
