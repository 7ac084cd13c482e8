import { DAY } from '../../shared/units';
import { FLAG } from '../codes';
import { orderByTime } from '../queues/order-by-time';
import { stock } from '../queues/stock';
import { lognormal } from '../random/distributions';
import { draw, happens, mix } from '../random/draws';
import { sample } from '../random/quantile-table';
import { gather, wholeSeconds, type Run } from '../run';
import {
  AUTOMATED_ERRORS,
  RESTOCK_SPREAD,
  SAFETY,
  SAFETY_PREDICTED,
  TRAINED,
} from './stage-tables';

/**
 * Each order takes a unit of its seller's stock at approval.
 * @param arrived rising
 * @returns by row: second at which the unit is there, or OUT_OF_STOCK when the order was sold
 * without stock and is cancelled
 */
export function takeUnits(run: Run, arrived: Int32Array): Int32Array {
  const { scratch } = run.memory;
  const inStock = scratch.int32(run.columns.count);
  const mark = scratch.mark();
  const rows = scratch.int32(arrived.length);
  rows.set(arrived);
  const approved = orderByTime(rows, rows.length, run.columns.at[1], scratch);
  const { world, seed, sellers, columns } = run;
  const { at } = world;
  const { idA, idB, flags } = columns;
  const key = gather(columns.seller, rows, scratch);
  const recordStream = seed.stream('seller/record');
  const cancelStream = seed.stream('seller/oversold');
  const leaves = scratch.uint8(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const t = approved[i];
    const trained = 1 - (TRAINED * at.sellerTraining.at(t)) / 100;
    const errors = (flags[r] & FLAG.automated) !== 0 ? AUTOMATED_ERRORS : trained;
    const wrong = happens(
      draw(recordStream, idA[r], idB[r]),
      (at.recordErrors.at(t) / 100) * errors,
    );
    if (wrong && happens(draw(cancelStream, idA[r], idB[r]), at.oversoldCancelled.at(t) / 100))
      leaves[i] = 1;
  }
  const { reorderPoint, orderUpTo } = policies(run);
  const restock = seed.stream('seller/restock');
  const table = lognormal(RESTOCK_SPREAD);
  const leadTime = (k: number, number: number, t: number): number => {
    const bits = draw(restock, sellers.idA[k], sellers.idB[k] ^ mix(number + 1));
    return wholeSeconds(at.restockTime.at(t) * DAY * sample(table, bits));
  };
  const ready = scratch.int32(rows.length);
  stock(rows.length, key, approved, leaves, reorderPoint, orderUpTo, leadTime, ready, scratch);
  for (let i = 0; i < rows.length; i++) inStock[rows[i]] = ready[i];
  scratch.release(mark);
  return inStock;
}

/** Reorder point: expected demand while restocking plus safety stock. Order-up-to: cover on top. */
function policies(run: Run): { reorderPoint: Int32Array; orderUpTo: Int32Array } {
  const { world, sellers } = run;
  const { scratch } = run.memory;
  const { values } = world.scenario;
  const safety = SAFETY + ((SAFETY_PREDICTED - SAFETY) * values.demandPrediction) / 100;
  const demand = values.ordersPerDay * (1 - values.declinedShare / 100);
  const count = sellers.upTo.length;
  const reorderPoint = scratch.int32(count);
  const orderUpTo = scratch.int32(count);
  for (let k = 0; k < count; k++) {
    const daily = demand * (sellers.upTo[k] - (k > 0 ? sellers.upTo[k - 1] : 0));
    const lead = daily * values.restockTime;
    reorderPoint[k] = Math.floor(lead + safety * Math.sqrt(lead));
    orderUpTo[k] = reorderPoint[k] + Math.max(1, Math.round(daily * values.stockCover));
  }
  return { reorderPoint, orderUpTo };
}
