import { CARRIERS } from '../codes';
import { Race } from '../random/race';
import type { Order } from './order';
import type { Simulation } from './simulation';

/** The carrier chosen at the till, by the shares of that moment. */
export function carrierChoice(simulation: Simulation): (order: Order) => number {
  const race = new Race(simulation.seed, 'last mile/carrier', CARRIERS);
  return ({ placed: { a, b, placed } }) => {
    const shares = Float64Array.from(CARRIERS, (name) => simulation.lever(`${name}Share`, placed));
    return race.winner(shares, a, b);
  };
}
