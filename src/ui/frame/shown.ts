import { fieldOf, type FieldKey } from '../../scenario/fields';
import type { LinkView, PanelKey } from '../../scenario/link/link';
import { MIX_KEYS } from '../words';

/** The key figures that a frame can show, in the order of the page. */
export const FIGURE_KEYS = [
  'processing',
  'shipping',
  'delivery',
  'defects',
  'satisfaction',
] as const satisfies readonly PanelKey[];
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** What a frame shows unless its link says otherwise. */
const USUAL: readonly PanelKey[] = ['flow', 'levers', 'sentence', 'delivery'];
const USUAL_LEVERS: readonly FieldKey[] = ['customsDelay', 'sellerAutomation', ...MIX_KEYS];

/** What of the product a frame shows. */
export interface Shown {
  readonly flow: boolean;
  readonly sentence: boolean;
  readonly figures: readonly FigureKey[];
  readonly levers: readonly FieldKey[];
}

export function shownIn({ panels, levers }: Pick<LinkView, 'panels' | 'levers'>): Shown {
  // A frame has no tabs: who asks for nothing else gets what is usual.
  const asked = panels?.filter((panel) => panel !== 'tabs') ?? [];
  const chosen = new Set(asked.length > 0 ? asked : USUAL);
  // Naming levers is asking for them.
  const withLevers = chosen.has('levers') || (levers !== null && levers.length > 0);
  return {
    flow: chosen.has('flow'),
    sentence: chosen.has('sentence'),
    figures: FIGURE_KEYS.filter((key) => chosen.has(key)),
    levers: withLevers ? (levers ?? USUAL_LEVERS) : [],
  };
}

/** Parts of a mix that a link holds still stay where they are while others move. */
export function heldParts(locked: readonly FieldKey[]): Set<FieldKey> {
  const parts = locked.filter((key) => fieldOf(key).mix !== undefined);
  return new Set(parts);
}
