import type { Journeys } from './journeys';
import { CELL, type FlowLayout, type PileShape } from './layout';

/** More dots than this are a grey mass, and slow. */
const MOST_DOTS = 5000;
/** Waiting orders that are many stand closer: whole pixels, so that they stand evenly. */
const PITCHES = [CELL, 3, 2] as const;
const CLOSEST = PITCHES[PITCHES.length - 1]!;
/** Pixels from one order to the next aboard a vehicle, and across a lane. */
const ABOARD = 2.8;
const TRACK = 3.4;
const LINEHAUL = 4;

/** How a run's orders become dots on a picture: fixed while the clock runs, so that nothing jumps. */
export interface DotPlan {
  readonly journeys: Journeys;
  readonly layout: FlowLayout;
  /** One dot stands for so many orders. */
  readonly ordersPerDot: number;
  /** By pile: dots in a row, rows there is room for, and pixels from one dot to the next. */
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  readonly pitch: Float32Array;
  /** By lane: pixels from its middle to the outermost track, and number of tracks. */
  readonly reach: Float32Array;
  readonly tracks: Int32Array;
  /** By carrier: where its ribbon begins across a lane that all share, 0–1; five values. */
  readonly ribbon: Float64Array;
  /** By order: where it stands aboard its vehicle, in pixels along the way and across it. */
  readonly aboard: { readonly along: Float32Array; readonly across: Float32Array };
}

/** The fewest orders that one dot can stand for. */
export function ordersPerDotOf(
  { peakInProgress, peakWaiting, stride }: Journeys,
  layout: FlowLayout,
): number {
  const drawable = (k: number) => k >= stride && peakInProgress / k <= MOST_DOTS;
  const piled = (k: number) =>
    layout.piles.every((pile, p) => peakWaiting[p]! / k <= room(pile, CLOSEST));
  let ordersPerDot = 1;
  for (let i = 0; !drawable(ordersPerDot) && i < 40; i++) ordersPerDot = niceAfter(ordersPerDot);
  // One queue without bound must not thin out all the rest: its pile stands full to the brim instead.
  return piled(ordersPerDot) ? ordersPerDot : niceAfter(ordersPerDot);
}

/** @param atLeast orders that a dot stands for in another picture, which this one is to match */
export function planDots(journeys: Journeys, layout: FlowLayout, atLeast = 1): DotPlan {
  const { peakWaiting, laneShare } = journeys;
  const ordersPerDot = Math.max(atLeast, ordersPerDotOf(journeys, layout));
  const needed = (p: number) => Math.ceil(peakWaiting[p]! / ordersPerDot);
  const pitch = Float32Array.from(
    layout.piles,
    (pile, p) => PITCHES.find((wide) => needed(p) <= room(pile, wide)) ?? CLOSEST,
  );
  const columns = Int32Array.from(layout.piles, (pile, p) => {
    const most = across(pile, pitch[p]!);
    const wanted = Math.ceil(needed(p) / up(pile, pitch[p]!));
    return Math.min(most, Math.max(wanted, Math.min(10, most)));
  });
  const rows = Int32Array.from(layout.piles, (pile, p) => up(pile, pitch[p]!));
  const reach = Float32Array.from(
    layout.lanes,
    (_, i) => bandWidth(laneShare[i]!, layout.narrow) / 2 - 1,
  );
  const tracks = Int32Array.from(reach, (half) => Math.max(2, Math.round((2 * half) / TRACK) + 1));
  const ribbon = ribbons(journeys);
  const aboard = boardVehicles(journeys, ordersPerDot);
  return { journeys, layout, ordersPerDot, columns, rows, pitch, reach, tracks, ribbon, aboard };
}

const across = ({ columns }: PileShape, pitch: number) => Math.floor((columns * CELL) / pitch);
const up = ({ rows }: PileShape, pitch: number) => Math.floor((rows * CELL) / pitch);
const room = (pile: PileShape, pitch: number) => across(pile, pitch) * up(pile, pitch);

/** Width in pixels of the band under a lane that takes this share of a stage's orders. */
export function bandWidth(share: number, narrow: boolean): number {
  return (narrow ? 3 : 4) + share * (narrow ? 10 : 15);
}

function niceAfter(k: number): number {
  const head = Number(String(k)[0]);
  return head === 2 ? (k / 2) * 5 : k * 2;
}

/** Carriers side by side in the order of their lanes, each as wide as its share of all orders. */
function ribbons({ flow: { count, carrier } }: Journeys): Float64Array {
  const edges = new Float64Array(5);
  for (let i = 0; i < count; i++) edges[carrier[i]! + 1]!++;
  for (let c = 1; c <= 4; c++) edges[c] = edges[c - 1]! + edges[c]! / Math.max(1, count);
  return edges;
}

/**
 * All aboard a vehicle are at one point of the way. Packed about it as a block twice as long as
 * wide, by carrier, they show how many they are.
 */
function boardVehicles({ flow }: Journeys, ordersPerDot: number): DotPlan['aboard'] {
  const { count, at, waits, service, carrier } = flow;
  const along = new Float32Array(count);
  const across = new Float32Array(count);
  const vehicleOf = (i: number) => (at[LINEHAUL]![i]! + waits[LINEHAUL]![i]!) * 3 + service[i]!;
  // By vehicle: dots aboard by carrier; later the place that the next of a carrier takes.
  const vehicles = new Map<number, Int32Array>();
  const passengers: number[] = [];
  for (let i = 0; i < count; i += ordersPerDot) {
    if (at[LINEHAUL]![i]! < 0) continue;
    passengers.push(i);
    const key = vehicleOf(i);
    let places = vehicles.get(key);
    if (!places) vehicles.set(key, (places = new Int32Array(5)));
    places[carrier[i]! + 1]!++;
  }
  for (const places of vehicles.values()) for (let c = 1; c <= 4; c++) places[c]! += places[c - 1]!;
  for (const i of passengers) {
    const places = vehicles.get(vehicleOf(i))!;
    const size = places[4]!;
    const rows = Math.max(1, Math.round(Math.sqrt(size / 2)));
    const place = places[carrier[i]!]!++;
    // Column by column from the bow.
    along[i] = (Math.ceil(size / rows) / 2 - Math.floor(place / rows) - 0.5) * ABOARD;
    across[i] = ((place % rows) - (rows - 1) / 2) * ABOARD;
  }
  return { along, across };
}
