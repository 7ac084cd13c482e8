import { CARRIERS, SERVICES } from '../sim/codes';
import type { Span } from '../scenario/scenario';
import type { Carrier, Cause, CostPart, Mode, Service } from '../sim/codes';

/** A figure over replications: its mean and a 95 % interval. */
export interface Estimate {
  readonly mean: number;
  /** Ends of the 95 % interval; both equal `mean` when there is no spread to see. */
  readonly lo: number;
  readonly hi: number;
  /** From fewer than five replications: batch means of the first, to be refined. */
  readonly provisional: boolean;
}

/** A time KPI, in days, over delivered orders. */
export interface TimeAnswer {
  readonly mean: Estimate;
  readonly p10: Estimate;
  readonly p50: Estimate;
  readonly p90: Estimate;
  readonly p99: Estimate;
  /** Share of orders in bin i, from i·BIN_DAYS to (i + 1)·BIN_DAYS; the last bin takes the rest. */
  readonly shares: Float64Array;
}

export const BIN_DAYS = 0.25;
/** 120 days; whatever is longer falls in the last bin. */
export const BINS = 480;

/** Width of a bin of differences between the same orders in two worlds, days. */
export const SHIFT_BIN_DAYS = 0.5;
/** Bins on either side of zero: 40 days; what lies beyond falls in the outermost. */
export const SHIFT_BINS = 80;

/** Parts of the order defect rate; an order counts once, in the first that fits. */
export const DEFECTS = ['cancelled', 'lost', 'wrong', 'damaged', 'late'] as const;
export type Defect = (typeof DEFECTS)[number];

export interface PartnerAnswer {
  /** Orders in the population, of all replications. */
  readonly orders: number;
  /** Share of the population. */
  readonly volume: Estimate;
  /** Shipping time in days. */
  readonly shipping: { readonly p10: Estimate; readonly p50: Estimate; readonly p90: Estimate };
  /** Shares of 1. */
  readonly onTime: Estimate;
  readonly defects: Estimate;
  /** Dollars an order. */
  readonly cost: Estimate;
}

export interface StationAnswer {
  readonly key: string;
  readonly label: string;
  /** Index into STAGES. */
  readonly stage: number;
  /** Share of the offered capacity used inside the window, 0–1; NaN when none was on offer. */
  readonly utilisation: Estimate;
  /** Work asked for inside the window over capacity on offer; NaN when none was. */
  readonly load: Estimate;
  /** The same two as amounts a day: orders (parcels) for vehicles, server hours for queues. */
  readonly askedPerDay: number;
  readonly offeredPerDay: number;
  readonly unit: 'h' | 'parcels';
  /** It is asked for more than it can do: no steady figure may be given. */
  readonly unstable: boolean;
  /**
   * `lasting`: over the window and still after it, or from its last week on: the queue grows without
   * bound as far as the run reaches. `passing`: over the window, but no longer after it.
   */
  readonly overload: 'none' | 'passing' | 'lasting';
  /** Orders a day that come, and that it could serve; of the stretch it is overloaded in, if any. */
  readonly arrivingPerDay: number;
  readonly servablePerDay: number;
  /** Weeks of the window, and those of them in which it was asked for more than it could do. */
  readonly weeks: number;
  readonly weeksOver: number;
  /** Orders in its queue, mean over the days of the window; without ends below five replications. */
  readonly waiting: Estimate;
  /** Days of the window on which more orders wait than a tenth of those that come on a mean day. */
  readonly backlogDays: Estimate;
  /** Where each seller has a line of its own: overloaded ones, mean over replications. */
  readonly overloadedLines: number;
}

/** Whether the run is measured only once it has filled up; see `warmupCheck`. */
export type WarmupCheck =
  | {
      readonly verdict: 'enough' | 'short';
      /** The warm-up in use, days. */
      readonly given: number;
      /** Days after which the run has filled up. */
      readonly asked: number;
      /** It has not by then, and how much longer it takes cannot be told from this run. */
      readonly more: boolean;
    }
  /** The run is too short to tell. */
  | { readonly verdict: 'unknown' };

/** A service on a carrier, as an analyst judges "Standard by USPS". */
export type Channel = `${Service}/${Carrier}`;
export const CHANNELS: readonly Channel[] = SERVICES.flatMap((service) =>
  CARRIERS.map((carrier): Channel => `${service}/${carrier}`),
);

/** By stage (STAGES) and cause: days of an order. */
export type Breakdown = readonly Readonly<Record<Cause, number>>[];

