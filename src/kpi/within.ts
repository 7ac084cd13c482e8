import { BIN_DAYS, type Estimate } from './answers';
import { estimate } from './interval';

/**
 * Share of delivered orders that took less than 0, 1, 2, … whole days, up to the last bin; NaN when
 * none was delivered. Below five replications the ends equal the mean: one alone shows no spread.
 * @param histograms delivered orders by bin of delivery time, one for each replication
 */
export function withinAnswer(histograms: readonly Float64Array[]): Estimate[] {
  const perDay = Math.round(1 / BIN_DAYS);
  const days = Math.floor(histograms[0].length / perDay);
  const sums = histograms.map((bins) => cumulative(bins));
  return Array.from({ length: days + 1 }, (_, day) => {
    const shares = sums.map((sum) => sum[day * perDay] / sum[sum.length - 1]);
    const found = estimate(shares, []);
    return Number.isNaN(found.lo) ? { ...found, lo: found.mean, hi: found.mean } : found;
  });
}

/** What stands before each bin, and in all behind the last. */
function cumulative(bins: Float64Array): Float64Array {
  const sums = new Float64Array(bins.length + 1);
  for (let i = 0; i < bins.length; i++) sums[i + 1] = sums[i] + bins[i];
  return sums;
}
