import type { LaneShape, Point } from './lane';
import { GATE_RADIUS, gatePileWidth, NODE_RADIUS, type FlowLayout, type NodeShape } from './layout';
import { DRAWN_STATIONS, type DrawnStation } from './stations';

/** Where words are set: the baseline of the first line. */
export interface WordsPlace extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Pixels from one line of words to the next. */
export const LEADING = 14;

/** Words under a station: clear of lanes and of the picture's edges. */
export function nodeWords({ key, x, y }: NodeShape, folded: boolean): WordsPlace {
  const below = y + NODE_RADIUS + 15;
  if (folded && key === 'hub') return { anchor: 'end', x: x - NODE_RADIUS - 6, y: y + 60 };
  if (folded && key === 'shop')
    return { anchor: 'start', x: x - NODE_RADIUS, y: y - NODE_RADIUS - 22 };
  if (key === 'shop' || (folded && key === 'door'))
    return { anchor: 'start', x: x - NODE_RADIUS, y: below };
  if (key === 'door') return { anchor: 'end', x: x + NODE_RADIUS, y: below };
  return { anchor: 'middle', x, y: below };
}

/**
 * Words above a lane, beside the pile at its gate.
 * @param band width of the lane in pixels @param lines how many are set
 */
export function laneWords(
  { key, stage, gate, label, down }: LaneShape,
  { width, roomy, terse }: FlowLayout,
  band: number,
  lines: number,
): WordsPlace | null {
  if (!label) return null;
  // Full vehicles are wider than their lane.
  const half = stage === 4 && roomy ? Math.max(band / 2, 11) : band / 2;
  const above = half + 6 + (lines - 1) * LEADING;
  if (!gate) return { anchor: 'middle', x: label.x, y: label.y - above };
  // Carriers have a pile at the gate; it may reach under the name where nothing has room.
  const pile = stage === 6 && !terse ? gatePileWidth(width) - GATE_RADIUS : 0;
  const beside = Math.max(pile, GATE_RADIUS) + 4;
  // Without room beside customs, the lowest lane has its name below.
  const y = !roomy && key === 'economy' ? gate.y + half + LEADING : gate.y - above;
  return { anchor: down > 0 ? 'start' : 'end', x: gate.x + down * beside, y };
}

/** What a pointer may hit to open a station: its ring and its words. */
export interface Target extends DrawnStation {
  /** Centre of the ring. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Box around the words. */
  readonly words: Point & { readonly width: number; readonly height: number };
}

/** All stations that can be opened, along the way. */
export function targetsOf(layout: FlowLayout): Target[] {
  const { nodes, lanes, folded, roomy } = layout;
  return DRAWN_STATIONS.map((station): Target => {
    const node = nodes.find(({ key }) => key === station.drawn);
    if (node) {
      const words = boxed(nodeWords(node, folded), roomy ? 78 : 56, 3 * LEADING + 2);
      return { ...station, x: node.x, y: node.y, radius: NODE_RADIUS, words };
    }
    const lane = lanes.find(({ key }) => key === station.drawn)!;
    const lines = roomy && station.pile !== null ? 2 : 1;
    const words = boxed(laneWords(lane, layout, 8, lines)!, roomy ? 108 : 56, lines * LEADING);
    return { ...station, ...lane.gate!, radius: GATE_RADIUS, words };
  });
}

function boxed({ anchor, x, y }: WordsPlace, width: number, height: number): Target['words'] {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - 12, width, height };
}
