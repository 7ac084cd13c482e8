import { CARRIERS, COST_PARTS, MODES, SERVICES } from '../sim/codes';
import { CHANNELS, DEFECTS } from './answers';

export const TIMES = ['processing', 'shipping', 'delivery'] as const;
export const TIME_FIGURES = ['mean', 'p10', 'p50', 'p90', 'p99'] as const;
export const TIME_QUANTILES = [0.1, 0.5, 0.9, 0.99] as const;
export const PARTNER_FIGURES = [
  'volume',
  'p10',
  'p50',
  'p90',
  'onTime',
  'defects',
  'cost',
] as const;

/** Every scalar figure of a run, by name; the index is its place in `Figures.values`. */
export const FIGURE_NAMES: readonly string[] = [
  ...TIMES.flatMap((time) => TIME_FIGURES.map((figure) => `${time}.${figure}`)),
  ...DEFECTS.map((defect) => `defects.${defect}`),
  'defects.total',
  'defects.strict',
  'stars.mean',
  'stars.low',
  'onTime',
  'cost.total',
  ...COST_PARTS.map((part) => `cost.${part}`),
  ...[...SERVICES, ...CARRIERS, ...CHANNELS, ...MODES].flatMap((partner) =>
    PARTNER_FIGURES.map((figure) => `${partner}.${figure}`),
  ),
];

const places = new Map(FIGURE_NAMES.map((name, i) => [name, i]));

/** @throws RangeError when there is no such figure */
export function placeOf(name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new RangeError(`no figure ${name}`);
  return place;
}
