import { DAY } from '../../shared/units';
import { MODES } from '../codes';
import { lognormal } from '../random/distributions';
import { Race } from '../random/race';
import { FIRST_MILE_SPREAD } from '../stages/stage-tables';
import type { Stage } from './simulation';

const EXPRESS = 0;
const ROAD = 0;

/** From the seller to the hub by road, rail or air; express always by road. */
export const firstMile: Stage = (simulation, { leave }) => {
  const race = new Race(simulation.seed, 'first mile/mode', MODES);
  return (order) => {
    const { a, b, service } = order.placed;
    const shares = Float64Array.from(MODES, (name) => simulation.lever(`${name}Share`));
    order.mode = service === EXPRESS ? ROAD : race.winner(shares, a, b);
    const table = lognormal(FIRST_MILE_SPREAD[order.mode]);
    const days = simulation.lever(`${MODES[order.mode]}Time`);
    leave(order, days * simulation.sample('first mile/transit', order, table) * DAY);
  };
};
