import { SHIFT_BIN_DAYS, SHIFT_BINS } from './names';

/** Orders that come so many days later in one world than in the other; sooner where below 0. */
export interface ShiftBar {
  readonly from: number;
  readonly to: number;
  /** 0–1 */
  readonly share: number;
  /** Whatever lies beyond is in it too. */
  readonly outermost: boolean;
}

/** Bar widths to choose from, in bins: whole days, since vans come once a day. */
const WIDTHS = [2, 4, 8, 16] as const;
/** Least pixels of a bar. */
const NARROWEST = 5;
/** Bins on either side that are always shown. */
const LEAST = 4;
/** The axis leaves out no more than this share of the orders that differ, on either side. */
const LEFT_OUT = 0.002;

/** Bins on either side of zero that hold nearly all orders that differ; the same for both sides. */
function binsShown(shifts: Float64Array): number {
  const differing = sum(shifts) - shifts[SHIFT_BINS]!;
  let [bins, beyond] = [SHIFT_BINS, 0];
  while (bins > LEAST) {
    beyond += shifts[SHIFT_BINS - bins]! + shifts[SHIFT_BINS + bins]!;
    if (!(beyond <= LEFT_OUT * differing)) break;
    bins--;
  }
  return bins;
}

/**
 * Bars from the earliest to the latest, in a picture so many pixels wide; those to the second alike
 * are in none. What the axis leaves out is in the outermost bars.
 * @param shifts shares as in `PairFigures`
 */
export function shiftBars(shifts: Float64Array, pixels: number): ShiftBar[] {
  const shown = binsShown(shifts);
  const width = WIDTHS.find((bins) => (pixels * bins) / (2 * shown) >= NARROWEST) ?? 16;
  const bars = Math.ceil(shown / width);
  const side = (sign: 1 | -1) =>
    Array.from({ length: bars }, (_, i): ShiftBar => {
      const outermost = i === bars - 1;
      const [first, last] = [i * width + 1, outermost ? SHIFT_BINS : (i + 1) * width];
      let share = 0;
      for (let bin = first; bin <= last; bin++) share += shifts[SHIFT_BINS + sign * bin]!;
      const ends = [i * width, (i + 1) * width].map((bin) => sign * bin * SHIFT_BIN_DAYS || 0);
      return { from: Math.min(...ends), to: Math.max(...ends), share, outermost };
    });
  return [...side(-1).reverse(), ...side(1)];
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}
