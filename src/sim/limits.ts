/** Days a run may cover, so that every journey ends before the last second of a column. */
export const MOST_DAYS = 10_000;
/** Orders a run may hold: about a gigabyte of columns. */
export const MOST_ORDERS = 3_500_000;

/** More orders or days than a run can hold. Ends the run before it begins. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}
