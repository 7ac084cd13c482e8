/** Fixed numbers of the stages: spreads of durations, and what automation, training and checks do. */

// Payment. Log-standard-deviations of the automatic check, of slow payments and of a review.
export const CHECK_SPREAD = 0.51;
export const SLOW_PAYMENT_SPREAD = 1.01;
export const REVIEW_SPREAD = 0.8;
/** The most that AI screening can settle of the review cases, at equal fraud caught. Grade D. */
export const SCREENED = 0.8;

// Seller.
/** Training lowers errors and language trouble of manual sellers by up to this share. Grade D. */
export const TRAINED = 0.7;
/** Wrong items of an automated seller, for one of a manual one. Grade D. */
export const AUTOMATED_WRONG = 0.2;
/** Stock-record errors of an automated seller, for one of a manual one. Grade D. */
export const AUTOMATED_ERRORS = 0.1;
/** Safety stock in standard deviations of lead-time demand: by feel, and with full prediction. Grade D. */
export const SAFETY = 1;
export const SAFETY_PREDICTED = 3;
export const RESTOCK_SPREAD = 0.4;
/** Packing times vary little within a seller. Grade D. */
export const PACKING_SPREAD = 0.4;

/** First mile. Log-standard-deviations by mode. Grade D. */
export const FIRST_MILE_SPREAD = [0.5, 0.4, 0.4] as const;

// Hub. Log-standard-deviations of sorting times, and of handling and dwell. Grade D.
export const SORTING_SPREAD = 0.25;
/** e^(σ²/2): makes the sorting rate a mean rate. */
export const SORTING_MEAN = 1.0317434074991028;
export const HANDLING_SPREAD = 0.3;

// Linehaul.
/** Log-standard-deviations of transit by service: express courier 1–5 d (C), air (C), sea 18–22 d (C). */
export const LINEHAUL_SPREAD = [0.35, 0.5, 0.07] as const;
/** Squared coefficient of variation of a late vehicle's delay. Grade D. */
export const VEHICLE_DELAY_CV2 = 0.25;

// Customs.
/** Automated checks catch up to this share of missing documents. Grade D. */
export const CAUGHT = 0.8;
/** Papers are held between these multiples of the lever. */
export const PAPER_HOLD = [0.75, 1.25] as const;
export const CLEARANCE_SPREAD = 0.5;
export const INSPECTION_SPREAD = 0.6;

// Last mile.
/** Attempts at the door, in all. */
export const ATTEMPTS = 3;
export const CARRIER_SPREAD = 0.3;
/** Squared coefficient of variation of a late parcel's delay. Grade D. */
export const CARRIER_DELAY_CV2 = 0.25;
/** A courier reaches the door this many hours after setting out, from and to. Grade D. */
export const ROUTE_HOURS = [0.5, 9.5] as const;

// Outcome.
/** Stars lost to a damaged or a wrong item. Grade D. */
export const SPOILT = 2;
/** Chance that a misunderstanding costs a star: half a star on average. */
export const MISUNDERSTOOD = 0.5;
