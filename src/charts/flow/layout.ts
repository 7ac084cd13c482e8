import { line } from 'd3-shape';
import type { Carrier, Mode, Service } from '../../sim/codes';
import { CARRIER_LABEL, MODE_LABEL, SERVICE_LABEL } from '../names';

export type NodeKey = 'shop' | 'payment' | 'sellers' | 'hub' | 'customs' | 'door';
export type LaneKey = 'check' | 'packing' | Mode | 'sorting' | Service | 'clearance' | Carrier;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where waiting orders stand: cells filled row by row from the base upward, centred on x. */
export interface PileShape {
  readonly x: number;
  readonly base: number;
  readonly rows: number;
  readonly columns: number;
}

export interface NodeShape extends Point {
  readonly key: NodeKey;
  readonly label: string;
}

export interface LaneShape {
  readonly key: LaneKey;
  /** Index into STAGES. */
  readonly stage: number;
  /** `SAMPLES + 1` points along the way, in pixels, with the unit normal at each. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly nx: Float32Array;
  readonly ny: Float32Array;
  readonly length: number;
  /** The same way as an SVG path. */
  readonly path: string;
  /** Where an order that had to wait sets out, as a share of the way. */
  readonly from: number;
  readonly label: (Point & { readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }) | null;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  /** Two rows, there and back, for narrow pages. */
  readonly folded: boolean;
  readonly nodes: readonly NodeShape[];
  /** In the order of LANES. */
  readonly lanes: readonly LaneShape[];
  /** Payment, sellers, hub, customs, then the four carriers. */
  readonly piles: readonly PileShape[];
  /** Where the legend may stand: its top left corner. */
  readonly legend: Point;
}

export const SAMPLES = 64;
/** Pixels from one waiting order to the next. */
export const CELL = 4;
export const NODE_RADIUS = 14;
/** First lane of each stage in `lanes`. */
export const FIRST_LANE = [0, 1, 2, 5, 6, 9, 10] as const;
export const LANE_COUNT = 14;
export const PILE_COUNT = 8;

const FOLD_BELOW = 640;

/** Stations, lanes and piles for a picture of this width, all in pixels. */
export function flowLayout(width: number): FlowLayout {
  return width < FOLD_BELOW ? folded(Math.max(width, 240)) : straight(width);
}

function straight(width: number): FlowLayout {
  const height = width < 860 ? 290 : 316;
  const y = Math.round(height * 0.545);
  const at = (share: number): Point => ({ x: Math.round(width * share), y });
  const [shop, payment, sellers, dispatch] = [at(0.026), at(0.105), at(0.2), at(0.262)];
  const [hub, departure, customs, exit, door] = [at(0.405), at(0.455), at(0.665), at(0.705), at(0.968)];
  const reach = Math.min(118, y - 40);
  const carrierShifts = [-reach, -reach / 3, reach / 3, reach].map(Math.round);
  const pile = (node: Point, most: number): PileShape => ({
    x: node.x,
    base: node.y - NODE_RADIUS - 6,
    rows: Math.floor((node.y - NODE_RADIUS - 30) / CELL),
    columns: Math.floor(most / CELL),
  });
  const lanes = [
    lane('check', 0, shop, sellers, 0, { from: (payment.x - shop.x) / (sellers.x - shop.x) }),
    lane('packing', 1, sellers, dispatch, 0),
    ...modes(dispatch, hub, 62),
    lane('sorting', 3, hub, departure, 0),
    ...services(departure, customs, 76),
    lane('clearance', 5, customs, exit, 0),
    ...carriers(exit, door, carrierShifts),
  ];
  return {
    width,
    height,
    folded: false,
    nodes: [
      { key: 'shop', label: 'Shop', ...shop },
      { key: 'payment', label: 'Payment', ...payment },
      { key: 'sellers', label: 'Sellers', ...sellers },
      { key: 'hub', label: 'Hub', ...hub },
      { key: 'customs', label: 'Customs', ...customs },
      { key: 'door', label: 'Door', ...door },
    ],
    lanes,
    piles: [
      pile(payment, width * 0.07),
      pile(sellers, width * 0.09),
      pile(hub, width * 0.09),
      pile(customs, width * 0.09),
      ...lanes.slice(10).map((shape) => carrierPile(shape, width * 0.085, reach * 0.6 - 14)),
    ],
    legend: { x: 0, y: height - 34 },
  };
}

