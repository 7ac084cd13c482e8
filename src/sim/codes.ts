/** What small integers in the columns stand for. The index is the code. */
export const OUTCOMES = [
  'delivered',
  'declined',
  'rejected',
  'oversold',
  'expired',
  'seized',
  'lost',
  'stolen',
  'undeliverable',
] as const;

export const SERVICES = ['express', 'standard', 'economy'] as const;
export type Service = (typeof SERVICES)[number];

export const CARRIERS = ['usps', 'ups', 'fedex', 'regional'] as const;
export type Carrier = (typeof CARRIERS)[number];

export const MODES = ['road', 'rail', 'air'] as const;
export type Mode = (typeof MODES)[number];

export const METHODS = ['card', 'debit', 'wallet'] as const;
export const CATEGORIES = ['electronics', 'apparel', 'home', 'beauty', 'toys', 'other'] as const;

/** Why a second of an order's journey passed. */
export const CAUSES = ['work', 'queue', 'closed', 'hold'] as const;
export type Cause = (typeof CAUSES)[number];

/** Parts of an order's cost, each in whole cents. */
export const COST_PARTS = [
  'handling',
  'freight',
  'duty',
  'lastMile',
  'refund',
  'opportunities',
] as const;
export type CostPart = (typeof COST_PARTS)[number];

/** Bits of the `flags` column. */
export const FLAG = {
  reviewed: 1,
  automated: 2,
  languageTrouble: 4,
  wrongItem: 8,
  documentsMissing: 16,
  inspected: 32,
  damaged: 64,
  late: 128,
} as const;

/** In a time column: the order never got there. */
export const NEVER = -1;

export function codeOf<T extends string>(names: readonly T[], name: T): number {
  return names.indexOf(name);
}
