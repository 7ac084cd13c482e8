import type { Span } from '../scenario/scenario';

/**
 * What happened to every order of one run: columns of equal length. Row r is the r-th order in
 * order of placement. All times are whole seconds since the scenario's start.
 */
export interface Trajectories {
  /** Orders placed, declined ones included: the length of every column. */
  readonly count: number;
  readonly span: Span;

  /**
   * Eight columns: `at[0]` is placement, `at[s + 1]` the moment the order leaves stage s (STAGES),
   * delivered or ended otherwise. `NEVER` from the stage after the one it ended in.
   */
  readonly at: readonly Int32Array[];
  /** By stage: seconds in stage s spent waiting for a server. Work is what the other three leave. */
  readonly queue: readonly Int32Array[];
  /** By stage: seconds in which the site was shut. */
  readonly closed: readonly Int32Array[];
  /** By stage: seconds waiting for stock, papers, a departure or another attempt. */
  readonly hold: readonly Int32Array[];

  /** Index of the stage each order ended in; 6, the last mile, when delivered. */
  readonly endStage: Uint8Array;
  /** Codes of OUTCOMES. */
  readonly outcome: Uint8Array;
  /** Bits of FLAG. */
  readonly flags: Uint8Array;

  /** Hour of placement, counted from the start, and number of the order within it: its identity. */
  readonly hour: Int32Array;
  readonly indexInHour: Uint16Array;

  /** Codes of CATEGORIES, METHODS, SERVICES, MODES and CARRIERS; zones as in stages/profile-tables. */
  readonly category: Uint8Array;
  readonly zone: Uint8Array;
  readonly method: Uint8Array;
  readonly service: Uint8Array;
  readonly mode: Uint8Array;
  readonly carrier: Uint8Array;
  /** Rank of the seller by size, 0 the largest. */
  readonly seller: Int32Array;
  /** Number of the flight or vessel within its service, or NEVER. */
  readonly departure: Int32Array;
  /** Delivery attempts made, 0–3. */
  readonly attempts: Uint8Array;
  /** Cents and grams. */
  readonly value: Int32Array;
  readonly weight: Int32Array;
  /** Promised days from the date of placement. */
  readonly promise: Uint8Array;
  /** 1–5. */
  readonly stars: Uint8Array;
  /** By COST_PARTS: whole cents. */
  readonly cost: readonly Int32Array[];

  readonly stations: readonly StationLog[];
}

/** What one station with finite capacity did, day by day; seconds count open time only. */
export interface StationLog {
  /** `reviewers`, `packing`, `sorting`, `express`, `standard`, `economy`, `inspectors`, `usps`, … */
  readonly key: string;
  readonly label: string;
  /** Index into STAGES. */
  readonly stage: number;
  /** Work done or places taken, by day since the start. */
  readonly used: Float64Array;
  /** Work or places on offer, by day since the start. */
  readonly offered: Float64Array;
  /** Work or places asked for, by the day of arrival. Above `offered` for long: the queue grows without bound. */
  readonly asked: Float64Array;
  /** Orders that ask for it, by the day of arrival. */
  readonly customers: Float64Array;
  /**
   * Seconds that orders queue for it, by the day they pass on: divided by the length of a day, the
   * mean number of orders in its queue.
   */
  readonly queued: Float64Array;
  /** What is counted: seconds of servers, or parcels. */
  readonly unit: 's' | 'parcels';
  /** Where each seller has a line of its own: lines asked for more than their hours in the window. */
  readonly overloadedLines: number;
}
