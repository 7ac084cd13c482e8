import { spanOf, type Scenario } from '../scenario/scenario';
import { MOST_ORDERS } from '../sim/limits';
import { PATIENCE } from './patience';

/**
 * Milliseconds that each order may add to a silence: a stage of the journey, the longest piece of
 * work that is not broken off to give a sign of life, takes 0.004 to 0.007 on two
 * busy cores.
 */
const SILENCE_PER_ORDER = 0.03;
/** Bytes of an order log that make a row, about. */
const BYTES_PER_ROW = 100;

/** Silence that work on these may need, milliseconds: as long as the largest of them. */
export function silenceFor(what: readonly (Scenario | Blob)[]): number {
  const orders = what.map((one) =>
    one instanceof Blob ? one.size / BYTES_PER_ROW : mostOrders(one),
  );
  return PATIENCE.silence + SILENCE_PER_ORDER * Math.max(0, ...orders);
}

/** About the most orders that a run of a scenario can have, whatever its events do to demand. */
export function mostOrders(scenario: Scenario): number {
  const { warmupDays, windowDays, cooldownDays } = spanOf(scenario);
  let daily = scenario.values.ordersPerDay;
  for (const event of scenario.events)
    if (event.effect !== 'close' && event.field === 'ordersPerDay')
      daily =
        event.effect === 'set' ? Math.max(daily, event.value) : daily * Math.max(1, event.value);
  return Math.min(MOST_ORDERS, daily * (warmupDays + windowDays + cooldownDays));
}