/** A delivery time taken apart. */
export interface DaysAnswer {
  readonly total: Estimate;
  /** Sum to the mean of `total`. */
  readonly parts: Breakdown;
  /** By stage, all causes together; without ends below five replications, as what follows. */
  readonly stages: readonly Estimate[];
  /** By cause, all stages together. */
  readonly causes: Readonly<Record<Cause, Estimate>>;
  /** All but work: nobody works on the order, and nothing carries it. */
  readonly still: Estimate;
}

/** Orders at noon UTC, mean over the days of the window; without ends below five replications. */
export interface InProgressMean {
  /** By stage (STAGES). */
  readonly stages: readonly Estimate[];
  readonly total: Estimate;
}

/** What is followed by the week in which orders were placed: means of days, share, mean stars. */
export const WEEK_FIGURES = ['processing', 'shipping', 'delivery', 'defects', 'stars'] as const;
export type WeekFigure = (typeof WEEK_FIGURES)[number];

/** One station by day since the start, over all replications. */
export interface StationDays {
  readonly key: string;
  readonly label: string;
  /** Share used of what was on offer, 0–1; NaN on days without an offer. */
  readonly used: Float64Array;
  /** 1 on days on which more was asked for than was on offer, 0 on others. */
  readonly overloaded: Uint8Array;
  /** Orders in its queue, mean of the day and over replications. */
  readonly waiting: Float64Array;
}

/** The run by day and by week; also what lies outside the measured window. */
export interface OverTime {
  /** Orders a day, by day since the start, mean over replications. Declined ones are left out. */
  readonly placed: Float64Array;
  readonly handedOver: Float64Array;
  readonly delivered: Float64Array;
  /** Along the way. */
  readonly stations: readonly StationDays[];
  /**
   * By day since the start: index of the station in whose queue most orders wait, −1 where hardly
   * any waits anywhere.
   */
  readonly bottleneck: Int8Array;
  /** First day of each week, since the start; the window begins with one of them. */
  readonly weeks: readonly number[];
  /** By week of placement; without ends below five replications, NaN in a week without orders. */
  readonly weekly: Readonly<Record<WeekFigure, readonly Estimate[]>>;
}

/** Every answer to "what happened?" for one scenario, over all replications so far. */
export interface Answers {
  readonly replications: number;
  /** The population: orders placed inside the window and not declined, of all replications. */
  readonly orders: number;
  readonly delivered: number;
  /** Run on the first week of the window only. */
  readonly preview: boolean;
  /** Of all columns of the first replication, 16 hex digits. */
  readonly digest: string;
  readonly span: Span;

  readonly processingTime: TimeAnswer;
  readonly shippingTime: TimeAnswer;
  readonly deliveryTime: TimeAnswer;
  /** By bin of delivery time, as in `TimeAnswer`: the late ones, as a share of all delivered. */
  readonly lateShares: Float64Array;
  /** Share of delivered orders that took less than 0, 1, … 120 whole days; 120 takes the rest too. */
  readonly within: readonly Estimate[];
  /** Shares of the population, 0–1. */
  readonly orderDefectRate: {
    readonly total: Estimate;
    /** Without lateness. */
    readonly strict: Estimate;
    readonly parts: Readonly<Record<Defect, Estimate>>;
  };
  readonly satisfaction: {
    /** Mean stars. */
    readonly mean: Estimate;
    /** Share of 1 and 2 stars. */
    readonly low: Estimate;
    /** Shares of 1, 2, 3, 4, 5 stars. */
    readonly stars: readonly number[];
  };
  /** Share of delivered orders that came by the promised date. */
  readonly onTime: Estimate;
  /** Dollars per order of the population. */
  readonly costPerOrder: Estimate;
  readonly costParts: Readonly<Record<CostPart, Estimate>>;
  /** Mean days per delivered order; all together the mean delivery time. */
  readonly breakdown: Breakdown;
  /** The mean and the 90th percentile of the delivery time, taken apart. */
  readonly days: { readonly mean: DaysAnswer; readonly p90: DaysAnswer };
  /** By stage: orders in it at noon UTC of each day since the start, mean over replications. */
  readonly inProgress: readonly Float64Array[];
  readonly inProgressMean: InProgressMean;
  readonly overTime: OverTime;
  /** Null while there are too few replications to tell. */
  readonly warmup: WarmupCheck | null;
  readonly stations: readonly StationAnswer[];
  readonly services: Readonly<Record<Service, PartnerAnswer>>;
  readonly carriers: Readonly<Record<Carrier, PartnerAnswer>>;
  /** Without intervals below five replications, as the modes. */
  readonly channels: Readonly<Record<Channel, PartnerAnswer>>;
  readonly modes: Readonly<Record<Mode, PartnerAnswer>>;
}