function folded(width: number): FlowLayout {
  const [top, bottom] = [98, 258];
  const at = (share: number, y: number): Point => ({
    x: Math.round(18 + share * (width - 40)),
    y,
  });
  const [shop, payment, sellers] = [at(0, top), at(0.19, top), at(0.42, top)];
  const [dispatch, hub] = [at(0.52, top), at(0.96, top)];
  const [departure, customs] = [at(0.96, bottom), at(0.53, bottom)];
  const [exit, door] = [at(0.44, bottom), at(0, bottom)];
  const pile = (node: Point, rows: number, most: number): PileShape => ({
    x: Math.min(node.x, width - most / 2 - 2),
    base: node.y - NODE_RADIUS - 4,
    rows,
    columns: Math.floor(most / CELL),
  });
  const lanes = [
    lane('check', 0, shop, sellers, 0, { from: 0.45 }),
    lane('packing', 1, sellers, dispatch, 0),
    ...modes(dispatch, hub, 34),
    lane('sorting', 3, hub, departure, 0),
    ...services(departure, customs, 40),
    lane('clearance', 5, customs, exit, 0),
    ...carriers(exit, door, [-57, -19, 19, 57]),
  ];
  return {
    width,
    height: 330,
    folded: true,
    nodes: [
      { key: 'shop', label: 'Shop', ...shop },
      { key: 'payment', label: 'Payment', ...payment },
      { key: 'sellers', label: 'Sellers', ...sellers },
      { key: 'hub', label: 'Hub', ...hub },
      { key: 'customs', label: 'Customs', ...customs },
      { key: 'door', label: 'Door', ...door },
    ],
    lanes,
    piles: [
      pile(payment, 14, 44),
      pile(sellers, 17, 64),
      pile(hub, 17, 56),
      pile(customs, 20, 56),
      ...lanes.slice(10).map((shape) => carrierPile(shape, 40, 20)),
    ],
    legend: { x: 0, y: 0 },
  };
}

function modes(start: Point, end: Point, reach: number): LaneShape[] {
  return [
    lane('road', 2, start, end, -reach, { text: MODE_LABEL.road }),
    lane('rail', 2, start, end, 0, { text: MODE_LABEL.rail }),
    lane('air', 2, start, end, reach, { text: MODE_LABEL.air }),
  ];
}

function services(start: Point, end: Point, reach: number): LaneShape[] {
  return [
    lane('express', 4, start, end, -reach, { text: SERVICE_LABEL.express }),
    lane('standard', 4, start, end, 0, { text: SERVICE_LABEL.standard }),
    lane('economy', 4, start, end, reach, { text: SERVICE_LABEL.economy }),
  ];
}

function carriers(start: Point, end: Point, shifts: readonly number[]): LaneShape[] {
  const keys = ['usps', 'ups', 'fedex', 'regional'] as const;
  return keys.map((key, i) =>
    lane(key, 6, start, end, shifts[i]!, { text: CARRIER_LABEL[key], from: 0.3, along: 0.66 }),
  );
}

/** The waiting parcels of a carrier stand on its lane, where those that waited set out. */
function carrierPile(shape: LaneShape, most: number, height: number): PileShape {
  const i = Math.round(shape.from * SAMPLES);
  const base = shape.y[i]! - 9;
  return {
    x: shape.x[i]! + (shape.x[SAMPLES]! > shape.x[0]! ? 1 : -1) * (most / 2 - 8),
    base,
    rows: Math.max(2, Math.floor(Math.min(height, base - 4) / CELL)),
    columns: Math.floor(most / CELL),
  };
}

interface LaneOptions {
  readonly text?: string;
  readonly from?: number;
  /** Where along the way the label stands. */
  readonly along?: number;
}

/** A way from one point to another that swings out by `shift` pixels in between. */
function lane(
  key: LaneKey,
  stage: number,
  start: Point,
  end: Point,
  shift: number,
  { text, from = 0, along = 0.5 }: LaneOptions = {},
): LaneShape {
  const x = new Float32Array(SAMPLES + 1);
  const y = new Float32Array(SAMPLES + 1);
  for (let i = 0; i <= SAMPLES; i++) {
    const t = i / SAMPLES;
    x[i] = start.x + (end.x - start.x) * t;
    y[i] = start.y + (end.y - start.y) * t + shift * swing(t);
  }
  const { nx, ny, length } = normals(x, y);
  const path = line<number>()
    .x((_, i) => x[i]!)
    .y((_, i) => y[i]!)([...x])!;
  const labelAt = Math.round(along * SAMPLES);
  const label = text ? { text, x: x[labelAt]!, y: y[labelAt]!, anchor: 'middle' as const } : null;
  return { key, stage, x, y, nx, ny, length, path, from, label };
}

const STRAIGHT = 0.04;
const RAMP = 0.26;

/** 0 at both ends, 1 in the middle, with smooth ramps after a short straight stretch. */
function swing(t: number): number {
  const u = Math.min(1, Math.max(0, (Math.min(t, 1 - t) - STRAIGHT) / RAMP));
  return u * u * (3 - 2 * u);
}

function normals(x: Float32Array, y: Float32Array) {
  const nx = new Float32Array(x.length);
  const ny = new Float32Array(x.length);
  let length = 0;
  for (let i = 0; i < x.length; i++) {
    const a = Math.max(0, i - 1);
    const b = Math.min(x.length - 1, i + 1);
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const size = Math.hypot(dx, dy) || 1;
    nx[i] = -dy / size;
    ny[i] = dx / size;
    if (i > 0) length += Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!);
  }
  return { nx, ny, length };
}
