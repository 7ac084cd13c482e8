/**
 * A distribution as monotone knots of its quantile function, on dyadic octaves from both tails:
 * each halving of the tail probability has 64 knots, so the 99.99 % quantile is as well resolved
 * as the quartiles. Sampling is one look-up and one linear interpolation, the same bits anywhere.
 *
 * Layout: the lower half first, then the upper half mirrored, OCTAVES·64 + 1 knots each. In a
 * half, knot 64·k + j is the quantile at tail probability 2^−(k+1) · (1 − j/128), so k = 0, j = 0
 * is the median and the last knot stands at tail probability 2^−33.
 */
export type QuantileTable = Float64Array;

const OCTAVES = 32;
const PER_OCTAVE = 64;
const HALF = OCTAVES * PER_OCTAVE + 1;

/** Tail probabilities of the knots of one half, 0.5 down to 2^−33. */
const TAILS = Float64Array.from({ length: HALF }, (_, i) => {
  const octave = Math.floor(i / PER_OCTAVE);
  let p = 0.5;
  for (let k = 0; k < octave; k++) p *= 0.5;
  return p * (1 - (i % PER_OCTAVE) / (2 * PER_OCTAVE));
});

/**
 * @param quantile the quantile at tail probability `tail` (0 < tail ≤ 0.5) of the lower tail, or
 * of the upper one when `upper` is set. Must not fall as the probability rises.
 * @throws RangeError when the quantiles are not finite or not monotone
 */
export function tableOf(quantile: (tail: number, upper: boolean) => number): QuantileTable {
  const table = new Float64Array(2 * HALF);
  for (let i = 0; i < HALF; i++) {
    table[i] = quantile(TAILS[i], false);
    table[HALF + i] = quantile(TAILS[i], true);
  }
  for (let i = 0; i < HALF; i++) {
    const rising = i === 0 || (table[i] <= table[i - 1] && table[HALF + i] >= table[HALF + i - 1]);
    if (!rising || !Number.isFinite(table[i]) || !Number.isFinite(table[HALF + i]))
      throw new RangeError(`quantiles must be finite and rise (tail ${TAILS[i]})`);
  }
  return table;
}

const FRACTION = 1 / 67_108_864;

/** The value of the distribution at 32 uniform bits. Without branches: bits are hard to guess. */
export function sample(table: QuantileTable, bits: number): number {
  /** All ones in the upper half, which mirrors the lower. */
  const upper = bits >> 31;
  const tail = bits ^ upper;
  const octave = Math.clz32(tail | 1) - 1;
  // Bits below the leading one say how far into the octave: 0 is its far end.
  const below = tail << (octave + 2);
  const knot = (upper & HALF) + (octave + 1) * PER_OCTAVE - (below >>> 26);
  const outer = table[knot];
  return outer + (table[knot - 1] - outer) * ((below & 0x3ffffff) * FRACTION);
}

/**
 * The distribution of measured values (sorted upward, any unit). Between order statistics the
 * quantile is linear (Hyndman & Fan type 5), so far tails end at the smallest and largest value.
 * @throws RangeError when there are no values
 */
export function tableFromSorted(sorted: ArrayLike<number>): QuantileTable {
  const n = sorted.length;
  if (n === 0) throw new RangeError('no values to make a distribution of');
  return tableOf((tail, upper) => {
    const position = tail * n - 0.5;
    const i = Math.max(0, Math.floor(position));
    const part = Math.max(0, position - i);
    const at = (index: number) => sorted[upper ? n - 1 - index : index];
    return at(i) + (at(Math.min(i + 1, n - 1)) - at(i)) * part;
  });
}

/** The table with every value multiplied. */
export function scaled(table: QuantileTable, factor: number): QuantileTable {
  return table.map((value) => value * factor);
}

/** Mean of the table as it is sampled. */
export function tableMean(table: QuantileTable): number {
  let sum = 0;
  for (let i = 1; i < HALF; i++) {
    const width = TAILS[i - 1] - TAILS[i];
    sum += (width * (table[i] + table[i - 1] + table[HALF + i] + table[HALF + i - 1])) / 2;
  }
  return sum + TAILS[HALF - 1] * (table[HALF - 1] + table[2 * HALF - 1]);
}
