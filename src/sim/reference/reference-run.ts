import { STAGES } from '../../scenario/field';
import type { Seed } from '../random/draws';
import type { Sellers } from '../sellers';
import type { Trajectories } from '../trajectories';
import type { World } from '../world';
import { columnsOf } from './columns';
import { costOf } from './costs';
import { customs } from './customs';
import { EventCalendar, Unbounded, type Phase } from './events';
import { firstMile } from './first-mile';
import { hub } from './hub';
import { lastMile } from './last-mile';
import { linehaul } from './linehaul';
import { measuredLeg, measuredLegOf } from './measured-leg';
import type { Order } from './order';
import { judge } from './outcome';
import { payment } from './payment';
import { placedOrders } from './placement';
import { seller } from './seller';
import { Simulation, type Exits, type Stage } from './simulation';

/** In the order of STAGES. */
const JOURNEY: readonly Stage[] = [payment, seller, firstMile, hub, linehaul, customs, lastMile];

/** The moments of arrival in each stage, and of delivery. */
const ARRIVALS: readonly Phase[] = [
  'placed',
  'approved',
  'handed over',
  'at hub',
  'departed',
  'landed',
  'released',
  'at door',
];

/**
 * The same model as the columnar engine, as an event calendar: slow, plain, and there to be
 * compared with. It shares draws, tables and the compiled world, and none of the kernels.
 * @returns all columns; no logs of stations
 * @throws Unbounded when a time passes what a column can hold, or somebody waits for ever
 */
export function referenceRun(world: World, seed: Seed, sellers: Sellers): Trajectories {
  const calendar = new EventCalendar();
  const simulation = new Simulation(world, seed, sellers, calendar);
  const orders = placedOrders(world, seed, sellers);
  const enter = route(simulation);
  for (const order of orders) {
    const { placed, row } = order.placed;
    calendar.at(placed, ARRIVALS[0], row, () => enter(order));
  }
  calendar.run();
  const judged = judge(simulation);
  for (const order of orders) {
    if (!order.outcome) throw new Unbounded('is never served');
    judged(order);
    order.cost = costOf(simulation, order);
  }
  return columnsOf(orders, world);
}

/** @returns what brings an order that was just placed on its way */
function route(simulation: Simulation): (order: Order) => void {
  const { calendar } = simulation;
  const arrive = JOURNEY.map((stage, i) => {
    const leg = measuredLegOf(simulation, i);
    return (leg ? measuredLeg(leg, i) : stage)(simulation, exitsOf(i));
  });
  function exitsOf(stage: number): Exits {
    const end: Exits['end'] = (order, outcome) => {
      order.at[stage + 1] = calendar.now;
      order.endStage = stage;
      order.outcome = outcome;
    };
    const leave: Exits['leave'] = (order, duration = 0) =>
      calendar.after(duration, ARRIVALS[stage + 1], order.placed.row, () => {
        if (stage === STAGES.length - 1) return end(order, 'delivered');
        order.at[stage + 1] = calendar.now;
        arrive[stage + 1](order);
      });
    return { leave, end };
  }
  return arrive[0];
}
