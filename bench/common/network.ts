import { DAY } from '../../src/shared/units';
import { exponential, lognormal } from '../../src/sim/random/distributions';
import { tableMean, type QuantileTable } from '../../src/sim/random/quantile-table';
import { guideOf } from '../../src/sim/sellers';

/**
 * The common work: one open network of six stations in a row, told once for all who simulate it.
 * Orders come at random (Poisson) and pass every station; first come, first served.
 */
export const SEED = 'common work';

/** Unless said otherwise. */
export const ORDERS = 100_000;

/** As in the product's baseline. */
export const ORDERS_PER_DAY = 400;

/** Mean seconds from one order to the next. */
const GAP = DAY / ORDERS_PER_DAY;

/** A random duration, rounded to whole seconds: `scale` seconds times a draw from a table. */
export interface Duration {
  /** Name of the draw. */
  readonly name: string;
  readonly scale: number;
  readonly table: QuantileTable;
}

export interface Station {
  readonly servers: number;
  readonly service: Duration;
}

function duration(name: string, mean: number, table: QuantileTable): Duration {
  return { name, scale: mean / tableMean(table), table };
}

/** Servers with exponential services, as long as keeps them this busy when `share` of all orders come. */
function station(name: string, servers: number, load: number, share = 1): Station {
  const mean = (GAP * servers * load) / share;
  return { servers, service: duration(name, mean, exponential()) };
}

/** Station 1 and station 3. */
export const FIRST = station('first service', 3, 0.7);
export const THIRD = station('third service', 10, 0.9);

/** Station 2: one server for each seller; seller r has a share in proportion to 1/(r + 1) (Zipf). */
export const SELLERS = 200;
export const SELLER_DRAW = 'seller';
const zipf = Float64Array.from({ length: SELLERS }, (_, rank) => 1 / (rank + 1));
const zipfSum = zipf.reduce((sum, share) => sum + share, 0);
/** Cumulative shares; the last is 1. */
const upTo = zipf.map(
  (_, rank) => zipf.subarray(0, rank + 1).reduce((sum, share) => sum + share, 0) / zipfSum,
);
export const SELLER_SIZES = { upTo, guide: guideOf(upTo) };
/** Lognormal, and the same for all: the largest seller is busy 80 % of the time. */
export const PACKING = duration('packing', (GAP * 0.8) / upTo[0], lognormal(0.5));

/** Station 4: ten days under way, lognormal; nobody waits for anybody. */
export const TRANSIT = duration('transit', 10 * DAY, lognormal(0.3));

/** Station 5: a tenth of the orders, chosen by a draw, is inspected; the rest passes at once. */
export const INSPECTED_SHARE = 0.1;
export const INSPECTED_DRAW = 'inspected';
export const INSPECTION = station('inspection', 5, 0.8, INSPECTED_SHARE);

/** Station 6: three carriers, chosen by a race, with servers of their own. */
export const CARRIER_DRAW = 'carrier';
export const CARRIERS = ['half', 'three tenths', 'a fifth'] as const;
export const CARRIER_SHARES = Float64Array.of(50, 30, 20);
export const DELIVERIES = CARRIERS.map((name, i) =>
  station(`delivery/${name}`, 8, 0.85, CARRIER_SHARES[i] / 100),
);

export const STAGES = 6;

/** What every implementation hands back. */
export interface Journeys {
  readonly count: number;
  /** Seven columns by row, in order of placement: seconds of arrival, then of leaving each station. */
  readonly at: readonly ArrayLike<number>[];
  readonly times: TimesInSystem;
}

/** Seconds. */
export interface TimesInSystem {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}
