import { DAY, HOUR, MINUTE } from '../../shared/units';
import { codeOf, FLAG, OUTCOMES } from '../codes';
import { afterWorkIn, openInterval, openTime } from '../queues/calendar';
import { EXPIRED, fifoByKey } from '../queues/fifo-by-key';
import { orderByTime } from '../queues/order-by-time';
import { OUT_OF_STOCK } from '../queues/stock';
import { lognormal } from '../random/distributions';
import { draw, happens } from '../random/draws';
import { sample } from '../random/quantile-table';
import { end, gather, later, setWaits, wholeSeconds, type Run } from '../run';
import { logPacking } from '../stations';
import { takeUnits } from './seller-stock';
import { AUTOMATED_WRONG, PACKING_SPREAD, TRAINED } from './stage-tables';

const STAGE = 1;
const OVERSOLD = codeOf(OUTCOMES, 'oversold');
const EXPIRED_ORDER = codeOf(OUTCOMES, 'expired');

/**
 * Stock, reaction in open hours, one packing line for each seller, and the wait for the next
 * pick-up. An order whose packing has not begun by the handling limit is cancelled.
 */
export function seller(run: Run, rows: Int32Array): void {
  const { scratch } = run.memory;
  const { columns } = run;
  const [, approved, handedOver] = columns.at;
  classify(run, rows);
  const inStock = takeUnits(run, rows);
  const reacted = scratch.int32(columns.count);
  const deadline = scratch.int32(columns.count);
  const toPack = scratch.int32(rows.length);
  const reactionEnd = reactionOf(run);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    if (inStock[r] === OUT_OF_STOCK) {
      handedOver[r] = approved[r];
      end(columns, r, STAGE, OVERSOLD);
      continue;
    }
    deadline[r] = later(approved[r], run.world.at.handlingLimit.at(approved[r]) * DAY);
    reacted[r] = reactionEnd(r, inStock[r], deadline[r]);
    toPack[n++] = r;
  }
  pack(run, toPack.subarray(0, n), { inStock, reacted, deadline });
}

function classify({ world, seed, sellers, columns }: Run, rows: Int32Array): void {
  const { at } = world;
  const { idA, idB, flags } = columns;
  const wrongStream = seed.stream('seller/wrong item');
  const languageStream = seed.stream('seller/language');
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const t = columns.at[1][r];
    const automated = sellers.automation[columns.seller[r]] < at.sellerAutomation.at(t) / 100;
    const trained = 1 - (TRAINED * at.sellerTraining.at(t)) / 100;
    if (automated) flags[r] |= FLAG.automated;
    const wrong = (at.wrongItems.at(t) / 100) * (automated ? AUTOMATED_WRONG : trained);
    if (happens(draw(wrongStream, idA[r], idB[r]), wrong)) flags[r] |= FLAG.wrongItem;
    const language = (at.languageTrouble.at(t) / 100) * trained;
    if (!automated && happens(draw(languageStream, idA[r], idB[r]), language))
      flags[r] |= FLAG.languageTrouble;
  }
}

/** When the seller's reaction to an order ends; anything past the deadline reads deadline + 1. */
function reactionOf(run: Run): (row: number, ready: number, deadline: number) => number {
  const { world, seed, sellers, columns } = run;
  const { at, calendars } = world;
  const { idA, idB, flags } = columns;
  const spread = world.scenario.values.reactionSpread;
  const manualTable = lognormal(spread);
  const automatedTable = lognormal(spread / 2);
  const stream = seed.stream('seller/reaction');
  return (r, ready, deadline) => {
    const automated = (flags[r] & FLAG.automated) !== 0;
    const hours = (automated ? at.automatedReaction : at.manualReaction).at(ready);
    const factor = sample(automated ? automatedTable : manualTable, draw(stream, idA[r], idB[r]));
    const work = wholeSeconds(hours * HOUR * sellers.pace[columns.seller[r]] * factor);
    if (ready + work > deadline) return deadline + 1;
    const calendar = automated ? calendars.automatedSellers : calendars.manualSellers;
    const interval = openInterval(calendar, ready);
    const begin = Math.max(ready, calendar.open[interval]);
    if (begin + work > deadline) return deadline + 1;
    return Math.min(deadline + 1, afterWorkIn(calendar, interval, begin, work));
  };
}

/** Seconds, by row. */
interface Preparation {
  readonly inStock: Int32Array;
  readonly reacted: Int32Array;
  readonly deadline: Int32Array;
}

function pack(run: Run, rows: Int32Array, preparation: Preparation): void {
  const { scratch } = run.memory;
  const { world, seed, sellers, columns } = run;
  const { at, calendars, pickups } = world;
  const { idA, idB, flags } = columns;
  const { inStock, reacted } = preparation;
  const n = rows.length;
  const arrive = orderByTime(rows, n, reacted, scratch);
  const key = gather(columns.seller, rows, scratch);
  const deadline = gather(preparation.deadline, rows, scratch);
  const service = scratch.int32(n);
  const calendarOf = scratch.uint8(n);
  const stream = seed.stream('seller/packing');
  const table = lognormal(PACKING_SPREAD);
  for (let i = 0; i < n; i++) {
    const r = rows[i];
    const automated = (flags[r] & FLAG.automated) !== 0;
    const minutes = (automated ? at.automatedPacking : at.manualPacking).at(arrive[i]);
    const pace = sellers.pace[key[i]];
    service[i] = wholeSeconds(
      minutes * MINUTE * pace * sample(table, draw(stream, idA[r], idB[r])),
    );
    calendarOf[i] = automated ? 1 : 0;
  }
  const start = scratch.int32(n);
  const packed = scratch.int32(n);
  const queued = scratch.int32(n);
  const hours = [calendars.manualSellers, calendars.automatedSellers];
  const free = scratch.int32(sellers.upTo.length);
  fifoByKey(n, key, arrive, service, deadline, calendarOf, hours, free, start, packed);
  for (let i = 0; i < n; i++) {
    const r = rows[i];
    const calendar = hours[calendarOf[i]];
    const from = columns.at[1][r];
    if (start[i] === EXPIRED) {
      columns.at[2][r] = deadline[i];
      end(columns, r, STAGE, EXPIRED_ORDER);
      const unit = Math.min(inStock[r], deadline[i]);
      const lined = Math.min(reacted[r], deadline[i]);
      const open = openTime(calendar, lined);
      const queue = openTime(calendar, deadline[i]) - open;
      const work = open - openTime(calendar, unit);
      queued[i] = queue;
      setWaits(columns, STAGE, r, queue, deadline[i] - unit - queue - work, unit - from);
      continue;
    }
    const next = pickups.firstFrom(packed[i]);
    const first = pickups.time(next);
    const taken = pickups.runningFrom(next);
    const collected = taken === next ? first : pickups.time(taken);
    columns.at[2][r] = collected;
    const reaction = openTime(calendar, arrive[i]) - openTime(calendar, inStock[r]);
    // Most lines are free, and looking up open time twice is dear.
    const waited = start[i] > arrive[i];
    const queue = waited ? openTime(calendar, start[i]) - openTime(calendar, arrive[i]) : 0;
    queued[i] = queue;
    const hold = inStock[r] - from + (first - packed[i]);
    const work = reaction + service[i];
    setWaits(columns, STAGE, r, queue, collected - from - queue - hold - work, hold);
  }
  const served = { rows, arrive, start, leave: packed, service, queue: queued };
  logPacking(run, { ...served, seller: key, deadline, automated: calendarOf });
}
