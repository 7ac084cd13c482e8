import { fieldOf, type FieldKey } from './fields';

/** What an opportunity costs at full use, or for each package: dollars an order. */
const DOLLARS = {
  /** $120 a day for every 400 orders a day. */
  infrastructure: 0.3,
  aiScreening: 0.04,
  demandPrediction: 0.05,
  sellerTraining: 0.08,
  /** A parcel: an order that is handed over. */
  documentChecks: 0.03,
} as const satisfies Partial<Record<FieldKey, number>>;
export type Opportunity = keyof typeof DOLLARS;

export function isOpportunity(key: FieldKey): key is Opportunity {
  return Object.hasOwn(DOLLARS, key);
}

/**
 * Dollars an order at a value of the lever. Orders that end before the measure reaches them cost
 * nothing, so the average order may cost a little less.
 */
export function dollarsPerOrder(key: Opportunity, value: number): number {
  return fieldOf(key).unit === '%' ? (DOLLARS[key] * value) / 100 : DOLLARS[key] * value;
}

/** Dollars an order that all opportunities in use cost together, as each states its price. */
export function opportunityDollars(values: Readonly<Record<FieldKey, number>>): number {
  const keys = Object.keys(DOLLARS) as Opportunity[];
  return keys.reduce((sum, key) => sum + dollarsPerOrder(key, values[key]), 0);
}
