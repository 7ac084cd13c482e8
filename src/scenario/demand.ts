import { formatNumber } from '../shared/format';
import { m } from '../words/words';

/** What a station is asked for and what it can do, as both stand in an answer about it. */
export interface Demand {
  /** Index into STAGES: from the first mile on, orders are parcels. */
  readonly stage: number;
  /** Orders a day. */
  readonly arrivingPerDay: number;
  readonly servablePerDay: number;
}

/** `412 parcels a day arrive, 380 can be served` */
export function demandWords({ stage, arrivingPerDay, servablePerDay }: Demand): string {
  const most = Math.min(arrivingPerDay, servablePerDay || Infinity) < 20 ? 1 : 0;
  const show = (n: number) => formatNumber(n, most);
  // Never two numbers that look alike where one is too large for the other.
  const decimals = show(arrivingPerDay) === show(servablePerDay) ? most + 1 : most;
  const arriving = formatNumber(arrivingPerDay, decimals);
  const areOrders = stage < 2;
  if (servablePerDay === 0)
    return (areOrders ? m.levers_demand_orders_none : m.levers_demand_parcels_none)({ arriving });
  const say = areOrders ? m.levers_demand_orders : m.levers_demand_parcels;
  return say({ arriving, served: formatNumber(servablePerDay, decimals) });
}
