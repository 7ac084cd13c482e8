import { HOUR, LAST_SECOND } from '../../src/shared/units';
import { ALWAYS } from '../../src/sim/queues/calendar';
import { fifo } from '../../src/sim/queues/fifo';
import { fifoByKey } from '../../src/sim/queues/fifo-by-key';
import { orderByTime } from '../../src/sim/queues/order-by-time';
import { Steps } from '../../src/sim/queues/steps';
import {
  draw,
  happens,
  identityA,
  identityB,
  seedOf,
  uniform,
  type Seed,
} from '../../src/sim/random/draws';
import { poissonQuantile } from '../../src/sim/random/poisson';
import { sample } from '../../src/sim/random/quantile-table';
import { Race } from '../../src/sim/random/race';
import { gather, later, rowsOf, wholeSeconds, type Memory } from '../../src/sim/run';
import { pickSeller } from '../../src/sim/sellers';
import * as network from './network';
import { timesInSystem } from './times-in-system';

/** The network on the product's kernels, used just as the product's own stages use them. */

interface Run {
  readonly seed: Seed;
  readonly memory: Memory;
  readonly columns: Columns;
}

/** By row, as in `Columns` of the product. */
export interface Columns {
  readonly count: number;
  readonly at: readonly Int32Array[];
  readonly idA: Int32Array;
  readonly idB: Int32Array;
  readonly seller: Int32Array;
  readonly carrier: Uint8Array;
}

/** @param memory used again; what ran in it before is lost */
export function runProduct(count: number, memory: Memory): network.Journeys & Columns {
  const seed = seedOf(network.SEED);
  const run = { seed, memory, columns: place(count, seed, memory) };
  chooseSellers(run);
  for (const stage of JOURNEY) {
    memory.scratch.reset();
    stage(run, everyRow(run));
  }
  const { columns } = run;
  const [arrived, left] = [columns.at[0], columns.at[network.STAGES]];
  memory.scratch.reset();
  return { ...columns, times: timesInSystem(arrived, left, memory.scratch.int32(count)) };
}

/** Hour by hour, as the product places orders, until there are enough. */
function place(count: number, seed: Seed, { columns: arena, scratch }: Memory): Columns {
  scratch.reset();
  const counts = countsByHour(count, seed);
  const total = counts.reduce((sum, n) => sum + n, 0);
  const [kindA, kindB] = seed.kind('order');
  const second = seed.stream('second');
  const order = scratch.int32(total);
  const placed = scratch.int32(total);
  const a = scratch.int32(total);
  const b = scratch.int32(total);
  let i = 0;
  for (let h = 0; h < counts.length; h++)
    for (let k = 0; k < counts[h]; k++, i++) {
      order[i] = i;
      a[i] = identityA(kindA, h, k);
      b[i] = identityB(kindB, h, k);
      placed[i] = h * HOUR + Math.floor(uniform(draw(second, a[i], b[i])) * HOUR);
    }
  orderByTime(order, total, placed, scratch);
  arena.reset();
  const int32 = () => arena.int32(count);
  const at = Array.from({ length: network.STAGES + 1 }, int32);
  const columns = { count, at, idA: int32(), idB: int32(), seller: int32() };
  for (let r = 0; r < count; r++) {
    at[0][r] = placed[order[r]];
    columns.idA[r] = a[order[r]];
    columns.idB[r] = b[order[r]];
  }
  return { ...columns, carrier: arena.uint8(count) };
}

function countsByHour(count: number, seed: Seed): number[] {
  const mean = network.ORDERS_PER_DAY / 24;
  const [kindA, kindB] = seed.kind('hour');
  const stream = seed.stream('count');
  const counts: number[] = [];
  for (let h = 0, total = 0; total < count; h++) {
    const bits = draw(stream, identityA(kindA, h, 0), identityB(kindB, h, 0));
    counts[h] = poissonQuantile(uniform(bits), mean);
    total += counts[h];
  }
  return counts;
}

