/** The stages of an order's journey that take time, in the order they are passed. */
export const STAGES = [
  'payment',
  'seller',
  'firstMile',
  'hub',
  'linehaul',
  'customs',
  'lastMile',
] as const;
export type Stage = (typeof STAGES)[number];

/** Where a field is first read: a change recomputes from here on. `run` changes everything. */
export const STEPS = ['run', 'placement', ...STAGES, 'outcome'] as const;
export type Step = (typeof STEPS)[number];

/** Groups of levers on the page, in the order shown. */
export const GROUPS = [
  'demand',
  'payment',
  'sellers',
  'firstMile',
  'hub',
  'linehaul',
  'customs',
  'lastMile',
  'promise',
  'opportunities',
  'run',
] as const;
export type Group = (typeof GROUPS)[number];

/** A: measured on real orders or official statistics. B: published industry figure. C: trade blog or vendor. D: our assumption. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** Options that share 100 % between them. */
export const MIXES = ['categories', 'methods', 'modes', 'services', 'carriers'] as const;
export type Mix = (typeof MIXES)[number];

/**
 * One lever. Values are always in `unit`; the machine converts to seconds, shares and cents. What
 * people read of it stands in `field-words.ts`, `explanations.ts` and `sources.ts`.
 */
export interface Field {
  readonly key: string;
  /** '%', 'd', 'h', 'min', '$', '$/kg', 'kg', '×', 'orders/day', '' (a plain count), 'on/off', … */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly group: Group;
  readonly reads: Step;
  /** May a dated event change it? Only fields that are read at a moment of the order's journey. */
  readonly dated?: true;
  /** The mix whose parts sum to 100 %. */
  readonly mix?: Mix;
  /** Sliders over several orders of magnitude move on a logarithmic scale. */
  readonly scale?: 'log';
  /** Year or date of the figure; empty for our own assumptions. */
  readonly date: string;
  readonly grade: Grade;
}
