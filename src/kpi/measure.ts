import { DAY } from '../shared/units';
import { CARRIERS, codeOf, FLAG, OUTCOMES, SERVICES } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import { DEFECTS } from './answers';
import { FIGURE_NAMES, placeOf, TIME_QUANTILES } from './figure-names';
import type { RowRange } from './population';
import { quantiles } from './quantiles';

const DELIVERED = codeOf(OUTCOMES, 'delivered');
const DECLINED = codeOf(OUTCOMES, 'declined');
const LAST_CANCELLED = codeOf(OUTCOMES, 'seized');
const [CANCELLED, LOST, WRONG, DAMAGED, LATE] = DEFECTS.map((_, i) => i);

/** Which part of the order defect rate an order counts in; −1 for none. */
export function defectOf(outcome: number, flags: number): number {
  if (outcome > DELIVERED && outcome <= LAST_CANCELLED) return CANCELLED;
  if (outcome > LAST_CANCELLED) return LOST;
  if ((flags & FLAG.wrongItem) !== 0) return WRONG;
  if ((flags & FLAG.damaged) !== 0) return DAMAGED;
  return (flags & FLAG.late) !== 0 ? LATE : -1;
}

/** All scalar figures over a range of rows, in the order of FIGURE_NAMES; NaN without orders. */
export function measure(run: Trajectories, range: RowRange): Float64Array {
  const rows = populationRows(run, range);
  const values = new Float64Array(FIGURE_NAMES.length).fill(NaN);
  const set = (name: string, value: number): void => {
    values[placeOf(name)] = value;
  };
  measureTimes(run, rows, set);
  measureRates(run, rows, set);
  measurePartners(run, rows, SERVICES, run.service, set);
  measurePartners(run, rows, CARRIERS, run.carrier, set);
  return values;
}

type Setter = (name: string, value: number) => void;

export function populationRows({ outcome }: Trajectories, { from, to }: RowRange): Int32Array {
  const rows = new Int32Array(to - from);
  let n = 0;
  for (let r = from; r < to; r++) if (outcome[r] !== DECLINED) rows[n++] = r;
  return rows.subarray(0, n);
}

/** The delivered ones of some rows, in their order. */
export function deliveredRows({ outcome }: Trajectories, rows: Int32Array): Int32Array {
  const delivered = new Int32Array(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++)
    if (outcome[rows[i]] === DELIVERED) delivered[n++] = rows[i];
  return delivered.subarray(0, n);
}

function measureTimes(run: Trajectories, rows: Int32Array, set: Setter): void {
  const { at } = run;
  const delivered = deliveredRows(run, rows);
  const seconds = new Int32Array(delivered.length);
  const spans = [
    ['processing', at[0], at[2]],
    ['shipping', at[2], at[7]],
    ['delivery', at[0], at[7]],
  ] as const;
  for (const [name, start, end] of spans) {
    for (let i = 0; i < seconds.length; i++) seconds[i] = end[delivered[i]] - start[delivered[i]];
    set(`${name}.mean`, mean(seconds) / DAY);
    const [p10, p50, p90, p99] = quantiles(seconds, TIME_QUANTILES);
    set(`${name}.p10`, p10 / DAY);
    set(`${name}.p50`, p50 / DAY);
    set(`${name}.p90`, p90 / DAY);
    set(`${name}.p99`, p99 / DAY);
  }
}

function measureRates(run: Trajectories, rows: Int32Array, set: Setter): void {
  const { outcome, flags, stars, cost } = run;
  const n = rows.length;
  const defects = new Float64Array(DEFECTS.length);
  const cents = new Float64Array(cost.length);
  let starSum = 0;
  let low = 0;
  let delivered = 0;
  let late = 0;
  for (const r of rows) {
    const defect = defectOf(outcome[r], flags[r]);
    if (defect >= 0) defects[defect]++;
    if (outcome[r] === DELIVERED) {
      delivered++;
      if ((flags[r] & FLAG.late) !== 0) late++;
    }
    starSum += stars[r];
    if (stars[r] <= 2) low++;
    for (let p = 0; p < cents.length; p++) cents[p] += cost[p][r];
  }
  const total = defects.reduce((sum, x) => sum + x, 0);
  DEFECTS.forEach((name, i) => set(`defects.${name}`, defects[i] / n));
  set('defects.total', total / n);
  set('defects.strict', (total - defects[LATE]) / n);
  set('stars.mean', starSum / n);
  set('stars.low', low / n);
  set('onTime', (delivered - late) / delivered);
  let dollars = 0;
  COST_NAMES.forEach((name, i) => {
    set(name, cents[i] / 100 / n);
    dollars += cents[i] / 100;
  });
  set('cost.total', dollars / n);
}

const COST_NAMES = FIGURE_NAMES.filter((name) => name.startsWith('cost.') && name !== 'cost.total');

/** Figures of each partner: the services, or the carriers. */
function measurePartners(
  run: Trajectories,
  population: Int32Array,
  names: readonly string[],
  column: Uint8Array,
  set: Setter,
): void {
  const { at, outcome, flags, cost, endStage } = run;
  const [, , handedOver] = at;
  const door = at[at.length - 1];
  // A carrier is known only once the parcel reached the last mile; a service always.
  const needed = column === run.carrier ? at.length - 2 : 0;
  const counts = names.map(() => ({ orders: 0, defects: 0, delivered: 0, late: 0, cents: 0 }));
  const shipping = names.map(() => new Int32Array(population.length));
  for (let i = 0; i < population.length; i++) {
    const r = population[i];
    if (endStage[r] < needed) continue;
    const code = column[r];
    const count = counts[code];
    count.orders++;
    if (defectOf(outcome[r], flags[r]) >= 0) count.defects++;
    for (let p = 0; p < cost.length; p++) count.cents += cost[p][r];
    if (outcome[r] !== DELIVERED) continue;
    if ((flags[r] & FLAG.late) !== 0) count.late++;
    shipping[code][count.delivered++] = door[r] - handedOver[r];
  }
  names.forEach((name, code) => {
    const { orders, defects, delivered, late, cents } = counts[code];
    set(`${name}.volume`, orders / population.length);
    const [p10, p50, p90] = quantiles(shipping[code].subarray(0, delivered), [0.1, 0.5, 0.9]);
    set(`${name}.p10`, p10 / DAY);
    set(`${name}.p50`, p50 / DAY);
    set(`${name}.p90`, p90 / DAY);
    set(`${name}.onTime`, (delivered - late) / delivered);
    set(`${name}.defects`, defects / orders);
    set(`${name}.cost`, cents / 100 / orders);
  });
}

function mean(values: Int32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
