import { CARRIERS, codeOf, COST_PARTS, FLAG, OUTCOMES } from '../codes';
import type { Run } from '../run';
import * as price from './cost-tables';
import { dutiable } from './customs';
import * as profile from './profile-tables';

const DECLINED = codeOf(OUTCOMES, 'declined');
const DELIVERED = codeOf(OUTCOMES, 'delivered');
const EXPRESS = 0;
const ECONOMY = 2;
const [HANDLING, FREIGHT, DUTY, LAST_MILE, REFUND, OPPORTUNITIES] = COST_PARTS.map((_, i) => i);

/** What each order cost, in whole cents by part, as far as it came. */
export function costs(run: Run): void {
  const { count, outcome, cost } = run.columns;
  const cents = new Float64Array(COST_PARTS.length);
  const add = pricer(run);
  for (let r = 0; r < count; r++) {
    cents.fill(0);
    if (outcome[r] !== DECLINED) add(r, cents);
    for (let p = 0; p < cents.length; p++) cost[p][r] = Math.round(cents[p]);
  }
}

/** Adds up the parts of one order's cost, in cents; all zero before. */
function pricer(run: Run): (r: number, cents: Float64Array) => void {
  const { world, columns } = run;
  const { at } = world;
  const { flags, mode, weight, carrier, service, endStage } = columns;
  const [placed, approved, handedOver, , departed, landed, cleared] = columns.at;
  const labels = CARRIERS.map((name) => at[`${name}Price`]);
  const freights = [at.expressPrice, at.airPrice, at.seaPrice];
  const prediction = (price.DEMAND_PREDICTION * world.scenario.values.demandPrediction) / 100;
  return (r, cents) => {
    const reached = endStage[r];
    const t = placed[r];
    if ((flags[r] & FLAG.reviewed) !== 0) cents[HANDLING] = price.REVIEW;
    cents[REFUND] = refund(run, r);
    cents[OPPORTUNITIES] =
      (price.AI_SCREENING * at.aiScreening.at(t)) / 100 +
      prediction +
      price.INFRASTRUCTURE * at.infrastructure.at(t);
    if (reached >= 1)
      cents[OPPORTUNITIES] += (price.TRAINING * at.sellerTraining.at(approved[r])) / 100;
    if (reached < 2) return;
    const kilograms = weight[r] / 1000;
    const [base, perKilogram] = price.FIRST_MILE[mode[r]];
    const packing =
      (flags[r] & FLAG.automated) !== 0 ? price.PACKING_AUTOMATED : price.PACKING_MANUAL;
    cents[HANDLING] += packing + base + perKilogram * kilograms + price.SORTING;
    cents[OPPORTUNITIES] += (price.DOCUMENT_CHECKS * at.documentChecks.at(handedOver[r])) / 100;
    if (reached < 4) return;
    const exponent = service[r] === ECONOMY ? price.SEA_EXPONENT : price.AIR_EXPONENT;
    const rate = freights[service[r]].at(departed[r]) * at.distance.at(departed[r]);
    cents[FREIGHT] = rate * 100 * price.weightPower(weight[r], exponent);
    if (reached >= 5) cents[DUTY] = duty(run, r, landed[r]);
    if (reached >= 6) cents[LAST_MILE] = labels[carrier[r]].at(cleared[r]) * 100;
  };
}

/** Cents given back: all of it for an order that failed, half for a damaged one. */
function refund({ columns }: Run, r: number): number {
  const { flags, outcome, value } = columns;
  if (outcome[r] !== DELIVERED || (flags[r] & FLAG.wrongItem) !== 0) return value[r];
  return (flags[r] & FLAG.damaged) !== 0 ? value[r] / 2 : 0;
}

/** Cents of duty and fee; the commercial channel is express, the postal one the rest. */
function duty(run: Run, r: number, t: number): number {
  const { world, columns } = run;
  const { at } = world;
  if (!dutiable(run, r, t)) return 0;
  const rate = (at.dutyRate.at(t) / 100) * profile.CATEGORY_DUTY[columns.category[r]];
  if (columns.service[r] === EXPRESS) return columns.value[r] * rate;
  const flat = at.flatDuty.at(t) * 100;
  return (flat > 0 ? flat : columns.value[r] * rate) + at.postalFee.at(t) * 100;
}
