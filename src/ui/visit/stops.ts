import type { STOP_WORDS } from './words';

export interface Stop {
  readonly key: keyof typeof STOP_WORDS;
  readonly selector: string;
}

/** What the tour shows, in this order. */
export const STOPS: readonly Stop[] = [
  { key: 'levers', selector: 'section.headline' },
  { key: 'flow', selector: '#results > section.panel' },
  { key: 'sentence', selector: '.results > .summary' },
  { key: 'figures', selector: 'section.kpis' },
  { key: 'tabs', selector: 'section.tabs > [role="tablist"]' },
  { key: 'share', selector: 'header > .actions' },
];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
type Size = Pick<Box, 'width' | 'height'>;
type Place = Pick<Box, 'left' | 'top'>;

/** Between a card and what it speaks of, and between it and the window's edge, in pixels. */
const GAP = 16;

/**
 * Where a card stands so that it hides nothing of what it speaks of: below it, above it, or at its
 * side; where there is room nowhere, at the end of the window that hides less.
 */
export function placeCard(target: Box, card: Size, window: Size): Place {
  const within = ({ left, top }: Place): Place => ({
    left: Math.max(GAP, Math.min(left, window.width - card.width - GAP)),
    top: Math.max(GAP, Math.min(top, window.height - card.height - GAP)),
  });
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const places: readonly Place[] = [
    { left: target.left, top: bottom + GAP },
    { left: target.left, top: target.top - card.height - GAP },
    { left: right + GAP, top: target.top },
    { left: target.left - card.width - GAP, top: target.top },
    { left: (window.width - card.width) / 2, top: window.height },
    { left: (window.width - card.width) / 2, top: 0 },
  ];
  // The first of those that hide least.
  return places.map(within).reduce((best, place) => {
    return hidden(target, { ...place, ...card }) < hidden(target, { ...best, ...card })
      ? place
      : best;
  });
}

/** Area that two boxes have in common. */
function hidden(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
