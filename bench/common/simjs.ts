import type { Drawn } from './drawn';
import * as network from './network';
import type { SimJs } from './peers';
import { timesInSystem } from './times-in-system';

interface Order {
  readonly row: number;
}

/**
 * The network in SIM.JS: one entity brings the orders and takes each from facility to facility, the
 * order handed on as an argument, as in the library's own queueing application. (An entity for each
 * order, the other way to write it, would be slower.)
 */
export function runSimJs(library: SimJs, drawn: Drawn): network.Journeys {
  const { Sim, Entity, Facility } = library;
  const facility = (name: string, servers: number) => new Facility(name, Facility.FCFS, servers);
  const first = facility('first', network.FIRST.servers);
  const sellers = Array.from({ length: network.SELLERS }, (_, i) => facility(`seller ${i}`, 1));
  const third = facility('third', network.THIRD.servers);
  const inspectors = facility('inspectors', network.INSPECTION.servers);
  const carriers = network.DELIVERIES.map(({ servers }, i) =>
    facility(network.CARRIERS[i], servers),
  );
  const { count, arrive, service, seller, inspected, carrier } = drawn;
  const left = service.map(() => new Array<number>(count));

  class Source extends Entity {
    next = 0;

    start() {
      if (this.next === count) return;
      const order = { row: this.next++ };
      this.setTimer(arrive[order.row] - this.time()).done(this.come, this, order);
    }

    come(order: Order) {
      this.start();
      this.useFacility(first, service[0][order.row]).done(this.pack, this, order);
    }

    pack(order: Order) {
      left[0][order.row] = this.time();
      const own = sellers[seller[order.row]];
      this.useFacility(own, service[1][order.row]).done(this.sort, this, order);
    }

    sort(order: Order) {
      left[1][order.row] = this.time();
      this.useFacility(third, service[2][order.row]).done(this.travel, this, order);
    }

    travel(order: Order) {
      left[2][order.row] = this.time();
      this.setTimer(service[3][order.row]).done(this.inspect, this, order);
    }

    inspect(order: Order) {
      left[3][order.row] = this.time();
      if (inspected[order.row] === 0) this.deliver(order);
      else this.useFacility(inspectors, service[4][order.row]).done(this.deliver, this, order);
    }

    deliver(order: Order) {
      left[4][order.row] = this.time();
      const own = carriers[carrier[order.row]];
      this.useFacility(own, service[5][order.row]).done(this.arrived, this, order);
    }

    arrived(order: Order) {
      left[5][order.row] = this.time();
    }
  }

  const sim = new Sim();
  sim.addEntity(Source);
  sim.simulate(Infinity);
  return { count, at: [arrive, ...left], times: timesInSystem(arrive, left[5]) };
}
