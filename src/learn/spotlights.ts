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
