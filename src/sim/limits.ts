/** Days a run may cover, so that every journey ends before the last second of a column. */
export const MOST_DAYS = 10_000;
/** Orders a run may hold: about a gigabyte of columns. */
export const MOST_ORDERS = 3_500_000;

/** What a run may be too large in. */
export type Size = 'days' | 'orders' | 'ordersInHour';

const SAYS: Readonly<Record<Size, (wanted: number, most: number) => string>> = {
  days: (wanted, most) => `The run would cover ${wanted} days; it can cover ${most}.`,
  orders: (wanted, most) => `${wanted} orders in one run; it can hold ${most}.`,
  ordersInHour: (wanted, most) => `${wanted} orders in one hour; it can hold ${most}.`,
};

/** More orders or days than a run can hold. Ends the run before it begins. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  readonly size: Size;
  readonly wanted: number;
  readonly most: number;

  constructor(size: Size, wanted: number, most: number) {
    super(SAYS[size](wanted, most));
    this.size = size;
    this.wanted = wanted;
    this.most = most;
  }
}
