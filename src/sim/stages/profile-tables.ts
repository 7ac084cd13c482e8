/**
 * What does not move with a lever: profiles of time, place and product. By code, in the order of
 * METHODS and CATEGORIES; zones are the US Census regions West, Midwest, South, Northeast.
 */

/** Share of orders by weekday from Monday. Olist 2017–18, grade A. */
export const WEEKDAY = Float64Array.of(0.162, 0.154, 0.155, 0.152, 0.148, 0.109, 0.121);

/** Share of orders by local hour, %. Olist 2017–18, grade A. */
export const HOUR_OF_DAY = Float64Array.of(
  2.4,
  1.2,
  0.5,
  0.3,
  0.2,
  0.2,
  0.5,
  1.3,
  2.8,
  5.0,
  6.5,
  6.7,
  6.3,
  6.7,
  6.5,
  6.1,
  6.6,
  6.2,
  5.8,
  6.0,
  6.4,
  6.2,
  5.6,
  4.1,
);

/** Share of shoppers by region: US Census 2020, grade A. */
export const ZONE_SHARE = Float64Array.of(0.237, 0.208, 0.381, 0.174);

/** Transit from the hub of entry, Los Angeles: factor on a carrier's. Our assumption, grade D. */
export const ZONE_TRANSIT = Float64Array.of(0.7, 1, 1.1, 1.3);

/** Factor on the chance of a manual review, mean 1 under the default mix. Grade D. */
export const METHOD_RISK = Float64Array.of(1.2, 0.9, 0.575);

/** Factor on the automatic check. Grade D. */
export const METHOD_CHECK = Float64Array.of(1.05, 1, 0.85);

/** Factor on the typical weight. Grade D. */
export const CATEGORY_WEIGHT = Float64Array.of(1, 0.8, 1.8, 0.6, 1.1, 1);

/** Factor on the duty; 1 is the mean of all goods (apparel 21.0 of 21.2 %: CBP NPRM 2025-01074). */
export const CATEGORY_DUTY = Float64Array.of(1, 0.99, 1, 1, 1, 1);

/** Factor on the chance of an inspection, mean 1 under the default mix. Grade D. */
export const CATEGORY_RISK = Float64Array.of(1.2, 0.9, 0.7, 1.6, 1.2, 0.8);

/** Dear orders, the top fifth by value draw, are reviewed and inspected more often; mean 1. Grade D. */
export const DEAR_FROM = 0.8;
export const DEAR_RISK = 1.8;
export const CHEAP_RISK = 0.8;

/** Factors on the shares of express, standard, economy. Our assumptions, grade D. */
export const HEAVY_GRAMS = 2000;
export const HEAVY_SERVICE = Float64Array.of(0.6, 0.8, 1.6);
/** Batteries fly less; furniture sails more. By category. */
export const CATEGORY_SERVICE = [
  Float64Array.of(0.9, 1, 1.2),
  Float64Array.of(1, 1, 1),
  Float64Array.of(0.8, 0.9, 1.4),
  Float64Array.of(1.1, 1, 0.9),
  Float64Array.of(1, 1, 1),
  Float64Array.of(1, 1, 1),
] as const;
/** The farther from the West Coast, the less the sea pays. By zone. */
export const ZONE_SERVICE = [
  Float64Array.of(1, 1, 1.2),
  Float64Array.of(1, 1, 1),
  Float64Array.of(1, 1, 1),
  Float64Array.of(1, 1, 0.8),
] as const;

/** Draw of an order's value, which its risks hang on too. */
export const VALUE_STREAM = 'placement/value';

/** A million dollars or a tonne: beyond that a parcel is no parcel. Cents and grams. */
export const MOST = 100_000_000;

/** More orders than this in one hour are not placed: the number must fit its column. */
export const MOST_IN_HOUR = 65_535;
