import { CARRIERS, codeOf, COST_PARTS, FLAG, OUTCOMES, type CostPart } from '../codes';
import type { Run } from '../run';
import * as price from './cost-tables';
import { dutiable } from './customs';
import * as profile from './profile-tables';

const DECLINED = codeOf(OUTCOMES, 'declined');
const DELIVERED = codeOf(OUTCOMES, 'delivered');
const EXPRESS = 0;
const ECONOMY = 2;

/** What each order cost, in whole cents by part, as far as it came. A declined order costs nothing. */
export function costs(run: Run): void {
  handling(run);
  freight(run);
  duty(run);
  labels(run);
  refunds(run);
  opportunities(run);
}

const column = ({ columns }: Run, part: CostPart): Int32Array =>
  columns.cost[COST_PARTS.indexOf(part)];

function wholeCents(cents: number): number {
  return (cents + 0.5) | 0;
}

/** Reviewing, packing, the way to the hub and sorting. */
function handling(run: Run): void {
  const { count, endStage, flags, mode, weight } = run.columns;
  const cost = column(run, 'handling');
  const base = Float64Array.from(price.FIRST_MILE, ([cents]) => cents);
  const perKilogram = Float64Array.from(price.FIRST_MILE, ([, cents]) => cents);
  for (let r = 0; r < count; r++) {
    let cents = (flags[r] & FLAG.reviewed) !== 0 ? price.REVIEW : 0;
    if (endStage[r] >= 2) {
      const automated = (flags[r] & FLAG.automated) !== 0;
      const packing = automated ? price.PACKING_AUTOMATED : price.PACKING_MANUAL;
      const carried = perKilogram[mode[r]] * (weight[r] / 1000);
      cents += packing + base[mode[r]] + carried + price.SORTING;
    }
    cost[r] = wholeCents(cents);
  }
}

function freight(run: Run): void {
  const { at } = run.world;
  const { count, endStage, service, weight } = run.columns;
  const departed = run.columns.at[4];
  const cost = column(run, 'freight');
  const rates = [at.expressPrice, at.airPrice, at.seaPrice];
  const { distance } = at;
  for (let r = 0; r < count; r++) {
    if (endStage[r] < 4) {
      cost[r] = 0;
      continue;
    }
    const t = departed[r];
    const power = service[r] === ECONOMY ? price.SEA_WEIGHT : price.AIR_WEIGHT;
    const rate = rates[service[r]].at(t) * distance.at(t);
    cost[r] = wholeCents(rate * 100 * power.of(weight[r]));
  }
}

/** Duty and fee; the commercial channel is express, the postal one the rest. */
function duty(run: Run): void {
  const { dutyRate, flatDuty, postalFee } = run.world.at;
  const { count, endStage, service, category, value } = run.columns;
  const landed = run.columns.at[5];
  const cost = column(run, 'duty');
  for (let r = 0; r < count; r++) {
    const t = landed[r];
    if (endStage[r] < 5 || !dutiable(run, r, t)) {
      cost[r] = 0;
      continue;
    }
    const adValorem = value[r] * ((dutyRate.at(t) / 100) * profile.CATEGORY_DUTY[category[r]]);
    const flat = flatDuty.at(t) * 100;
    const postal = (flat > 0 ? flat : adValorem) + postalFee.at(t) * 100;
    cost[r] = wholeCents(service[r] === EXPRESS ? adValorem : postal);
  }
}

function labels(run: Run): void {
  const { count, endStage, carrier } = run.columns;
  const cleared = run.columns.at[6];
  const cost = column(run, 'lastMile');
  const prices = CARRIERS.map((name) => run.world.at[`${name}Price`]);
  for (let r = 0; r < count; r++)
    cost[r] = endStage[r] < 6 ? 0 : wholeCents(prices[carrier[r]].at(cleared[r]) * 100);
}

/** All of it for an order that failed or is the wrong one, half for a damaged one. */
function refunds(run: Run): void {
  const { count, flags, outcome, value } = run.columns;
  const cost = column(run, 'refund');
  for (let r = 0; r < count; r++) {
    const result = outcome[r];
    let share = (flags[r] & FLAG.damaged) !== 0 ? 0.5 : 0;
    if (result !== DELIVERED || (flags[r] & FLAG.wrongItem) !== 0) share = 1;
    cost[r] = result === DECLINED ? 0 : wholeCents(value[r] * share);
  }
}

/** What is spent on every order to make things better: as far as it came under each measure. */
function opportunities(run: Run): void {
  const { at, scenario } = run.world;
  const { aiScreening, infrastructure, sellerTraining, documentChecks } = at;
  const { count, endStage, outcome } = run.columns;
  const [placed, approved, handedOver] = run.columns.at;
  const cost = column(run, 'opportunities');
  const prediction = (price.DEMAND_PREDICTION * scenario.values.demandPrediction) / 100;
  for (let r = 0; r < count; r++) {
    if (outcome[r] === DECLINED) {
      cost[r] = 0;
      continue;
    }
    const t = placed[r];
    let cents =
      (price.AI_SCREENING * aiScreening.at(t)) / 100 +
      prediction +
      price.INFRASTRUCTURE * infrastructure.at(t);
    if (endStage[r] >= 1) cents += (price.TRAINING * sellerTraining.at(approved[r])) / 100;
    if (endStage[r] >= 2) cents += (price.DOCUMENT_CHECKS * documentChecks.at(handedOver[r])) / 100;
    cost[r] = wholeCents(cents);
  }
}
