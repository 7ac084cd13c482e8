/** How much of the spread between runs of two worlds is chance. */
export interface Luck {
  /** The figure by replication in either world. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Standard deviation over replications, mean of the two worlds; NaN below two. */
  readonly spread: number;
  /**
   * Share of the variance between all runs that lies within the worlds: 0, all policy; 1, all
   * chance. NaN below two pairs, and where no run differs from another.
   */
  readonly chance: number;
  /**
   * How many times as many independent runs would be needed for an interval as narrow as the paired
   * one; Infinity where every pair differs alike.
   */
  readonly worth: number;
}

/**
 * Splits the variance of a figure over replications of two worlds into what the worlds explain and
 * what is left within them (one-way analysis of variance).
 * @param a, b by replication, the same in both; pairs with a missing value are left out
 */
export function luckOf(a: readonly number[], b: readonly number[]): Luck {
  const known = a.map((_, i) => i).filter((i) => Number.isFinite(a[i] + b[i]));
  const [mine, theirs] = [known.map((i) => a[i]), known.map((i) => b[i])];
  const within = squares(mine) + squares(theirs);
  const whole = squares([...mine, ...theirs]);
  const freedom = known.length - 1;
  const independent = within / freedom;
  const paired = squares(mine.map((x, i) => theirs[i] - x)) / freedom;
  return {
    a,
    b,
    spread: Math.sqrt(within / 2 / freedom),
    chance: freedom > 0 ? Math.min(1, within / whole) : NaN,
    worth: independent / paired,
  };
}

/** Sum of squared distances from the mean. */
function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
}
