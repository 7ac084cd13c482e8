import type { Spotlight, Step } from '../../learn/lesson';
import type { FieldKey } from '../../scenario/fields';
import type { PanelKey } from '../../scenario/link/link';
import { chartOf, figureOf } from './veil';

/** What of the page a step is about. */
interface Pointed {
  /** What it points at; where the answer is to be read, that. */
  readonly spot: Spotlight | undefined;
  /** The time figure on whose chart the prediction is a line to drag. */
  readonly chart: ReturnType<typeof chartOf>;
  readonly panels: readonly PanelKey[];
  readonly levers: readonly FieldKey[];
}

/** Panels of what is pointed at by another name: the timeline stands below the flow. */
const PANELS: Readonly<Record<string, PanelKey>> = {
  lever: 'levers',
  tab: 'tabs',
  timeline: 'flow',
};

const NOTHING: Pointed = { spot: undefined, chart: null, panels: [], levers: [] };

/** @param step null for the end of a lesson */
export function pointedAt(step: Step | null): Pointed {
  if (!step) return NOTHING;
  const asked = step.kind === 'predict' ? figureOf(step.measure) : undefined;
  const chart = step.kind === 'predict' && step.by === 'line' ? chartOf(step.measure) : null;
  const spot = step.spotlight ?? (asked ? (`figure:${asked}` as Spotlight) : undefined);
  const [kind, of] = (spot ?? '').split(':');
  const figure = chart ?? (kind === 'figure' ? of : undefined);
  const moved = step.kind === 'move' ? step.levers : [];
  const panels = [
    kind === 'figure' ? undefined : (PANELS[kind!] ?? kind),
    figure,
    moved.length > 0 ? 'levers' : undefined,
  ];
  return {
    spot,
    chart,
    panels: panels.filter(Boolean) as PanelKey[],
    levers: [...moved, ...(kind === 'lever' ? [of as FieldKey] : [])],
  };
}
