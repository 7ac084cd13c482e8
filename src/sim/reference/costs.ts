import pow from '@stdlib/math-base-special-pow';
import { CARRIERS, COST_PARTS, SERVICES, type CostPart } from '../codes';
import * as price from '../stages/cost-tables';
import { CATEGORY_DUTY } from '../stages/profile-tables';
import type { Order } from './order';
import type { Simulation } from './simulation';

const FREIGHT_PRICE = {
  express: 'expressPrice',
  standard: 'airPrice',
  economy: 'seaPrice',
} as const;

/** What an order cost, in whole cents by part, as far as it came. */
export function costOf(simulation: Simulation, order: Order): number[] {
  const cents: Record<CostPart, number> = {
    handling: handling(order),
    freight: order.endStage >= 4 ? freight(simulation, order) : 0,
    duty: order.endStage >= 5 ? duty(simulation, order) : 0,
    lastMile: order.endStage >= 6 ? label(simulation, order) : 0,
    refund: refund(order),
    opportunities: opportunities(simulation, order),
  };
  return COST_PARTS.map((part) => (order.outcome === 'declined' ? 0 : Math.round(cents[part])));
}

function handling(order: Order): number {
  const review = order.is('reviewed') ? price.REVIEW : 0;
  if (order.endStage < 2) return review;
  const packing = order.is('automated') ? price.PACKING_AUTOMATED : price.PACKING_MANUAL;
  const [base, perKilogram] = price.FIRST_MILE[order.mode];
  return review + (packing + base + perKilogram * kilograms(order) + price.SORTING);
}

function freight(simulation: Simulation, order: Order): number {
  const service = SERVICES[order.placed.service];
  const departed = order.at[4];
  const rate =
    simulation.lever(FREIGHT_PRICE[service], departed) * simulation.lever('distance', departed);
  const exponent = service === 'economy' ? price.SEA_EXPONENT : price.AIR_EXPONENT;
  return rate * 100 * pow(kilograms(order), exponent);
}

/** Duty and fee, by the rules of the second it landed; the commercial channel is express. */
function duty(simulation: Simulation, order: Order): number {
  const { value, category, service } = order.placed;
  const landed = order.at[5];
  const lever = (key: Parameters<Simulation['lever']>[0]) => simulation.lever(key, landed);
  if (value <= lever('dutyFreeThreshold') * 100) return 0;
  const adValorem = value * ((lever('dutyRate') / 100) * CATEGORY_DUTY[category]);
  if (SERVICES[service] === 'express') return adValorem;
  const flat = lever('flatDuty') * 100;
  return (flat > 0 ? flat : adValorem) + lever('postalFee') * 100;
}

function label(simulation: Simulation, order: Order): number {
  return simulation.lever(`${CARRIERS[order.carrier]}Price`, order.at[6]) * 100;
}

/** All of it for an order that failed, half for a damaged one. */
function refund(order: Order): number {
  if (order.outcome !== 'delivered' || order.is('wrongItem')) return order.placed.value;
  return order.is('damaged') ? order.placed.value / 2 : 0;
}

function opportunities(simulation: Simulation, order: Order): number {
  const [placed, approved, handedOver] = order.at;
  const { demandPrediction } = simulation.world.scenario.values;
  let cents =
    (price.AI_SCREENING * simulation.lever('aiScreening', placed)) / 100 +
    (price.DEMAND_PREDICTION * demandPrediction) / 100 +
    price.INFRASTRUCTURE * simulation.lever('infrastructure', placed);
  if (order.endStage >= 1)
    cents += (price.TRAINING * simulation.lever('sellerTraining', approved)) / 100;
  if (order.endStage >= 2)
    cents += (price.DOCUMENT_CHECKS * simulation.lever('documentChecks', handedOver)) / 100;
  return cents;
}

function kilograms(order: Order): number {
  return order.placed.weight / 1000;
}
