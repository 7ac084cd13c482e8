/** Days that answers tell apart; whatever takes longer is in their last bin. */
const LONGEST = 120;

/** Bin widths to choose from, in days: multiples of the bins that answers come in. */
const WIDTHS = [0.25, 0.5, 1, 2, 4, 8] as const;
const NARROWEST_BAR = 2.6;

/** Days in a bar, so that no bar is too thin to see. */
export function barDays(days: number, pixels: number): number {
  return WIDTHS.find((width) => (width / days) * pixels >= NARROWEST_BAR) ?? 8;
}

/** Shares by bars of `days` from shares by bins of `binDays`. The last bar keeps what is beyond. */
export function rebin(shares: Float64Array, binDays: number, days: number): Float64Array {
  const per = Math.round(days / binDays);
  const bars = new Float64Array(Math.ceil(shares.length / per));
  shares.forEach((share, i) => (bars[Math.floor(i / per)]! += share));
  return bars;
}

/**
 * End of an axis of days on which all but the last hundredth of the orders fit. A run without
 * deliveries has no percentile, NaN, and needs no room.
 */
export function niceDays(p99s: readonly number[]): number {
  const known = p99s.filter((p99) => Number.isFinite(p99));
  const most = Math.min(LONGEST, Math.max(1, ...known) * 1.04);
  const step = most <= 10 ? 1 : most <= 30 ? 2 : most <= 80 ? 5 : 10;
  return Math.ceil(most / step) * step;
}

/** Share of orders beyond the end of the axis. */
export function beyond(bars: Float64Array, days: number, end: number): number {
  let sum = 0;
  for (let i = Math.ceil(end / days); i < bars.length; i++) sum += bars[i]!;
  return sum;
}

/** The outline of bars as corners of steps: [day, share], from and back to the axis. */
export function outline(bars: Float64Array, days: number, end: number): [number, number][] {
  const corners: [number, number][] = [];
  const shown = Math.min(bars.length, Math.ceil(end / days));
  for (let i = 0; i < shown; i++) {
    corners.push([i * days, bars[i]!], [Math.min(end, (i + 1) * days), bars[i]!]);
  }
  return corners;
}

export interface NamedMark {
  readonly name: string;
  readonly at: number;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Width of the name of a percentile, in pixels. */
const NAME = 24;

/**
 * Places the names of two percentiles over their marks (all in pixels) so that they neither meet
 * nor leave the picture; marks beyond its end are left out.
 */
export function nameMarks(p50: number, p90: number, width: number): NamedMark[] {
  const centred = (at: number) => {
    if (at < NAME / 2) return { x: 0, anchor: 'start' as const };
    if (at > width - NAME / 2) return { x: width, anchor: 'end' as const };
    return { x: at, anchor: 'middle' as const };
  };
  // When close, they turn their backs to each other.
  const tight = p90 - p50 < NAME + 6;
  const first = tight && p50 >= NAME ? { x: p50 + 2, anchor: 'end' as const } : centred(p50);
  const second = tight
    ? { x: Math.max(p90 - 2, NAME + 4), anchor: 'start' as const }
    : centred(p90);
  return [
    { name: 'p50', at: p50, ...first },
    { name: 'p90', at: p90, ...second },
  ].filter(({ at }) => at <= width);
}
