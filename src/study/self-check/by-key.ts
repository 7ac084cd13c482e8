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
    title: 'Sellers’ lines with a deadline, M/M/1+D',
    says: `${KEYS} lines of one server each; 1.2 customers an hour come to each, more than it can serve, and leave if they would wait longer than 3 h.`,
    source: 'Barrer (1957), Baccelli & Hebuterne (1981)',
    replications: 60,
    checks: [
      known('leaves', 'Those who leave', 'ρP₀·exp((λ − μ)D)', leaves, '%'),
      known(
        'wait',
        'Mean wait of the others',
        '∫₀ᴰ xλP₀·exp((λ − μ)x) dx ÷ their share',
        wait,
        'h',
      ),
    ],
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
    title: 'Stock on order, (s, S) = (2, 6)',
    says: `${KEYS} shelves; a unit of each is wanted at random, one an hour; at 2 left on shelf and order it is filled up to 6, which takes 3 h. Who finds it empty waits.`,
    source: 'Hadley & Whitin, Analysis of Inventory Systems (1963); Little (1961)',
    checks: [
      known(
        'waits',
        'Those who wait for stock',
        'P(N ≥ y), N Poisson, over positions y',
        waits,
        '%',
      ),
      known('wait', 'Their mean wait', 'E(N − y)⁺ ÷ λ, by Little’s law', wait, 'h'),
    ],
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
    title: 'Sold out, base stock 4',
    says: `${KEYS} shelves of 4; a unit of each is wanted at random, one an hour, and replaced in 3 h. Who finds it empty goes away.`,
    source: 'Palm (1938), Karush (1957): Erlang’s B',
    checks: [known('lost', 'Those who go away', 'B(4, 3)', lost, '%')],
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
