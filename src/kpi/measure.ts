import { DAY } from '../shared/units';
import { codeOf, OUTCOMES } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import { DEFECTS } from './answers';
import { FIGURE_NAMES, placeOf, TIME_QUANTILES } from './figure-names';
import { judged, type Judged } from './judged';
import { measurePartners } from './partners';
import type { RowRange } from './population';
import { quantiles } from './quantiles';

const DELIVERED = codeOf(OUTCOMES, 'delivered');
const DECLINED = codeOf(OUTCOMES, 'declined');
const LATE = DEFECTS.indexOf('late');

/**
 * All scalar figures over a range of rows, in the order of FIGURE_NAMES; NaN without orders.
 * @param finer also those of channels and modes, which are NaN otherwise
 */
export function measure(run: Trajectories, range: RowRange, finer = false): Float64Array {
  const rows = populationRows(run, range);
  const values = new Float64Array(FIGURE_NAMES.length).fill(NaN);
  const set = (name: string, value: number): void => {
    values[placeOf(name)] = value;
  };
  measureTimes(run, rows, set);
  const orders = judged(run, rows);
  measureRates(run, orders, set);
  measurePartners(run, orders, finer, set);
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

function measureRates({ stars }: Trajectories, orders: Judged, set: Setter): void {
  const { rows, defect, late, shipping, costs } = orders;
  const n = rows.length;
  const defects = new Float64Array(DEFECTS.length);
  let starSum = 0;
  let low = 0;
  let delivered = 0;
  let lateOnes = 0;
  for (let i = 0; i < n; i++) {
    if (defect[i] >= 0) defects[defect[i]]++;
    if (shipping[i] >= 0) delivered++;
    lateOnes += late[i];
    const given = stars[rows[i]];
    starSum += given;
    if (given <= 2) low++;
  }
  const total = defects.reduce((sum, x) => sum + x, 0);
  DEFECTS.forEach((name, i) => set(`defects.${name}`, defects[i] / n));
  set('defects.total', total / n);
  set('defects.strict', (total - defects[LATE]) / n);
  set('stars.mean', starSum / n);
  set('stars.low', low / n);
  set('onTime', (delivered - lateOnes) / delivered);
  let dollars = 0;
  COST_NAMES.forEach((name, i) => {
    set(name, costs[i] / 100 / n);
    dollars += costs[i] / 100;
  });
  set('cost.total', dollars / n);
}

const COST_NAMES = FIGURE_NAMES.filter((name) => name.startsWith('cost.') && name !== 'cost.total');

function mean(values: Int32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
