import { findField } from '../scenario/fields';
import type { Spotlight } from './lesson';

const PLACES = ['levers', 'flow', 'timeline', 'sentence'];
const FIGURES = ['processing', 'shipping', 'delivery', 'defects', 'satisfaction'];
/** Tabs of the page, by key. */
export const LESSON_TABS = [
  'compare',
  'days',
  'time',
  'bottleneck',
  'partners',
  'sellers',
  'evidence',
  'data',
  'check',
];

/** What shows no figure of a run, so that whoever looks at it need not see any. */
export function isWithoutFigures(spotlight: Spotlight): boolean {
  return spotlight === 'flow' || spotlight === 'levers' || spotlight.startsWith('lever:');
}

/** Whether a lesson can point at it. */
export function isSpotlight(name: unknown): name is Spotlight {
  if (typeof name !== 'string') return false;
  const [kind, of, more] = name.split(':');
  if (of === undefined) return PLACES.includes(kind!);
  if (more !== undefined) return false;
  if (kind === 'lever') return findField(of) !== undefined;
  return (
    (kind === 'figure' && FIGURES.includes(of)) || (kind === 'tab' && LESSON_TABS.includes(of))
  );
}
