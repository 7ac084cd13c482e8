import type { Measured, MeasuredLeg } from '../sim/measured';

/** What a column of an order log can mean. The first two are needed, the others as far as there. */
export const LOG_COLUMNS = {
  placed: { needed: true },
  delivered: { needed: true },
  approved: { needed: false },
  handedOver: { needed: false },
  promised: { needed: false },
  orderId: { needed: false },
  status: { needed: false },
  stars: { needed: false },
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

/** Why a row cannot be used. */
export type RowFault =
  | {
      readonly reason:
        | ('undelivered' | 'noDelivery' | 'repeated' | 'mixedZones' | 'tooLong')
        | ('fewerCells' | 'moreCells' | 'longCell' | 'badStars');
    }
  /** @property column as the file calls it */
  | { readonly reason: 'noTime' | 'missingStep' | 'unreadable'; readonly column: string }
  /** A time is before one of an earlier step. */
  | { readonly reason: 'outOfOrder'; readonly column: string; readonly earlier: string };

/** Why a file cannot be used. */
export type LogFault =
  | {
      readonly reason:
        | ('empty' | 'blank' | 'gone' | 'notUtf8' | 'notText' | 'cutOff' | 'workbook' | 'gzip')
        | ('noHeader' | 'oneColumn' | 'orderFirst' | 'manyLines' | 'manyRows' | 'noOrders');
    }
  | { readonly reason: 'tooLarge'; readonly bytes: number }
  | { readonly reason: 'neverClosed' | 'longLine'; readonly line: number }
  /** @property name of the file's column */
  | { readonly reason: 'mixedDates' | 'unclearDates'; readonly name: string }
  | { readonly reason: 'notChosen' | 'notInFile' | 'chosenTwice'; readonly column: LogColumn }
  | {
      readonly reason: 'tooFew';
      readonly used: number;
      readonly rows: number;
      /** The most frequent ones. */
      readonly refusals: readonly Pick<Refusal, 'fault' | 'count'>[];
    };

/** What could not be measured, and why. */
export type LogNote =
  'noHandOver' | 'noApproval' | 'short' | 'datesOnly' | 'fewScores' | 'unknownStatus';

export interface Refusal {
  readonly fault: RowFault;
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
  /** '' when it has none. */
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
  readonly notes: readonly LogNote[];
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

/** A file that cannot be used. Between threads an error keeps its name and its message: that is the fault. */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';

  constructor(fault: LogFault) {
    super(JSON.stringify(fault));
  }
}

/** @returns null for any other error */
export function faultOf(error: unknown): LogFault | null {
  if (!(error instanceof Error) || error.name !== 'LogRefused') return null;
  return JSON.parse(error.message) as LogFault;
}
