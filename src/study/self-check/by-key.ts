import exp from '@stdlib/math-base-special-exp';
import { HOUR } from '../../shared/units';
import { exponential } from '../../sim/random/distributions';
import { scaled } from '../../sim/random/quantile-table';
import { known, type Experiment } from './check';
import { GONE } from './kernels';
import { erlangB, poissonChances } from './theory';

/** Independent lines or shelves that customers are spread over by chance. */
const KEYS = 8;
const CUSTOMERS = 10_000;
/** Customers at the beginning, all keys together, who do not count. */
const WARMUP = 1000;

/** Lines of their own, busier than they can be; who would wait longer than three hours leaves at once. */
export function impatience(): Experiment {
  const [rate, patience] = [1.2, 3];
  // Density of the wait on offer, by level crossing: P₀λe^(λ−μ)x up to the patience, then e^−μx.
  const grow = rate - 1;
  const rise = exp(grow * patience);
  const empty = 1 / (1 + (rate * (rise - 1)) / grow + rate * rise);
  const leaves = rate * empty * rise;
  const waited = rate * empty * ((patience / grow - 1 / (grow * grow)) * rise + 1 / (grow * grow));
  const wait = waited / (1 - leaves);
  const gap = scaled(exponential(), HOUR / (rate * KEYS));
  const service = scaled(exponential(), HOUR);
  return {
    key: 'impatience',
    replications: 60,
    checks: [known('leaves', leaves, '%'), known('wait', wait, 'h')],
    run(kernels, luck, replication) {
      const arrive = luck.arrivals(CUSTOMERS, replication, gap);
      const key = luck.keys(CUSTOMERS, replication, KEYS);
      const work = luck.durations(CUSTOMERS, replication, 'service', service);
      const { start } = kernels.serveByKey(KEYS, key, arrive, work, patience * HOUR);
      return shareAndMean(start, arrive);
    },
  };
}

/** (s, S) shelves whose customers wait for their unit. */
export function backorders(): Experiment {
  const [rate, leadTime] = [1, 3];
  const [reorderPoint, orderUpTo] = [2, 6];
  // The stock position is s + 1, …, S equally often, and independent of the demand of a lead time.
  const chances = poissonChances(rate * leadTime);
  let [waits, owed] = [0, 0];
  for (let position = reorderPoint + 1; position <= orderUpTo; position++)
    chances.forEach((chance, demand) => {
      if (demand >= position) waits += chance / (orderUpTo - reorderPoint);
      owed += (chance * Math.max(0, demand - position)) / (orderUpTo - reorderPoint);
    });
  const wait = owed / rate / waits;
  return {
    ...shelves({ reorderPoint, orderUpTo, leadTime, lost: false }, rate),
    key: 'backorders',
    checks: [known('waits', waits, '%'), known('wait', wait, 'h')],
  };
}

/** Base-stock shelves whose customers go away. */
export function lostSales(): Experiment {
  const [rate, leadTime, orderUpTo] = [1, 3, 4];
  const lost = erlangB(orderUpTo, rate * leadTime);
  const shelf = { reorderPoint: orderUpTo - 1, orderUpTo, leadTime, lost: true };
  const { run, ...facts } = shelves(shelf, rate);
  return {
    ...facts,
    key: 'lost-sales',
    checks: [known('lost', lost, '%')],
    run: (...given) => run(...given).slice(0, 1),
  };
}

interface Shelf {
  readonly reorderPoint: number;
  readonly orderUpTo: number;
  /** Hours. */
  readonly leadTime: number;
  readonly lost: boolean;
}

/** @param rate demands an hour for each key */
function shelves(shelf: Shelf, rate: number): Pick<Experiment, 'replications' | 'run'> {
  const gap = scaled(exponential(), HOUR / (rate * KEYS));
  return {
    replications: 60,
    run(kernels, luck, replication) {
      const t = luck.arrivals(CUSTOMERS, replication, gap);
      const key = luck.keys(CUSTOMERS, replication, KEYS);
      const ready = kernels.supply(KEYS, key, t, { ...shelf, leadTime: shelf.leadTime * HOUR });
      if (shelf.lost) return shareAndMean(ready, t);
      // The share of those who wait, and how long they do.
      let [waits, seconds] = [0, 0];
      for (let i = WARMUP; i < CUSTOMERS; i++) {
        if (ready[i] > t[i]) waits++;
        seconds += ready[i] - t[i];
      }
      return [waits / (CUSTOMERS - WARMUP), seconds / waits / HOUR];
    },
  };
}

/** The share of those gone, and how many hours the others waited on average. */
function shareAndMean(served: Int32Array, arrive: Int32Array): [number, number] {
  let [gone, seconds] = [0, 0];
  const counted = CUSTOMERS - WARMUP;
  for (let i = WARMUP; i < CUSTOMERS; i++) {
    if (served[i] === GONE) gone++;
    else seconds += served[i] - arrive[i];
  }
  return [gone / counted, seconds / (counted - gone) / HOUR];
}
