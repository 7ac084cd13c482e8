import { CARRIER_LABEL, SERVICE_LABEL } from '../names';
import type { LaneKey } from './lane';
import { NODE_LABEL, PILE, type NodeKey } from './layout';

/** A station as the picture has it. */
export interface DrawnStation {
  /** Key of its node or lane. */
  readonly drawn: NodeKey | LaneKey;
  /** The machine's key. */
  readonly station: string;
  readonly label: string;
  /** Where its orders wait, in the piles of the picture; null where they wait at the one before. */
  readonly pile: number | null;
}

const node = (drawn: NodeKey, station: string, pile: number): DrawnStation => ({
  drawn,
  station,
  get label() {
    return NODE_LABEL[drawn];
  },
  pile,
});

/** All stations along the way. */
export const DRAWN_STATIONS: readonly DrawnStation[] = [
  node('payment', 'reviewers', PILE.payment),
  node('sellers', 'packing', PILE.sellers),
  node('hub', 'sorting', PILE.hub),
  ...(['express', 'standard', 'economy'] as const).map((key) => ({
    drawn: key,
    station: key,
    get label() {
      return SERVICE_LABEL[key];
    },
    pile: null,
  })),
  node('customs', 'inspectors', PILE.customs),
  ...(['usps', 'ups', 'fedex', 'regional'] as const).map((key, i) => ({
    drawn: key,
    station: key,
    get label() {
      return CARRIER_LABEL[key];
    },
    pile: PILE.lastMile + i,
  })),
];

const BY_DRAWN = new Map<string, DrawnStation>(DRAWN_STATIONS.map((s) => [s.drawn, s]));

/** The station that a node or lane is; undefined for the others. */
export function drawnStation(key: NodeKey | LaneKey): DrawnStation | undefined {
  return BY_DRAWN.get(key);
}
