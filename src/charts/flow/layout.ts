import { CARRIER_LABEL, MODE_LABEL, SERVICE_LABEL } from '../names';
import { lane, middleOf, type LaneShape, type Point } from './lane';

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
export const PILE_COUNT = 8;

const FOLD_BELOW = 840;

/** Stations, lanes and piles for a picture of this width, all in pixels. */
export function flowLayout(width: number): FlowLayout {
  return width < FOLD_BELOW ? folded(Math.max(width, 240)) : straight(width);
}

function straight(width: number): FlowLayout {
  const height = 336;
  const y = 176;
  const at = (share: number): Point => ({ x: Math.round(width * share), y });
  const [shop, payment, sellers, dispatch] = [at(0.026), at(0.105), at(0.2), at(0.262)];
  const [hub, departure, customs, exit, door] = [
    at(0.405),
    at(0.455),
    at(0.665),
    at(0.705),
    at(0.968),
  ];
  const carrierShifts = [-118, -38, 38, 114];
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
    roomy: true,
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
      ...lanes.slice(10).map((shape) => carrierPile(shape, width * 0.13, 40)),
    ],
  };
}

function folded(width: number): FlowLayout {
  const [top, bottom] = [98, 258];
  const at = (share: number, y: number): Point => ({
    x: Math.round(18 + share * (width - 40)),
    y,
  });
  const [shop, payment, sellers] = [at(0, top), at(0.17, top), at(0.44, top)];
  const [dispatch, hub] = [at(0.53, top), at(0.96, top)];
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
    height: 344,
    folded: true,
    roomy: width >= 560,
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
      pile(payment, 14, width * 0.12),
      pile(sellers, 17, Math.min(width * 0.18, 120)),
      pile(hub, 17, Math.min(width * 0.16, 110)),
      pile(customs, 20, Math.min(width * 0.16, 110)),
      ...lanes
        .slice(10)
        .map((shape, i) => carrierPile(shape, Math.min(width * 0.22, 120), i === 0 ? 36 : 20)),
    ],
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
    lane(key, 6, start, end, shifts[i]!, { text: CARRIER_LABEL[key], from: 0.26, below: true }),
  );
}

/** The waiting parcels of a carrier stand on its lane, over the level stretch. */
function carrierPile(shape: LaneShape, most: number, height: number): PileShape {
  const i = middleOf(shape.x);
  const base = shape.y[i]! - 10;
  return {
    x: shape.x[i]!,
    base,
    rows: Math.max(2, Math.floor(Math.min(height, base - 4) / CELL)),
    columns: Math.floor(most / CELL),
  };
}
