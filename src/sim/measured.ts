import type { QuantileTable } from './random/quantile-table';

/** The legs an order log can measure, with the stages each replaces. */
export const MEASURED_LEGS = {
  /** placed → payment approved */
  approval: ['payment'],
  /** approved → handed to the carrier */
  handling: ['seller'],
  /** handed to the carrier → doorstep */
  shipping: ['firstMile', 'hub', 'linehaul', 'customs', 'lastMile'],
} as const;
export type MeasuredLeg = keyof typeof MEASURED_LEGS;

/** Lateness buckets of measured satisfaction: days after the promise, upper ends inclusive. */
export const LATENESS_UPPER = [-11, -4, -1, 0, 2, 4, 6, 9, 13, 20, Infinity] as const;

/** What an uploaded order log teaches the machine. Nothing in it can be traced to a row. */
export interface Measured {
  /** SHA-256 of the file's bytes, hex: what a link carries in its place. */
  readonly digest: string;
  /** Quantile tables of durations in seconds; a leg without enough rows is null. */
  readonly legs: Readonly<Record<MeasuredLeg, QuantileTable | null>>;
  /** Shares of orders by weekday from Monday and by hour, each summing to 1; null: keep the default. */
  readonly weekday: Float64Array | null;
  readonly hourOfDay: Float64Array | null;
  /** By lateness bucket: chance of at most 1, 2, 3, 4 stars (4 numbers a bucket); null: keep the default. */
  readonly stars: Float64Array | null;
}
