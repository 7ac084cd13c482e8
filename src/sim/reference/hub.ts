import { DAY, HOUR } from '../../shared/units';
import { SERVICES } from '../codes';
import { lognormal } from '../random/distributions';
import { HANDLING_SPREAD, SORTING_MEAN, SORTING_SPREAD } from '../stages/stage-tables';
import { Hours } from './hours';
import type { Order } from './order';
import { wholeSeconds, type Stage } from './simulation';
import { Station } from './station';
import { Vehicles } from './vehicles';

const STAGE = 3;
const EXPRESS = 0;
const STANDARD = 1;

/** Sorting lines, handling and papers, a rest for the standard service, and a departure with room. */
export const hub: Stage = (simulation, { leave }) => {
  const { world, calendar } = simulation;
  const hours = new Hours(world.calendars.sorting);
  const lines = new Station(calendar, STAGE, world.at.sortingLines, hours, 'sorting ends');
  const vehicles = SERVICES.map(
    (name) => new Vehicles(calendar, world.departures[name], world.room[name], 'departure'),
  );

  const arrive = (order: Order) => {
    const perHour = simulation.lever('sortingRate') * (1 + simulation.lever('infrastructure') / 5);
    const factor = simulation.sample('hub/sorting', order, lognormal(SORTING_SPREAD));
    const work = wholeSeconds(((HOUR / perHour) * factor) / SORTING_MEAN);
    lines.arrive(order, work, () => prepare(order));
  };

  const prepare = (order: Order) => {
    const table = lognormal(HANDLING_SPREAD);
    const invested = 1 - simulation.lever('infrastructure') / 10;
    const halved = order.placed.service === EXPRESS ? 0.5 : 1;
    const usual = simulation.lever('hubHandling') * HOUR * halved * invested;
    const handling = wholeSeconds(usual * simulation.sample('hub/handling', order, table));
    let hold = 0;
    if (order.placed.service === STANDARD) {
      const dwell = simulation.lever('transferDwell') * DAY * invested;
      hold += wholeSeconds(dwell * simulation.sample('hub/dwell', order, table));
    }
    if (simulation.happens('hub/export check', order, simulation.share('exportChecked')))
      hold += Math.round(simulation.lever('exportHold') * DAY);
    order.hold[STAGE] += hold;
    calendar.after(handling + hold, 'ready to board', order.placed.row, () => board(order));
  };

  const board = (order: Order) =>
    vehicles[order.placed.service].arrive(order, ({ departure, hold, queue, closed }) => {
      order.departure = departure;
      order.hold[STAGE] += hold;
      order.queue[STAGE] += queue;
      order.closed[STAGE] += closed;
      leave(order);
    });

  return arrive;
};
