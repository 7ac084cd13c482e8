import { bisectRight } from 'd3-array';
import { m } from '../../words/words';

/** Points of a distribution function from percentiles 1–99 in days: [days, share]. */
export function curve(percentiles: Float64Array): [number, number][] {
  return Array.from(percentiles, (days, i) => [days, (i + 1) / 100]);
}

/**
 * Share of orders that took at most so many days; linear between percentiles. The percentiles say
 * nothing beyond their ends, so it stays within 0.01 and 0.99.
 */
export function shareWithin(percentiles: Float64Array, days: number): number {
  const passed = bisectRight(percentiles, days);
  if (passed === 0) return 0.01;
  const low = percentiles[passed - 1]!;
  const high = percentiles[passed];
  if (high === undefined) return 0.99;
  return (passed + (days - low) / (high - low)) / 100;
}

export interface Gap {
  readonly days: number;
  /** Shares within so many days. */
  readonly observed: number;
  readonly simulated: number;
}

/** Where two curves lie furthest apart: the place of the Kolmogorov–Smirnov distance. */
export function widestGap(observed: Float64Array, simulated: Float64Array): Gap {
  let widest: Gap = { days: 0, observed: 0, simulated: 0 };
  for (const days of [...observed, ...simulated]) {
    const gap = {
      days,
      observed: shareWithin(observed, days),
      simulated: shareWithin(simulated, days),
    };
    if (Math.abs(gap.observed - gap.simulated) > Math.abs(widest.observed - widest.simulated))
      widest = gap;
  }
  return widest;
}

/** What a Kolmogorov–Smirnov distance says, in words. 0.1 is the mark the model holds itself to. */
export function likeness(ks: number): string {
  if (ks <= 0.05) return m.log_same();
  if (ks <= 0.1) return m.log_close();
  return ks <= 0.2 ? m.log_different() : m.log_very_different();
}
