import exp from '@stdlib/math-base-special-exp';
import { LATENESS_UPPER } from '../measured';

/**
 * Stars by lateness. Mean: 1.66 + 2.65 / (1 + e^((x − 2.72)/1.48)), x days after the promised date
 * (fit to Olist 2017–18, n = 9,752, weighted RMSE 0.09; flat on the early side). Share of 1–2
 * stars: 9 % at the best mean and 81 % at the worst, linear between (same data).
 */
export function meanStars(daysLate: number): number {
  return 1.66 + 2.65 / (1 + exp((daysLate - 2.72) / 1.48));
}

/** Earliest and latest day the table tells apart. */
const FROM = -12;
const TO = 25;

/** Chances of at most 1, 2, 3, 4 stars: four numbers for each day late from FROM to TO. */
export type StarTable = Float64Array;

export function starTable(measured: Float64Array | null): StarTable {
  const table = new Float64Array((TO - FROM + 1) * 4);
  for (let day = FROM; day <= TO; day++) {
    const chances = measured ? bucketOf(measured, day) : chancesOf(meanStars(day));
    table.set(chances, (day - FROM) * 4);
  }
  return table;
}

function bucketOf(measured: Float64Array, day: number): Float64Array {
  const bucket = LATENESS_UPPER.findIndex((upper) => day <= upper);
  return measured.subarray(bucket * 4, bucket * 4 + 4);
}

/** Of the 1–2 star ratings, four in five give one star (Olist). */
const ONE_OF_LOW = 0.8;

/** Chances of at most 1, 2, 3, 4 stars with a given mean: 3, 4 and 5 share what is not low binomially. */
export function chancesOf(mean: number): Float64Array {
  const low = 0.09 + 0.271 * (meanStars(-100) - mean);
  const lowMean = 2 - ONE_OF_LOW;
  const high = (mean - low * lowMean) / (1 - low);
  const w = Math.min(1, Math.max(0, (high - 3) / 2));
  const three = (1 - low) * (1 - w) * (1 - w);
  const four = (1 - low) * 2 * w * (1 - w);
  return Float64Array.of(low * ONE_OF_LOW, low, low + three, low + three + four);
}

/** Never delivered: cancelled 1.80, otherwise 1.4 (Olist 1.3–2.0). */
export const CANCELLED_CHANCES = Float64Array.of(0.66, 0.74, 0.84, 0.96);
export const LOST_CHANCES = Float64Array.of(0.8, 0.88, 0.95, 0.97);

export function starsAt(table: StarTable, offset: number, u: number): number {
  let stars = 1;
  while (stars < 5 && u >= table[offset + stars - 1]) stars++;
  return stars;
}

export function offsetOf(daysLate: number): number {
  return (Math.min(TO, Math.max(FROM, daysLate)) - FROM) * 4;
}
