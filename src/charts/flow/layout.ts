import { m } from '../../words/words';
import { CARRIER_LABEL, MODE_LABEL, SERVICE_LABEL } from '../names';
import { spoken } from '../spoken';
import { lane, type LaneShape, type Point } from './lane';

export type NodeKey = 'shop' | 'payment' | 'sellers' | 'hub' | 'customs' | 'door';

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

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  /** Two rows, there and back, for narrow pages. */
  readonly folded: boolean;
  /** There is room for figures beside the names of lanes. */
  readonly roomy: boolean;
  /** Thin bands and short words. */
  readonly narrow: boolean;
  /** Names only: there is no room for figures under stations either. */
  readonly terse: boolean;
  /** Services go by the shape of their parcels: their names would run into those of stations. */
  readonly byShape: boolean;
  readonly nodes: readonly NodeShape[];
  /** In the order of LANES. */
  readonly lanes: readonly LaneShape[];
  /** Payment, sellers, hub, customs, then the four carriers. */
  readonly piles: readonly PileShape[];
}

/** Pixels from one waiting order to the next. */
export const CELL = 4;
export const NODE_RADIUS = 14;
/** First lane of each stage in `lanes`. */
export const FIRST_LANE = [0, 1, 2, 5, 6, 9, 10] as const;
export const LANE_COUNT = 14;
/** Where each begins in `piles`. */
export const PILE = { payment: 0, sellers: 1, hub: 2, customs: 3, lastMile: 4 } as const;
export const PILE_COUNT = 8;
/** Radius of the ring at the gate of a lane. */
export const GATE_RADIUS = 9;

const FOLD_BELOW = 940;
const LOW_TERSE_BELOW = 480;
const LOW_NAMED_FROM = 700;

/**
 * Stations, lanes and piles for a picture of this width, all in pixels.
 * @param low one row at any width, and no higher than it must be: for frames
 */
export function flowLayout(width: number, low = false): FlowLayout {
  if (low) return lowRow(Math.max(width, 280));
  return width < FOLD_BELOW ? folded(Math.max(width, 240)) : straight(width);
}

function straight(width: number): FlowLayout {
  const y = 140;
  const at = (share: number): Point => ({ x: Math.round(width * share), y });
  const [shop, payment, sellers, dispatch] = [at(0.026), at(0.106), at(0.19), at(0.252)];
  const [hub, departure, customs, exit, door] = [
    at(0.385),
    at(0.43),
    at(0.682),
    at(0.716),
    at(0.976),
  ];
  const pile = (node: Point, most: number): PileShape => ({
    x: node.x,
    base: y - NODE_RADIUS - 6,
    rows: 27,
    columns: Math.floor(most / CELL),
  });
  const lanes = [
    lane('check', 0, shop, sellers, 0, { from: (payment.x - shop.x) / (sellers.x - shop.x) }),
    lane('packing', 1, sellers, dispatch, 0),
    ...modes(dispatch, hub, 56),
    lane('sorting', 3, hub, departure, 0),
    ...services(departure, customs, [-74, 0, 74], 0.18),
    lane('clearance', 5, customs, exit, 0),
    ...carriers(exit, door, [-100, -32, 36, 102]),
  ];
  return {
    width,
    height: 256,
    folded: false,
    roomy: true,
    narrow: false,
    terse: false,
    byShape: false,
    nodes: nodesAt({ shop, payment, sellers, hub, customs, door }),
    lanes,
    piles: [
      pile(payment, width * 0.06),
      pile(sellers, width * 0.07),
      pile(hub, width * 0.07),
      pile(customs, width * 0.06),
      ...lanes.slice(10).map((shape) => gatePile(shape, gatePileWidth(width), 9)),
    ],
  };
}

function folded(width: number): FlowLayout {
  const [top, bottom] = [98, 288];
  const at = (share: number, y: number): Point => ({
    x: Math.round(18 + share * (width - 40)),
    y,
  });
  const [shop, payment, sellers] = [at(0, top), at(0.17, top), at(0.42, top)];
  const [dispatch, hub] = [at(0.53, top), at(0.96, top)];
  const [departure, customs] = [at(0.96, bottom), at(0.52, bottom)];
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
    ...modes(dispatch, hub, 36),
    lane('sorting', 3, hub, departure, 0),
    ...services(departure, customs, [-52, 0, 52], 0.14),
    lane('clearance', 5, customs, exit, 0),
    ...carriers(exit, door, [-78, -26, 26, 78]),
  ];
  return {
    width,
    height: 384,
    folded: true,
    roomy: width >= 560,
    narrow: true,
    terse: false,
    byShape: false,
    nodes: nodesAt({ shop, payment, sellers, hub, customs, door }),
    lanes,
    piles: [
      pile(payment, 14, width * 0.1),
      pile(sellers, 17, Math.min(width * 0.16, 110)),
      pile(hub, 17, Math.min(width * 0.14, 110)),
      pile(customs, 20, Math.min(width * 0.12, 110)),
      ...lanes.slice(10).map((shape) => gatePile(shape, gatePileWidth(width), 7)),
    ],
  };
}

