import { LATENESS_UPPER, type MeasuredLeg } from '../../sim/measured';
import { tableFromSorted, type QuantileTable } from '../../sim/random/quantile-table';
import { weekday } from '../../shared/dates';
import { HOUR } from '../../shared/units';
import type { LegSpread, LogReading } from '../order-log';
import { quantileOf } from '../sorted';
import { MIN_PROFILE_DAYS, MIN_SCORES } from './limits';
import { NO_STARS, type LogTable } from './table';
import type { TimeColumn } from './time-column';

type Rows = readonly number[];

/** Durations of each leg in seconds, sorted upward; null where the log does not hold one of its ends. */
export function legDurations(table: LogTable, used: Rows) {
  const { placed, approved, handedOver, delivered } = table.times;
  return {
    approval: durations(placed, approved, used),
    handling: durations(approved, handedOver, used),
    shipping: durations(handedOver, delivered, used),
  } satisfies Record<MeasuredLeg, Float64Array | null>;
}

export function legTable(sorted: Float64Array | null): QuantileTable | null {
  return sorted && tableFromSorted(sorted);
}

export function legSpread(sorted: Float64Array | null): LegSpread | null {
  if (!sorted) return null;
  const at = (share: number) => quantileOf(sorted, share);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

export function observedTimes(table: LogTable, used: Rows): LogReading['observed'] {
  const { placed, handedOver, delivered } = table.times;
  return {
    processing: durations(placed, handedOver, used),
    shipping: durations(handedOver, delivered, used),
    delivery: durations(placed, delivered, used)!,
  };
}

/** Seconds from one step to the other, sorted upward. */
function durations(from: TimeColumn | null, to: TimeColumn | null, rows: Rows) {
  if (!from || !to) return null;
  return Float64Array.from(rows, (row) => to.moment(row) - from.moment(row)).sort();
}

/**
 * Shares of orders by weekday from Monday. A weekday counts by the days of its name between the
 * first and the last placement, so a log that ends on a Tuesday does not favour Mondays.
 * @returns null when the log is too short to tell
 */
export function weekdayShares(placed: TimeColumn, arrivals: Rows): Float64Array | null {
  const orders = new Float64Array(7);
  let first = Infinity;
  let last = -Infinity;
  for (const row of arrivals) {
    const day = placed.day(row);
    orders[weekday(day)]!++;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const days = last - first + 1;
  if (!(days >= MIN_PROFILE_DAYS)) return null;
  const rate = orders.map((count, name) => {
    const untilFirst = (name - weekday(first) + 7) % 7;
    return count / (Math.floor((days - 1 - untilFirst) / 7) + 1);
  });
  return shares(rate);
}

/** Shares of orders by hour of the day on the log's clock; null when its times are dates only. */
export function hourShares(placed: TimeColumn, arrivals: Rows): Float64Array | null {
  const orders = new Float64Array(24);
  let timed = false;
  for (const row of arrivals) {
    const second = placed.secondOfDay(row);
    orders[Math.floor(second / HOUR)]!++;
    timed ||= second > 0;
  }
  return timed ? shares(orders) : null;
}

function shares(amounts: Float64Array): Float64Array {
  const sum = amounts.reduce((a, b) => a + b, 0);
  return amounts.map((amount) => amount / sum);
}

/**
 * Chance of at most 1, 2, 3, 4 stars by lateness bucket (four numbers each). Lateness is counted
 * in dates, as shoppers do. A bucket with too few scores borrows the nearest one with enough.
 * @returns null when no bucket has enough; `scored` counts the rows behind it
 */
export function starChances(table: LogTable, used: Rows) {
  const buckets = LATENESS_UPPER.length;
  const { promised, delivered } = table.times;
  /** Scores of 1–5 by bucket, five numbers each. */
  const counts = new Float64Array(5 * buckets);
  let scored = 0;
  for (const row of used) {
    const stars = table.stars[row] ?? NO_STARS;
    if (stars < 1 || !promised?.readable(row)) continue;
    const late = delivered!.day(row) - promised.day(row);
    const bucket = LATENESS_UPPER.findIndex((upper) => late <= upper);
    counts[5 * bucket + stars - 1]!++;
    scored++;
  }
  const scores = (bucket: number) => counts.subarray(5 * bucket, 5 * bucket + 5);
  const sizes = Array.from({ length: buckets }, (_, bucket) =>
    scores(bucket).reduce((a, b) => a + b, 0),
  );
  const enough = sizes.flatMap((size, bucket) => (size >= MIN_SCORES ? [bucket] : []));
  if (enough.length === 0) return { stars: null, scored };

  const stars = new Float64Array(4 * buckets);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const source = enough.reduce((best, other) =>
      Math.abs(other - bucket) < Math.abs(best - bucket) ? other : best,
    );
    let atMost = 0;
    for (let k = 0; k < 4; k++) {
      atMost += scores(source)[k]!;
      stars[4 * bucket + k] = atMost / sizes[source]!;
    }
  }
  return { stars, scored };
}
