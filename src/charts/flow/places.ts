import type { LaneShape, Point } from './lane';
import { GATE_RADIUS, gatePileWidth, NODE_RADIUS, type FlowLayout, type NodeShape } from './layout';
import { nodeStation } from './marks';

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
  { stage, gate, label, down }: LaneShape,
  { width, roomy }: FlowLayout,
  band: number,
  lines: number,
): WordsPlace | null {
  if (!label) return null;
  // Full vehicles are wider than their lane.
  const half = stage === 4 && roomy ? Math.max(band / 2, 11) : band / 2;
  const above = half + 6 + (lines - 1) * LEADING;
  if (!gate) return { anchor: 'middle', x: label.x, y: label.y - above };
  // Carriers have a pile at the gate.
  const pile = stage === 6 ? gatePileWidth(width) - GATE_RADIUS : 0;
  const beside = Math.max(pile, GATE_RADIUS) + 5;
  return { anchor: down > 0 ? 'start' : 'end', x: gate.x + down * beside, y: gate.y - above };
}

/** What a pointer may hit to open a station: its ring and its words. */
export interface Target {
  /** The machine's key of the station. */
  readonly station: string;
  /** Key of the node or lane. */
  readonly drawn: string;
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
  const atNodes = nodes.flatMap((node): (Target & { stage: number })[] => {
    const station = nodeStation(node.key);
    if (station === undefined) return [];
    const box = boxed(nodeWords(node, folded), folded ? 66 : 78, 3 * LEADING + 2);
    const stage = { payment: 0, sellers: 1, hub: 3, customs: 5 }[node.key as 'payment'];
    return [
      { station, drawn: node.key, x: node.x, y: node.y, radius: NODE_RADIUS, words: box, stage },
    ];
  });
  const atGates = lanes.flatMap((lane): (Target & { stage: number })[] => {
    const { key, gate, stage } = lane;
    const lines = roomy ? 2 : 1;
    const place = laneWords(lane, layout, 8, lines);
    if (!gate || !place) return [];
    const box = boxed(place, roomy ? 108 : 56, lines * LEADING);
    return [
      { station: key, drawn: key, x: gate.x, y: gate.y, radius: GATE_RADIUS, words: box, stage },
    ];
  });
  return [...atNodes, ...atGates].sort((a, b) => a.stage - b.stage);
}

function boxed({ anchor, x, y }: WordsPlace, width: number, height: number): Target['words'] {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - 12, width, height };
}