function chooseSellers({ seed, columns: { count, idA, idB, seller } }: Run): void {
  const stream = seed.stream(network.SELLER_DRAW);
  for (let r = 0; r < count; r++)
    seller[r] = pickSeller(network.SELLER_SIZES, uniform(draw(stream, idA[r], idB[r])));
}

/** All rows, rising. */
function everyRow({ columns: { count }, memory: { scratch } }: Run): Int32Array {
  const rows = scratch.int32(count);
  for (let r = 0; r < count; r++) rows[r] = r;
  return rows;
}

type Stage = (run: Run, rows: Int32Array) => void;

const JOURNEY: readonly Stage[] = [
  (run, rows) => serve(run, rows, 0, network.FIRST),
  packing,
  (run, rows) => serve(run, rows, 2, network.THIRD),
  transit,
  inspection,
  delivery,
];

function packing(run: Run, rows: Int32Array): void {
  const { scratch } = run.memory;
  const { at, seller } = run.columns;
  const n = rows.length;
  const arrive = orderByTime(rows, n, at[1], scratch);
  const key = gather(seller, rows, scratch);
  const service = durations(run, rows, network.PACKING);
  const deadline = scratch.int32(n).fill(LAST_SECOND);
  const calendar = scratch.uint8(n);
  const free = scratch.int32(network.SELLERS);
  const start = scratch.int32(n);
  const leave = scratch.int32(n);
  fifoByKey(n, key, arrive, service, deadline, calendar, [ALWAYS], free, start, leave);
  for (let i = 0; i < n; i++) at[2][rows[i]] = leave[i];
}

function transit({ seed, columns: { at, idA, idB } }: Run, rows: Int32Array): void {
  const { name, scale, table } = network.TRANSIT;
  const stream = seed.stream(name);
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    at[4][r] = later(at[3][r], scale * sample(table, draw(stream, idA[r], idB[r])));
  }
}

function inspection(run: Run, rows: Int32Array): void {
  const { at, idA, idB } = run.columns;
  const stream = run.seed.stream(network.INSPECTED_DRAW);
  const selected = run.memory.scratch.int32(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    at[5][r] = at[4][r];
    if (happens(draw(stream, idA[r], idB[r]), network.INSPECTED_SHARE)) selected[n++] = r;
  }
  serve(run, selected.subarray(0, n), 4, network.INSPECTION);
}

function delivery(run: Run, rows: Int32Array): void {
  const { idA, idB, carrier } = run.columns;
  const race = new Race(run.seed, network.CARRIER_DRAW, network.CARRIERS);
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    carrier[r] = race.winner(network.CARRIER_SHARES, idA[r], idB[r]);
  }
  network.DELIVERIES.forEach((station, code) =>
    serve(run, rowsOf(code, carrier, rows, run.memory.scratch), 5, station),
  );
}

/** @param rows rising */
function serve(run: Run, rows: Int32Array, stage: number, station: network.Station): void {
  const { scratch } = run.memory;
  const { at } = run.columns;
  const n = rows.length;
  const arrive = orderByTime(rows, n, at[stage], scratch);
  const service = durations(run, rows, station.service);
  const start = scratch.int32(n);
  const leave = scratch.int32(n);
  const queue = scratch.int32(n);
  fifo(n, arrive, service, Steps.constant(station.servers), ALWAYS, start, leave, queue);
  const left = at[stage + 1];
  for (let i = 0; i < n; i++) left[rows[i]] = leave[i];
}

function durations(
  { seed, memory, columns: { idA, idB } }: Run,
  rows: Int32Array,
  { name, scale, table }: network.Duration,
): Int32Array {
  const stream = seed.stream(name);
  const result = memory.scratch.int32(rows.length);
  for (let i = 0; i < rows.length; i++)
    result[i] = wholeSeconds(scale * sample(table, draw(stream, idA[rows[i]], idB[rows[i]])));
  return result;
}
