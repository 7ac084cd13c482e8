import { laneOf, pileOf, type Journeys } from './journeys';
import { SAMPLES } from './lane';
import { CELL, PILE_COUNT, type FlowLayout } from './layout';

/** More dots than this are a grey mass, and slow. */
const MOST_DOTS = 5000;
const NEVER = -1;

/** How a run's orders become dots on a picture: fixed while the clock runs, so that nothing jumps. */
export interface DotPlan {
  readonly journeys: Journeys;
  readonly layout: FlowLayout;
  /** One dot stands for so many orders. */
  readonly ordersPerDot: number;
  /** By pile: dots in a row. */
  readonly columns: Int32Array;
  /** By lane: how far parcels stray to either side, and along, in pixels. */
  readonly sideways: Float32Array;
  readonly along: Float32Array;
}

/** The dots of one instant, and the numbers behind them. Buffers are reused from frame to frame. */
export interface Dots {
  readonly count: number;
  /** Centres in pixels. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** carrier × 3 + service */
  readonly kind: Uint8Array;
  readonly inProgress: number;
  /** By pile: orders waiting. */
  readonly waiting: Float64Array;
}

export function planDots(journeys: Journeys, layout: FlowLayout): DotPlan {
  const { peakInProgress, peakWaiting, laneShare, stride } = journeys;
  const fits = (k: number) =>
    k >= stride &&
    peakInProgress / k <= MOST_DOTS &&
    layout.piles.every((pile, p) => peakWaiting[p]! / k <= pile.rows * pile.columns);
  let ordersPerDot = 1;
  for (let i = 0; !fits(ordersPerDot) && i < 40; i++) ordersPerDot = niceAfter(ordersPerDot);
  const columns = Int32Array.from(layout.piles, (pile, p) => {
    const needed = Math.ceil(peakWaiting[p]! / ordersPerDot / pile.rows);
    return Math.min(pile.columns, Math.max(needed, Math.min(12, pile.columns)));
  });
  const sideways = new Float32Array(layout.lanes.length);
  const along = new Float32Array(layout.lanes.length);
  layout.lanes.forEach(({ stage }, i) => {
    sideways[i] = bandWidth(laneShare[i]!, layout.folded) / 2 + (stage === 4 ? 4 : 1);
    // All aboard a vehicle are at one point: strewn about it, they show how many they are.
    along[i] = stage === 4 ? 16 : 3;
  });
  return { journeys, layout, ordersPerDot, columns, sideways, along };
}

/** Width in pixels of the band under a lane that takes this share of a stage's orders. */
export function bandWidth(share: number, folded: boolean): number {
  return (folded ? 3 : 4) + share * (folded ? 9 : 14);
}

function niceAfter(k: number): number {
  const head = Number(String(k)[0]);
  return head === 2 ? (k / 2) * 5 : k * 2;
}

let buffer = { x: new Float32Array(0), y: new Float32Array(0), kind: new Uint8Array(0) };
let standing = new Int32Array(0);

function reserve(size: number) {
  if (buffer.x.length >= size) return;
  const room = Math.ceil(size * 1.5);
  buffer = { x: new Float32Array(room), y: new Float32Array(room), kind: new Uint8Array(room) };
  standing = new Int32Array(room);
}

/**
 * Every dot at one second, drawn from the timestamps alone: no memory of the frame before.
 * Waiting orders are laid in their pile by carrier, so that a pile reads as a stacked bar.
 */
export function dotsAt(plan: DotPlan, second: number): Dots {
  const { journeys, layout, ordersPerDot, sideways, along } = plan;
  const { flow, starts, orders, period, stride, end } = journeys;
  const { at, waits, mode, service, carrier } = flow;
  const placed = at[0]!;
  const p = Math.min(starts.length - 2, Math.max(0, Math.floor(second / period)));
  const [first, last] = [starts[p]!, starts[p + 1]!];
  reserve(last - first);
  const { x, y, kind } = buffer;

  const waiting = new Float64Array(PILE_COUNT);
  // Dots standing, by pile × 4 + carrier.
  const layers = new Int32Array(PILE_COUNT * 4);
  let inProgress = 0;
  let count = 0;
  let stood = 0;
  for (let n = first; n < last; n++) {
    const i = orders[n]!;
    if (placed[i]! > second) break;
    if (end[i]! <= second) continue;
    inProgress += stride;
    let stage = 0;
    while (at[stage + 1]![i]! <= second && at[stage + 1]![i] !== NEVER) stage++;
    const enters = at[stage]![i]!;
    const wait = waits[stage]![i]!;
    const still = second < enters + wait;
    const c = carrier[i]!;
    const pile = still ? pileOf(stage, c) : -1;
    if (pile >= 0) waiting[pile]! += stride;
    // Every k-th order by its number, so that the same orders stay dots from frame to frame.
    if (i % ordersPerDot !== 0) continue;
    if (pile >= 0) {
      layers[pile * 4 + c]!++;
      standing[stood++] = i * PILE_COUNT + pile;
      continue;
    }
    const l = laneOf(stage, mode[i]!, service[i]!, c);
    const lane = layout.lanes[l]!;
    const leaves = at[stage + 1]![i]!;
    const done = still ? 0 : (second - enters - wait) / (leaves - enters - wait);
    const from = wait > 0 ? lane.from : 0;
    // A stray of its own for each order, always the same.
    const h = Math.imul(i + 1, 0x9e3779b1) ^ (Math.imul(i + 1, 0x85ebca6b) >>> 13);
    const side = ((h & 1023) / 511.5 - 1) * sideways[l]!;
    const ahead = (((h >>> 12) & 1023) / 511.5 - 1) * (along[l]! / lane.length);
    const share = Math.min(1, Math.max(0, from + (1 - from) * done + ahead));
    const u = share * SAMPLES;
    const j = Math.min(SAMPLES - 1, Math.floor(u));
    const f = u - j;
    x[count] = lane.x[j]! + (lane.x[j + 1]! - lane.x[j]!) * f + lane.nx[j]! * side;
    y[count] = lane.y[j]! + (lane.y[j + 1]! - lane.y[j]!) * f + lane.ny[j]! * side;
    kind[count++] = c * 3 + service[i]!;
  }
  count = stack(plan, layers, stood, count);
  return { count, x, y, kind, inProgress, waiting };
}

/** Gives each standing order its cell: carriers in layers, rows filled from the base upward. */
function stack(plan: DotPlan, layers: Int32Array, stood: number, count: number): number {
  const { journeys, layout, columns } = plan;
  const { carrier, service } = journeys.flow;
  const { x, y, kind } = buffer;
  const next = new Int32Array(layers.length);
  for (let pile = 0; pile < PILE_COUNT; pile++)
    for (let c = 1; c < 4; c++)
      next[pile * 4 + c] = next[pile * 4 + c - 1]! + layers[pile * 4 + c - 1]!;
  for (let n = 0; n < stood; n++) {
    const code = standing[n]!;
    const pile = code % PILE_COUNT;
    const i = (code - pile) / PILE_COUNT;
    const c = carrier[i]!;
    const slot = next[pile * 4 + c]!++;
    const wide = columns[pile]!;
    const shape = layout.piles[pile]!;
    x[count] = shape.x + ((slot % wide) - (wide - 1) / 2) * CELL;
    y[count] = shape.base - Math.floor(slot / wide) * CELL;
    kind[count++] = c * 3 + service[i]!;
  }
  return count;
}
