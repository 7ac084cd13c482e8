import { DAY, HOUR, MINUTE } from '../../shared/units';
import { lognormal } from '../random/distributions';
import { AUTOMATED_WRONG, PACKING_SPREAD, TRAINED } from '../stages/stage-tables';
import { Hours } from './hours';
import type { Order } from './order';
import { PackingLine } from './packing-line';
import { soldWithoutStock, stockroom } from './seller-stock';
import { wholeSeconds, type Simulation, type Stage } from './simulation';
import { Vehicles } from './vehicles';

const STAGE = 1;

/** How far an order has come at its seller. */
interface Preparation {
  readonly order: Order;
  readonly approved: number;
  /** The last second at which packing may begin. */
  readonly deadline: number;
  /** Seconds; Infinity until it happens. */
  inStock: number;
  reacted: number;
  packingBegun: number;
}

/** Stock, reaction, packing line and the next pick-up; cancelled when packing begins too late. */
export const seller: Stage = (simulation, { leave, end }) => {
  const { world, calendar } = simulation;
  const manualHours = new Hours(world.calendars.manualSellers);
  const automatedHours = new Hours(world.calendars.automatedSellers);
  const hoursFor = (order: Order) => (order.is('automated') ? automatedHours : manualHours);
  const shelfOf = stockroom(simulation);
  const lines = Array.from(simulation.sellers.pace, () => new PackingLine(calendar));
  const pickUps = new Vehicles(calendar, world.pickups, null, 'pick-up');

  const arrive = (order: Order) => {
    classify(simulation, order);
    const shelf = shelfOf(order.placed.seller);
    if (shelf.isEmpty && soldWithoutStock(simulation, order)) {
      end(order, 'oversold');
      return;
    }
    const approved = simulation.now;
    const limit = simulation.lever('handlingLimit') * DAY;
    const deadline = approved + Math.round(limit);
    const never = { inStock: Infinity, reacted: Infinity, packingBegun: Infinity };
    const preparation: Preparation = { order, approved, deadline, ...never };
    calendar.after(limit, 'deadline', order.placed.row, () => expire(preparation));
    shelf.take(() => react(preparation));
  };

  const react = (preparation: Preparation) => {
    const { order, deadline } = preparation;
    if (order.outcome) return;
    preparation.inStock = simulation.now;
    const automated = order.is('automated');
    const spread = world.scenario.values.reactionSpread;
    const table = lognormal(automated ? spread / 2 : spread);
    const typical = simulation.lever(automated ? 'automatedReaction' : 'manualReaction') * HOUR;
    const usual = typical * simulation.sellers.pace[order.placed.seller];
    const work = wholeSeconds(usual * simulation.sample('seller/reaction', order, table));
    const hours = hoursFor(order);
    const begin = hours.nextOpening(simulation.now);
    // It may take longer than a column can hold, but the order does not live to see that.
    if (begin + work > deadline) return;
    const reacted = hours.endOfWork(begin, work);
    calendar.at(reacted, 'reaction ends', order.placed.row, () => lineUp(preparation));
  };

  const lineUp = (preparation: Preparation) => {
    const { order, deadline } = preparation;
    if (order.outcome) return;
    preparation.reacted = simulation.now;
    const key = order.is('automated') ? 'automatedPacking' : 'manualPacking';
    const usual = simulation.lever(key) * MINUTE * simulation.sellers.pace[order.placed.seller];
    const factor = simulation.sample('seller/packing', order, lognormal(PACKING_SPREAD));
    lines[order.placed.seller].arrive({
      order,
      hours: hoursFor(order),
      work: wholeSeconds(usual * factor),
      deadline,
      begins: () => (preparation.packingBegun = simulation.now),
      done: () => handOver(preparation),
    });
  };

  const handOver = (preparation: Preparation) => {
    const { order } = preparation;
    book(preparation, preparation.packingBegun);
    const hours = hoursFor(order);
    const { packingBegun } = preparation;
    const packing = simulation.now - packingBegun;
    order.closed[STAGE] += packing - hours.openSeconds(packingBegun, simulation.now);
    pickUps.arrive(order, ({ hold, closed }) => {
      order.hold[STAGE] += hold;
      order.closed[STAGE] += closed;
      leave(order);
    });
  };

  const expire = (preparation: Preparation) => {
    const { order } = preparation;
    if (preparation.packingBegun !== Infinity) return;
    lines[order.placed.seller].withdraw(order);
    book(preparation, simulation.now);
    end(order, 'expired');
  };

  /** Books the seconds up to the one at which packing begins or the order is given up. */
  const book = ({ order, approved, inStock, reacted }: Preparation, until: number) => {
    const hours = hoursFor(order);
    const unit = Math.min(inStock, until);
    const lined = Math.min(reacted, until);
    order.hold[STAGE] += unit - approved;
    order.queue[STAGE] += hours.openSeconds(lined, until);
    order.closed[STAGE] += until - unit - hours.openSeconds(unit, until);
  };

  return arrive;
};

/** What kind of seller serves the order, and the mistakes it makes. */
function classify(simulation: Simulation, order: Order): void {
  const automated =
    simulation.sellers.automation[order.placed.seller] < simulation.share('sellerAutomation');
  const trained = 1 - (TRAINED * simulation.lever('sellerTraining')) / 100;
  const wrong = simulation.share('wrongItems') * (automated ? AUTOMATED_WRONG : trained);
  const language = automated ? 0 : simulation.share('languageTrouble') * trained;
  if (automated) order.mark('automated');
  if (simulation.happens('seller/wrong item', order, wrong)) order.mark('wrongItem');
  if (simulation.happens('seller/language', order, language)) order.mark('languageTrouble');
}