/** The straight way with less of everything. */
function lowRow(width: number): FlowLayout {
  const terse = width < LOW_TERSE_BELOW;
  const height = Math.round(Math.min((terse ? 80 : 94) + width * 0.125, 240));
  const y = Math.round(height * 0.48);
  const at = (share: number): Point => ({ x: Math.round(14 + (width - 28) * share), y });
  // Names stand clear of each other; where there is room the vehicles' lanes get more of it.
  const [shop, payment, sellers, dispatch] = terse
    ? [at(0), at(0.163), at(0.352), at(0.39)]
    : [at(0), at(0.14), at(0.275), at(0.31)];
  const [hub, departure, customs, exit, door] = terse
    ? [at(0.485), at(0.51), at(0.69), at(0.715), at(1)]
    : [at(0.44), at(0.465), at(0.69), at(0.715), at(1)];
  // The topmost lane has its name above it, the lowest ends above the picture's edge.
  const [up, down] = [y - 20, height - 16 - y];
  const pile = ({ x }: Point, most: number): PileShape => ({
    x,
    base: y - NODE_RADIUS - 4,
    rows: Math.floor((y - NODE_RADIUS - 20) / CELL),
    columns: Math.max(4, Math.floor(most / CELL)),
  });
  const lanes = [
    lane('check', 0, shop, sellers, 0, { from: (payment.x - shop.x) / (sellers.x - shop.x) }),
    lane('packing', 1, sellers, dispatch, 0),
    ...modes(dispatch, hub, Math.round(up * 0.5)),
    lane('sorting', 3, hub, departure, 0),
    ...services(departure, customs, [-0.7 * up, 0, 0.7 * up], 0.16),
    lane('clearance', 5, customs, exit, 0),
    ...carriers(exit, door, [-up, -up / 3, down / 3, down]),
  ];
  return {
    width,
    height,
    folded: false,
    roomy: false,
    narrow: true,
    terse,
    byShape: width < LOW_NAMED_FROM,
    nodes: nodesAt({ shop, payment, sellers, hub, customs, door }),
    lanes,
    piles: [
      pile(payment, width * 0.05),
      pile(sellers, width * 0.06),
      pile(hub, width * 0.05),
      pile(customs, width * 0.05),
      ...lanes.slice(10).map((shape) => gatePile(shape, gatePileWidth(width), 5)),
    ],
  };
}

export const NODE_LABEL = spoken<NodeKey>({
  shop: m.names_node_shop,
  payment: m.names_node_payment,
  sellers: m.names_node_sellers,
  hub: m.names_node_hub,
  customs: m.names_node_customs,
  door: m.names_node_door,
});

function nodesAt(points: Record<NodeKey, Point>): NodeShape[] {
  return (Object.keys(NODE_LABEL) as NodeKey[]).map((key) => ({
    key,
    label: NODE_LABEL[key],
    ...points[key],
  }));
}

function modes(start: Point, end: Point, reach: number): LaneShape[] {
  return [
    lane('road', 2, start, end, -reach, { text: MODE_LABEL.road }),
    lane('rail', 2, start, end, 0, { text: MODE_LABEL.rail }),
    lane('air', 2, start, end, reach, { text: MODE_LABEL.air }),
  ];
}

function services(start: Point, end: Point, shifts: readonly number[], ramp: number): LaneShape[] {
  const keys = ['express', 'standard', 'economy'] as const;
  return keys.map((key, i) =>
    lane(key, 4, start, end, shifts[i]!, { text: SERVICE_LABEL[key], gated: true, ramp }),
  );
}

function carriers(start: Point, end: Point, shifts: readonly number[]): LaneShape[] {
  const keys = ['usps', 'ups', 'fedex', 'regional'] as const;
  return keys.map((key, i) =>
    lane(key, 6, start, end, shifts[i]!, { text: CARRIER_LABEL[key], gated: true, ramp: 0.14 }),
  );
}

/** Pixels that the waiting orders of a carrier may take beside its lane's name. */
export function gatePileWidth(width: number): number {
  return Math.max(24, Math.min(56, width * 0.085));
}

/** Orders that wait for a lane stand above its gate. */
function gatePile({ gate, down }: LaneShape, most: number, rows: number): PileShape {
  const base = gate!.y - GATE_RADIUS - 4;
  return {
    x: gate!.x + down * (most / 2 - GATE_RADIUS),
    base,
    rows: Math.max(2, Math.min(rows, Math.floor((base - 2) / CELL))),
    columns: Math.floor(most / CELL),
  };
}
