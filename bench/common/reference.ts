import { HOUR } from '../../src/shared/units';
import {
  draw,
  happens,
  identityA,
  identityB,
  seedOf,
  uniform,
  type Seed,
} from '../../src/sim/random/draws';
import { poissonQuantile } from '../../src/sim/random/poisson';
import { sample } from '../../src/sim/random/quantile-table';
import { Race } from '../../src/sim/random/race';
import { EventCalendar, type Phase } from '../../src/sim/reference/events';
import { pickSeller } from '../../src/sim/sellers';
import * as network from './network';
import { timesInSystem } from './times-in-system';

/** The network as an ordinary event calendar, the one of the product's reference: plain objects. */

interface Order {
  readonly row: number;
  /** The two words of its identity. */
  readonly a: number;
  readonly b: number;
  /** Seconds: arrival, then leaving each station. */
  readonly at: number[];
}

/** One line in front of some servers. */
class Servers {
  readonly #line: (() => void)[] = [];
  #busy = 0;

  constructor(
    readonly calendar: EventCalendar,
    readonly servers: number,
    readonly ends: Phase,
  ) {}

  arrive(order: Order, work: number, done: () => void): void {
    const start = () => {
      this.#busy++;
      this.calendar.after(work, this.ends, order.row, () => {
        this.#busy--;
        done();
        this.#line.shift()?.();
      });
    };
    if (this.#busy < this.servers) start();
    else this.#line.push(start);
  }
}

/** What the product's reference calls the moments of arrival at each station and of the end. */
const ARRIVALS: readonly Phase[] = [
  'placed',
  'approved',
  'handed over',
  'at hub',
  'landed',
  'released',
  'at door',
];

export function runReference(count: number): network.Journeys {
  const calendar = new EventCalendar();
  const seed = seedOf(network.SEED);
  const orders = placed(count, seed);
  const enter = route(calendar, seed);
  const next = (row: number) => {
    if (row === count) return;
    calendar.at(orders[row].at[0], ARRIVALS[0], row, () => {
      next(row + 1);
      enter(orders[row]);
    });
  };
  next(0);
  calendar.run();
  const at = ARRIVALS.map((_, i) => orders.map((order) => order.at[i]));
  return { count, at, times: timesInSystem(at[0], at[network.STAGES]) };
}

/** Orders in order of placement: every hour has a Poisson number, at any second of it. */
function placed(count: number, seed: Seed): Order[] {
  const [hourA, hourB] = seed.kind('hour');
  const [kindA, kindB] = seed.kind('order');
  const orders: Omit<Order, 'row'>[] = [];
  for (let h = 0; orders.length < count; h++) {
    const bits = draw(seed.stream('count'), identityA(hourA, h, 0), identityB(hourB, h, 0));
    const inHour = poissonQuantile(uniform(bits), network.ORDERS_PER_DAY / 24);
    for (let k = 0; k < inHour; k++) {
      const [a, b] = [identityA(kindA, h, k), identityB(kindB, h, k)];
      const second = Math.floor(uniform(draw(seed.stream('second'), a, b)) * HOUR);
      orders.push({ a, b, at: [h * HOUR + second] });
    }
  }
  orders.sort((x, y) => x.at[0] - y.at[0]);
  return orders.slice(0, count).map((order, row) => ({ ...order, row }));
}

/** What a station does with an order that arrives; `leave` takes it on after so many seconds. */
type Arrive = (order: Order, leave: (seconds?: number) => void) => void;

/** @returns what brings an order on its way */
function route(calendar: EventCalendar, seed: Seed): (order: Order) => void {
  const stations = stationsOf(calendar, seed);
  const arrive = (order: Order, station: number): void =>
    stations[station](order, (seconds = 0) =>
      calendar.after(seconds, ARRIVALS[station + 1], order.row, () => {
        order.at.push(calendar.now);
        if (station + 1 < network.STAGES) arrive(order, station + 1);
      }),
    );
  return (order) => arrive(order, 0);
}

function stationsOf(calendar: EventCalendar, seed: Seed): Arrive[] {
  const seconds = ({ name, scale, table }: network.Duration) => {
    const stream = seed.stream(name);
    return ({ a, b }: Order) => Math.round(scale * sample(table, draw(stream, a, b)));
  };
  const served = ({ servers, service }: network.Station, ends: Phase): Arrive => {
    const station = new Servers(calendar, servers, ends);
    const work = seconds(service);
    return (order, leave) => station.arrive(order, work(order), leave);
  };
  const sellerStream = seed.stream(network.SELLER_DRAW);
  const packing = seconds(network.PACKING);
  const sellers = Array.from(
    { length: network.SELLERS },
    () => new Servers(calendar, 1, 'packing ends'),
  );
  const transit = seconds(network.TRANSIT);
  const inspection = served(network.INSPECTION, 'inspection ends');
  const inspected = seed.stream(network.INSPECTED_DRAW);
  const race = new Race(seed, network.CARRIER_DRAW, network.CARRIERS);
  const deliveries = network.DELIVERIES.map((station) => served(station, 'delivery run'));
  return [
    served(network.FIRST, 'review ends'),
    (order, leave) => {
      const u = uniform(draw(sellerStream, order.a, order.b));
      sellers[pickSeller(network.SELLER_SIZES, u)].arrive(order, packing(order), leave);
    },
    served(network.THIRD, 'sorting ends'),
    (order, leave) => leave(transit(order)),
    (order, leave) => {
      if (happens(draw(inspected, order.a, order.b), network.INSPECTED_SHARE))
        inspection(order, leave);
      else leave();
    },
    (order, leave) =>
      deliveries[race.winner(network.CARRIER_SHARES, order.a, order.b)](order, leave),
  ];
}
