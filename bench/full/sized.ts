import type { FieldKey } from '../../src/scenario/fields';
import { BASELINE, spanOf, type Scenario } from '../../src/scenario/scenario';

/** Demand, and every capacity that it loads. */
const SIZES = [
  'ordersPerDay',
  'measuredOrders',
  'reviewers',
  'sellerCount',
  'sortingLines',
  'inspectors',
  'expressCapacity',
  'standardCapacity',
  'economyCapacity',
  'uspsCapacity',
  'upsCapacity',
  'fedexCapacity',
  'regionalCapacity',
] as const satisfies readonly FieldKey[];

/**
 * The baseline with so many orders placed, about: more or fewer orders a day over the same weeks,
 * with stations in proportion, so that every station is as busy as in the baseline. (Capacities are
 * whole numbers: of a small run they are rounded up.)
 */
export function sized(orders: number): Scenario {
  const factor = orders / ORDERS_OF_BASELINE;
  const values = SIZES.map((key) => {
    const value = BASELINE.values[key] * factor;
    return [key, UNROUNDED.includes(key) ? value : Math.ceil(value)];
  });
  return { ...BASELINE, values: { ...BASELINE.values, ...Object.fromEntries(values) } };
}

const UNROUNDED: readonly FieldKey[] = ['ordersPerDay', 'measuredOrders'];

const { warmupDays, windowDays, cooldownDays } = spanOf(BASELINE);
const ORDERS_OF_BASELINE = BASELINE.values.ordersPerDay * (warmupDays + windowDays + cooldownDays);
