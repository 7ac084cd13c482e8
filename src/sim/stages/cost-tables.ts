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
