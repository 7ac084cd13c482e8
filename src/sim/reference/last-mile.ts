import { DAY, HOUR } from '../../shared/units';
import { CARRIERS } from '../codes';
import { gamma, lognormal, uniformBetween } from '../random/distributions';
import { ZONE_TRANSIT } from '../stages/profile-tables';
import { ATTEMPTS, CARRIER_DELAY_CV2, CARRIER_SPREAD, ROUTE_HOURS } from '../stages/stage-tables';
import { carrierChoice } from './carrier-choice';
import type { Order } from './order';
import type { Stage } from './simulation';
import { Vehicles, type Boarding } from './vehicles';

const STAGE = 6;

/** The carrier's network, its daily delivery run with room for so many, attempts at the door. */
export const lastMile: Stage = (simulation, { leave, end }) => {
  const { world, calendar } = simulation;
  const carrierOf = carrierChoice(simulation);
  const runs = CARRIERS.map(
    (name) => new Vehicles(calendar, world.deliveries[name], world.room[name], 'delivery run'),
  );

  const arrive = (order: Order) => {
    const { row } = order.placed;
    order.carrier = carrierOf(order);
    const lost = simulation.happens('last mile/lost', order, simulation.share('lostShare'));
    calendar.after(transit(order) * DAY, 'at delivery station', row, () => {
      if (lost) end(order, 'lost');
      else deliver(order);
    });
  };

  /** Days in the carrier's network. */
  const transit = (order: Order): number => {
    const carrier = CARRIERS[order.carrier];
    const onTime = simulation.share(`${carrier}OnTime`);
    const late = !simulation.happens('last mile/late', order, onTime);
    const delay = simulation.sample('last mile/delay', order, gamma(CARRIER_DELAY_CV2));
    const extra = late ? simulation.lever('carrierDelay') * delay : 0;
    const typical = simulation.lever(`${carrier}Transit`) * ZONE_TRANSIT[order.placed.zone];
    const factor = simulation.sample('last mile/transit', order, lognormal(CARRIER_SPREAD));
    return typical * factor + extra;
  };

  const deliver = (order: Order) => {
    const damaged = simulation.share('damagedShare');
    if (simulation.happens('last mile/damaged', order, damaged)) order.mark('damaged');
    const stolen = simulation.happens('last mile/stolen', order, simulation.share('stolenShare'));
    runs[order.carrier].arrive(order, (boarding) => {
      order.hold[STAGE] += boarding.hold;
      order.queue[STAGE] += boarding.queue;
      order.closed[STAGE] += boarding.closed;
      const table = uniformBetween(ROUTE_HOURS[0] * HOUR, ROUTE_HOURS[1] * HOUR);
      const onTheRoad = Math.round(simulation.sample('last mile/route', order, table));
      const knock = () => attempt({ order, stolen, boarding, onTheRoad });
      calendar.after(onTheRoad, 'at door', order.placed.row, knock);
    });
  };

  interface Delivery {
    readonly order: Order;
    readonly stolen: boolean;
    /** The delivery run of this attempt, and how long after its start the door is reached. */
    readonly boarding: Pick<Boarding, 'departure'>;
    readonly onTheRoad: number;
  }

  const attempt = (delivery: Delivery) => {
    const { order, stolen } = delivery;
    const fails = simulation.share('attemptFails');
    const nobody = simulation.happens(`last mile/attempt ${order.attempts}`, order, fails);
    order.attempts++;
    if (!nobody && stolen) end(order, 'stolen');
    else if (!nobody) leave(order);
    else if (order.attempts === ATTEMPTS) end(order, 'undeliverable');
    else tryAgain(delivery);
  };

  /** At the same time of the next delivery day; a second attempt takes nobody's room. */
  const tryAgain = (delivery: Delivery) => {
    const timetable = world.deliveries[CARRIERS[delivery.order.carrier]];
    let departure = delivery.boarding.departure + 1;
    while (timetable.cancelled(departure)) departure++;
    const wait = timetable.time(departure) + delivery.onTheRoad - simulation.now;
    delivery.order.hold[STAGE] += wait;
    calendar.after(wait, 'at door', delivery.order.placed.row, () =>
      attempt({ ...delivery, boarding: { departure } }),
    );
  };

  return arrive;
};
