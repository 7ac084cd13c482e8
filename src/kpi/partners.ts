import { DAY } from '../shared/units';
import { CARRIERS, MODES, SERVICES } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import { STAGES } from '../scenario/field';
import { CHANNELS, type Estimate, type PartnerAnswer } from './answers';
import { placeOf } from './figure-names';
import type { Figures } from './figures';
import type { Judged } from './judged';
import { quantiles } from './quantiles';

const [FIRST_MILE, LAST_MILE] = [STAGES.indexOf('firstMile'), STAGES.indexOf('lastMile')];

/** Partners that share the orders between them. */
interface Group {
  readonly names: readonly string[];
  /** By row: index into `names`. */
  readonly code: Uint8Array;
  /** Stage an order must have reached for its partner to be known. */
  readonly from: number;
}

/** @param finer also channels and modes */
export function measurePartners(
  run: Trajectories,
  orders: Judged,
  finer: boolean,
  set: (name: string, value: number) => void,
): void {
  const { service, carrier, mode, endStage } = run;
  const { rows } = orders;
  const measure = (group: Group) => measureGroup(orders, endStage, group, set);
  measure({ names: SERVICES, code: service, from: 0 });
  measure({ names: CARRIERS, code: carrier, from: LAST_MILE });
  if (!finer) return;
  const channel = new Uint8Array(run.count);
  for (let i = 0; i < rows.length; i++)
    channel[rows[i]] = service[rows[i]] * CARRIERS.length + carrier[rows[i]];
  measure({ names: CHANNELS, code: channel, from: LAST_MILE });
  measure({ names: MODES, code: mode, from: FIRST_MILE });
}

function measureGroup(
  { rows, defect, late, cents, shipping }: Judged,
  endStage: Uint8Array,
  { names, code, from }: Group,
  set: (name: string, value: number) => void,
): void {
  const column = () => new Float64Array(names.length);
  const [orders, delivered, defects, lates, costs] = [
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    if (endStage[r] < from) continue;
    const k = code[r];
    orders[k]++;
    if (defect[i] >= 0) defects[k]++;
    lates[k] += late[i];
    costs[k] += cents[i];
    if (shipping[i] >= 0) delivered[k]++;
  }
  const times = Array.from(delivered, (n) => new Int32Array(n));
  const filled = new Int32Array(names.length);
  for (let i = 0; i < rows.length; i++) {
    const k = code[rows[i]];
    // Delivered orders came through the last mile: their partner is known.
    if (shipping[i] >= 0) times[k][filled[k]++] = shipping[i];
  }
  names.forEach((name, k) => {
    set(`${name}.volume`, orders[k] / rows.length);
    const [p10, p50, p90] = quantiles(times[k], [0.1, 0.5, 0.9]);
    set(`${name}.p10`, p10 / DAY);
    set(`${name}.p50`, p50 / DAY);
    set(`${name}.p90`, p90 / DAY);
    set(`${name}.onTime`, (delivered[k] - lates[k]) / delivered[k]);
    set(`${name}.defects`, defects[k] / orders[k]);
    set(`${name}.cost`, costs[k] / 100 / orders[k]);
  });
}

/** @param get an estimate by the name of its figure */
export function partnerAnswers<T extends string>(
  names: readonly T[],
  figures: readonly Figures[],
  get: (name: string) => Estimate,
): Record<T, PartnerAnswer> {
  const ordersOf = (name: T) =>
    figures.reduce(
      (sum, { orders, values }) =>
        sum + Math.round(orders * values[placeOf(`${name}.volume`)] || 0),
      0,
    );
  const answer = (name: T): PartnerAnswer => ({
    orders: ordersOf(name),
    volume: get(`${name}.volume`),
    shipping: { p10: get(`${name}.p10`), p50: get(`${name}.p50`), p90: get(`${name}.p90`) },
    onTime: get(`${name}.onTime`),
    defects: get(`${name}.defects`),
    cost: get(`${name}.cost`),
  });
  return Object.fromEntries(names.map((name) => [name, answer(name)])) as Record<T, PartnerAnswer>;
}
