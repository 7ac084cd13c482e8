import { DAY } from '../../shared/units';
import { lognormal } from '../random/distributions';
import { draw, mix } from '../random/draws';
import { sample } from '../random/quantile-table';
import {
  AUTOMATED_ERRORS,
  RESTOCK_SPREAD,
  SAFETY,
  SAFETY_PREDICTED,
  TRAINED,
} from '../stages/stage-tables';
import type { Order } from './order';
import { Shelf } from './shelf';
import { wholeSeconds, type Simulation } from './simulation';

/** The shelf of each seller, set up when first asked for. */
export function stockroom(simulation: Simulation): (seller: number) => Shelf {
  const shelves = new Map<number, Shelf>();
  return (seller) => {
    const known = shelves.get(seller);
    if (known) return known;
    const shelf = shelfOf(simulation, seller);
    shelves.set(seller, shelf);
    return shelf;
  };
}

function shelfOf(simulation: Simulation, seller: number): Shelf {
  const { calendar, sellers, seed } = simulation;
  const { values } = simulation.world.scenario;
  const share = sellers.upTo[seller] - (seller > 0 ? sellers.upTo[seller - 1] : 0);
  const ordersPerDay = values.ordersPerDay * (1 - values.declinedShare / 100);
  const daily = ordersPerDay * share;
  const whileRestocking = daily * values.restockTime;
  const safety = SAFETY + ((SAFETY_PREDICTED - SAFETY) * values.demandPrediction) / 100;
  const reorderPoint = Math.floor(whileRestocking + safety * Math.sqrt(whileRestocking));
  const orderUpTo = reorderPoint + Math.max(1, Math.round(daily * values.stockCover));
  const leadTime = (number: number): number => {
    const bits = draw(
      seed.stream('seller/restock'),
      sellers.idA[seller],
      sellers.idB[seller] ^ mix(number + 1),
    );
    const typical = simulation.lever('restockTime') * DAY;
    return wholeSeconds(typical * sample(lognormal(RESTOCK_SPREAD), bits));
  };
  return new Shelf(calendar, reorderPoint, orderUpTo, leadTime);
}

/** The record promised what the empty shelf did not hold, and the seller cancels. */
export function soldWithoutStock(simulation: Simulation, order: Order): boolean {
  const trained = 1 - (TRAINED * simulation.lever('sellerTraining')) / 100;
  const errors = order.is('automated') ? AUTOMATED_ERRORS : trained;
  const wrong = simulation.share('recordErrors') * errors;
  const cancelled = simulation.share('oversoldCancelled');
  return (
    simulation.happens('seller/record', order, wrong) &&
    simulation.happens('seller/oversold', order, cancelled)
  );
}
