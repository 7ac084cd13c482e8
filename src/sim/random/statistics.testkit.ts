/** What the tests of the machine share: means, correlations and chi-square sums. */

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/**
 * Pearson's chi-square of counts against expected counts, as standard deviations from its mean
 * (degrees of freedom: counts − 1).
 */
export function chiSquareZ(counts: ArrayLike<number>, expected: (cell: number) => number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const e = expected(i);
    sum += ((counts[i] - e) * (counts[i] - e)) / e;
  }
  const freedom = counts.length - 1;
  return (sum - freedom) / Math.sqrt(2 * freedom);
}

/** Pearson's correlation of two columns, times √n: standard deviations from none. */
export function correlationZ(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const mx = mean(x);
  const my = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    xx += (x[i] - mx) * (x[i] - mx);
    yy += (y[i] - my) * (y[i] - my);
    xy += (x[i] - mx) * (y[i] - my);
  }
  return (xy / Math.sqrt(xx * yy)) * Math.sqrt(x.length);
}
