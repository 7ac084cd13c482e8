import type { Measured, MeasuredLeg } from '../sim/measured';

/** What a column of an order log can mean. The first two are needed, the others as far as there. */
export const LOG_COLUMNS = {
  placed: { label: 'Order placed', needed: true },
  delivered: { label: 'Delivered to the shopper', needed: true },
  approved: { label: 'Payment approved', needed: false },
  handedOver: { label: 'Handed to the carrier', needed: false },
  promised: { label: 'Promised (estimated) delivery', needed: false },
  orderId: { label: 'Order number', needed: false },
  status: { label: 'Status', needed: false },
  stars: { label: 'Review score, 1–5', needed: false },
} as const;
export type LogColumn = keyof typeof LOG_COLUMNS;

/** Which column of the file holds what: index of the file's column, or null. */
export type ColumnMapping = Readonly<Record<LogColumn, number | null>>;

/** The head of a file, for the mapping dialog. */
export interface LogPreview {
  readonly header: readonly string[];
  /** Up to five rows. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: ColumnMapping;
  /** The guess is certain: a known layout. */
  readonly certain: boolean;
}

export interface Refusal {
  readonly reason: string;
  readonly count: number;
  /** Line numbers in the file (first line = 1) of up to 100 such rows. */
  readonly lines: readonly number[];
}

export interface LegSpread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** All that is kept of an order log. `rows` = `used` + the counts of all `refusals`. */
export interface LogReading {
  readonly fileName: string;
  /** Rows below the header; blank lines are none. */
  readonly rows: number;
  /** Delivered, with every chosen step there and in order: the one population behind all times. */
  readonly used: number;
  /** With a readable placement, each order once: behind the weekday and hour profiles. */
  readonly arrivals: number;
  /** Used, with a promise and a score: behind satisfaction. */
  readonly scored: number;
  /** Why rows are not used for times; a row counts once, under the first reason that fits. */
  readonly refusals: readonly Refusal[];
  /** Rows used for times of which something else could not be used. */
  readonly remarks: readonly Refusal[];
  /** The most frequent words of the status column with their number of rows, most frequent first. */
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  /** What could not be measured and why: sentences for the user. */
  readonly notes: readonly string[];
  readonly measured: Measured;
  /** 10th, 50th and 90th percentile of each measured leg in seconds; null where it is not. */
  readonly legs: Readonly<Record<MeasuredLeg, LegSpread | null>>;
  /** Observed times in seconds, sorted upward; null where the log does not hold them. */
  readonly observed: {
    readonly processing: Float64Array | null;
    readonly shipping: Float64Array | null;
    readonly delivery: Float64Array;
  };
}

/** A file that cannot be used: what to tell the user, as it is. */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';
}
