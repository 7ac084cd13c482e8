import { DAY, US_OFFSET } from '../../shared/units';
import { SERVICES } from '../codes';
import { MISUNDERSTOOD, SPOILT } from '../stages/stage-tables';
import {
  CANCELLED_CHANCES,
  LOST_CHANCES,
  offsetOf,
  starsAt,
  starTable,
} from '../stages/star-tables';
import type { Order } from './order';
import type { Simulation } from './simulation';

/** Whether the promise was kept, and what the shopper thought of it; when all journeys are over. */
export function judge(simulation: Simulation): (order: Order) => void {
  const table = starTable(simulation.world.measured?.stars ?? null);
  return (order) => {
    const { placed, service } = order.placed;
    order.promise = Math.round(simulation.lever(`${SERVICES[service]}Promise`, placed));
    const u = simulation.uniform('outcome/stars', order);
    switch (order.outcome) {
      case 'declined':
        return;
      case 'rejected':
      case 'oversold':
      case 'expired':
      case 'seized':
        order.stars = starsAt(CANCELLED_CHANCES, 0, u);
        return;
      case 'lost':
      case 'stolen':
      case 'undeliverable':
        order.stars = starsAt(LOST_CHANCES, 0, u);
        return;
    }
    const daysLate = usDate(order.at[7]) - usDate(placed) - order.promise;
    if (daysLate > 0) order.mark('late');
    let stars = starsAt(table, offsetOf(daysLate), u);
    if (order.is('damaged') || order.is('wrongItem')) stars -= SPOILT;
    const misunderstood = simulation.uniform('outcome/language', order) < MISUNDERSTOOD;
    if (order.is('languageTrouble') && misunderstood) stars--;
    order.stars = Math.max(1, stars);
  };
}

/** Number of the day in the US, counted from the scenario's start. */
function usDate(t: number): number {
  return Math.floor((t + US_OFFSET) / DAY);
}
