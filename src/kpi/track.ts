import { US_OFFSET, DAY } from '../shared/units';
import {
  CATEGORIES,
  CARRIERS,
  FLAG,
  METHODS,
  MODES,
  NEVER,
  OUTCOMES,
  SERVICES,
} from '../sim/codes';
import type { Carrier, CostPart, Mode, Service } from '../sim/codes';
import { COST_PARTS } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import { deliveredRows, populationRows } from './measure';
import { windowRows } from './population';

/** One stage of an order's journey. All times are whole seconds. */
export interface StageVisit {
  /** Index into STAGES. */
  readonly stage: number;
  /** Since the scenario's start. */
  readonly from: number;
  readonly to: number;
  /** Parts of `to − from`. */
  readonly work: number;
  readonly queue: number;
  readonly closed: number;
  readonly hold: number;
}

/** All that happened to one order. */
export interface OrderTrack {
  /** Its number: the row in the run, from 0 in order of placement. */
  readonly order: number;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly visits: readonly StageVisit[];
  readonly service: Service;
  /** Null where the order did not get so far. */
  readonly mode: Mode | null;
  readonly carrier: Carrier | null;
  readonly departure: number | null;
  readonly method: (typeof METHODS)[number];
  readonly category: (typeof CATEGORIES)[number];
  /** Index of the US Census region: West, Midwest, South, Northeast. */
  readonly zone: number;
  /** Rank of the seller by size, 0 the largest. */
  readonly seller: number;
  readonly automated: boolean;
  readonly reviewed: boolean;
  readonly inspected: boolean;
  readonly documentsMissing: boolean;
  readonly languageTrouble: boolean;
  readonly wrongItem: boolean;
  readonly damaged: boolean;
  /** Delivery attempts, 0–3. */
  readonly attempts: number;
  /** Dollars, and kilograms. */
  readonly value: number;
  readonly weight: number;
  /** Days promised from the date of placement. */
  readonly promise: number;
  /** Days after the promised date (negative: before); null when it never came. */
  readonly daysLate: number | null;
  /** 1–5; 0 for an order that was declined at once. */
  readonly stars: number;
  /** Dollars by part. */
  readonly cost: Readonly<Record<CostPart, number>>;
}

/** @throws RangeError when there is no such order in the run */
export function trackOf(run: Trajectories, row: number): OrderTrack {
  if (!Number.isInteger(row) || row < 0 || row >= run.count)
    throw new RangeError(`There is no order ${row}: this run has orders 0 to ${run.count - 1}.`);
  const has = (flag: number) => (run.flags[row] & flag) !== 0;
  const reached = (stage: number) => run.endStage[row] >= stage;
  const outcome = OUTCOMES[run.outcome[row]];
  const departure = run.departure[row];
  return {
    order: row,
    outcome,
    visits: visitsOf(run, row),
    service: SERVICES[run.service[row]],
    mode: reached(2) ? MODES[run.mode[row]] : null,
    carrier: reached(6) ? CARRIERS[run.carrier[row]] : null,
    departure: departure === NEVER ? null : departure,
    method: METHODS[run.method[row]],
    category: CATEGORIES[run.category[row]],
    zone: run.zone[row],
    seller: run.seller[row],
    automated: has(FLAG.automated),
    reviewed: has(FLAG.reviewed),
    inspected: has(FLAG.inspected),
    documentsMissing: has(FLAG.documentsMissing),
    languageTrouble: has(FLAG.languageTrouble),
    wrongItem: has(FLAG.wrongItem),
    damaged: has(FLAG.damaged),
    attempts: run.attempts[row],
    value: run.value[row] / 100,
    weight: run.weight[row] / 1000,
    promise: run.promise[row],
    daysLate: outcome === 'delivered' ? daysLate(run, row) : null,
    stars: run.stars[row],
    cost: Object.fromEntries(COST_PARTS.map((part, i) => [part, run.cost[i][row] / 100])) as Record<
      CostPart,
      number
    >,
  };
}

function visitsOf({ at, queue, closed, hold, endStage }: Trajectories, row: number): StageVisit[] {
  return Array.from({ length: endStage[row] + 1 }, (_, stage) => {
    const [from, to] = [at[stage][row], at[stage + 1][row]];
    const waits = { queue: queue[stage][row], closed: closed[stage][row], hold: hold[stage][row] };
    const work = to - from - waits.queue - waits.closed - waits.hold;
    return { stage, from, to, work, ...waits };
  });
}

/** Dates are the shopper's (UTC−5), as the promise is. */
function daysLate({ at, promise }: Trajectories, row: number): number {
  const day = (t: number) => Math.floor((t + US_OFFSET) / DAY);
  return day(at[7][row]) - day(at[0][row]) - promise[row];
}

/** Orders worth a look. `any`: another one for each `turn`. */
export const NOTABLE = ['any', 'slowest', 'median', 'inspected', 'lost'] as const;
export type Notable = (typeof NOTABLE)[number];

/** The fractional parts of its multiples leave no stretch of 0–1 out for long. */
const GOLDEN = 0.618033988749895;

/**
 * The number of such an order among those placed inside the measured window, null when there is
 * none. Of the inspected and the lost ones: another for each turn, 0, 1, 2, …
 */
export function findOrder(run: Trajectories, which: Notable, turn = 0): number | null {
  const rows = populationRows(run, windowRows(run));
  if (which === 'slowest' || which === 'median') return byDeliveryTime(run, rows, which);
  const candidates = rows.filter(
    (r) =>
      which === 'any' ||
      (which === 'inspected' ? (run.flags[r] & FLAG.inspected) !== 0 : isLost(run.outcome[r])),
  );
  if (candidates.length === 0) return null;
  const place = (0.5 + turn * GOLDEN) % 1;
  return candidates[Math.floor(place * candidates.length)];
}

const LAST_CANCELLED = OUTCOMES.indexOf('seized');

function isLost(outcome: number): boolean {
  return outcome > LAST_CANCELLED;
}

function byDeliveryTime(
  run: Trajectories,
  rows: Int32Array,
  which: 'slowest' | 'median',
): number | null {
  const [placed, door] = [run.at[0], run.at[7]];
  const sorted = deliveredRows(run, rows).slice();
  sorted.sort((a, b) => door[a] - placed[a] - (door[b] - placed[b]) || a - b);
  const place = which === 'slowest' ? sorted.length - 1 : Math.floor((sorted.length - 1) / 2);
  return sorted.length > 0 ? sorted[place] : null;
}
