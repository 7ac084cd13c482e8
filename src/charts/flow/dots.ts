import { laneOf, pileOf, type Journeys } from './journeys';
import { SAMPLES } from './lane';
import { CELL, PILE_COUNT } from './layout';
import type { DotPlan } from './plan';

const NEVER = -1;
const LINEHAUL = 4;
const LAST_MILE = 6;

/** The dots of one instant. Buffers are reused from frame to frame. */
export interface Dots {
  readonly count: number;
  /** Centres in pixels. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** carrier × 3 + service */
  readonly kind: Uint8Array;
  /** Index of the order in the flow's columns. */
  readonly order: Int32Array;
  /** Which dot the followed order is; −1 when it is not under way. */
  readonly followed: number;
}

let buffer = buffers(0);
let standing = new Int32Array(0);
// Dots standing, by pile × 4 + carrier, and the cell that the next of them takes.
const layers = new Int32Array(PILE_COUNT * 4);
const cells = new Int32Array(PILE_COUNT * 4);

function buffers(size: number) {
  return {
    x: new Float32Array(size),
    y: new Float32Array(size),
    kind: new Uint8Array(size),
    order: new Int32Array(size),
  };
}

function reserve(size: number) {
  if (buffer.x.length >= size) return;
  buffer = buffers(Math.ceil(size * 1.5));
  standing = new Int32Array(buffer.x.length);
}

/** Orders that may be under way at a second: from and to in `journeys.orders`, by placement. */
export function underWayAbout({ starts, period }: Journeys, second: number): [number, number] {
  const p = Math.min(starts.length - 2, Math.max(0, Math.floor(second / period)));
  return [starts[p]!, starts[p + 1]!];
}

/**
 * Every dot at one second, drawn from the timestamps alone: no memory of the frame before.
 * Waiting orders are laid in their pile by carrier, so that a pile reads as a stacked bar.
 *
 * @param followed index of an order that gets a dot whatever one dot stands for; −1 for none
 */
export function dotsAt(plan: DotPlan, second: number, followed = -1): Dots {
  const { journeys, layout, ordersPerDot, reach, tracks, ribbon, aboard } = plan;
  const { flow, orders, end } = journeys;
  const { at, waits, mode, service, carrier } = flow;
  const placed = at[0]!;
  const [first, last] = underWayAbout(journeys, second);
  reserve(last - first);
  const { x, y, kind, order } = buffer;

  layers.fill(0);
  let marked = -1;
  let stands = -1;
  let count = 0;
  let stood = 0;
  for (let n = first; n < last; n++) {
    const i = orders[n]!;
    // Every k-th order by its number, so that the same orders stay dots from frame to frame.
    if (i % ordersPerDot !== 0 && i !== followed) continue;
    if (placed[i]! > second) break;
    if (end[i]! <= second) continue;
    let stage = 0;
    while (at[stage + 1]![i]! <= second && at[stage + 1]![i] !== NEVER) stage++;
    const c = carrier[i]!;
    const s = service[i]!;
    const sets = at[stage]![i]! + waits[stage]![i]!;
    const still = second < sets;
    const pile = still ? pileOf(stage, c) : -1;
    if (pile >= 0) {
      layers[pile * 4 + c]!++;
      if (i === followed) stands = stood;
      standing[stood++] = i * PILE_COUNT + pile;
      continue;
    }
    const l = laneOf(stage, mode[i]!, s, c);
    const lane = layout.lanes[l]!;
    const done = still ? 0 : (second - sets) / (at[stage + 1]![i]! - sets);
    const from = sets > at[stage]![i]! ? lane.from : 0;
    let share = from + (1 - from) * done;
    let side: number;
    if (stage === LINEHAUL) {
      share += aboard.along[i]! / lane.length;
      side = aboard.across[i]!;
    } else {
      // A track of its own for each order, always the same: within its carrier's ribbon where the
      // carriers share the lane.
      const h = Math.imul(i + 1, 0x9e3779b1) ^ (Math.imul(i + 1, 0x85ebca6b) >>> 13);
      const within = (h & 1023) / 1024;
      const place =
        stage === LAST_MILE ? within : ribbon[c]! + (ribbon[c + 1]! - ribbon[c]!) * within;
      const track = Math.floor(place * tracks[l]!);
      side = reach[l]! * ((2 * track) / (tracks[l]! - 1) - 1);
    }
    side *= lane.down;
    const u = Math.min(1, Math.max(0, share)) * SAMPLES;
    const j = Math.min(SAMPLES - 1, Math.floor(u));
    const f = u - j;
    if (i === followed) marked = count;
    x[count] = lane.x[j]! + (lane.x[j + 1]! - lane.x[j]!) * f + lane.nx[j]! * side;
    y[count] = lane.y[j]! + (lane.y[j + 1]! - lane.y[j]!) * f + lane.ny[j]! * side;
    order[count] = i;
    kind[count++] = c * 3 + s;
  }
  if (stands >= 0) marked = count + stands;
  count = stack(plan, stood, count);
  return { count, x, y, kind, order, followed: marked };
}

/** Gives each standing order its cell: carriers in layers, rows filled from the base upward. */
function stack({ journeys, layout, columns, rows, pitch }: DotPlan, stood: number, count: number) {
  const { carrier, service } = journeys.flow;
  const { x, y, kind, order } = buffer;
  for (let pile = 0; pile < PILE_COUNT; pile++) {
    cells[pile * 4] = 0;
    for (let c = 1; c < 4; c++)
      cells[pile * 4 + c] = cells[pile * 4 + c - 1]! + layers[pile * 4 + c - 1]!;
  }
  for (let n = 0; n < stood; n++) {
    const code = standing[n]!;
    const pile = code % PILE_COUNT;
    const i = (code - pile) / PILE_COUNT;
    const c = carrier[i]!;
    const cell = cells[pile * 4 + c]!++;
    const wide = columns[pile]!;
    const apart = pitch[pile]!;
    const shape = layout.piles[pile]!;
    x[count] = shape.x + ((cell % wide) - (wide - 1) / 2) * apart;
    // What finds no room stands behind the topmost row: the number beside the pile tells them all.
    const row = Math.min(Math.floor(cell / wide), rows[pile]! - 1);
    y[count] = shape.base - (CELL - apart) / 2 - row * apart;
    order[count] = i;
    kind[count++] = c * 3 + service[i]!;
  }
  return count;
}

/**
 * The dot nearest to a point.
 * @returns which dot it is; −1 when none is within the radius (pixels)
 */
export function nearestDot({ count, x, y }: Dots, px: number, py: number, radius: number): number {
  let nearest = -1;
  let least = radius * radius;
  for (let n = 0; n < count; n++) {
    const dx = x[n]! - px;
    const dy = y[n]! - py;
    const square = dx * dx + dy * dy;
    if (square > least) continue;
    least = square;
    nearest = n;
  }
  return nearest;
}
