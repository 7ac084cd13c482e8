import pow from '@stdlib/math-base-special-pow';

/** Cents. Our assumptions, grade D. */
export const REVIEW = 400;
export const PACKING_MANUAL = 60;
export const PACKING_AUTOMATED = 30;
export const SORTING = 40;
/** By mode: base, and for each kilogram. */
export const FIRST_MILE = [
  [30, 25],
  [20, 15],
  [50, 60],
] as const;
/** By opportunity at full use, an order. */
export const AI_SCREENING = 4;
export const DEMAND_PREDICTION = 5;
export const TRAINING = 8;
export const DOCUMENT_CHECKS = 3;
/** $120 a day for every 400 orders a day, a package. */
export const INFRASTRUCTURE = 30;

/** Freight against weight: kg^0.54 by air, kg^0.31 by sea (USAID SCMS, 7,030 shipments). Grade A. */
export const AIR_EXPONENT = 0.54;
export const SEA_EXPONENT = 0.31;

/** Heavier parcels are rare enough to be worked out each time. */
const TABLED_GRAMS = 30_000;

/** Kilograms to a power, looked up by whole grams. */
export class WeightPower {
  readonly #exponent: number;
  /** By grams; 0 stands for "not worked out yet": no parcel weighs nothing. */
  readonly #known = new Float64Array(TABLED_GRAMS + 1);

  constructor(exponent: number) {
    this.#exponent = exponent;
  }

  of(grams: number): number {
    if (grams > TABLED_GRAMS) return pow(grams / 1000, this.#exponent);
    return this.#known[grams] || (this.#known[grams] = pow(grams / 1000, this.#exponent));
  }
}

/** Freight grows with weight like this. */
export const AIR_WEIGHT = new WeightPower(AIR_EXPONENT);
export const SEA_WEIGHT = new WeightPower(SEA_EXPONENT);
