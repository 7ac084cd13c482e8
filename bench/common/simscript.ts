import type { Drawn } from './drawn';
import * as network from './network';
import type { SimScript } from './peers';
import { timesInSystem } from './times-in-system';

/** The network in SimScript: every order is an entity whose script goes from queue to queue. */
export async function runSimScript(library: SimScript, drawn: Drawn): Promise<network.Journeys> {
  const { Simulation, Entity, Queue } = library;
  const { count, arrive, service, seller, inspected, carrier } = drawn;
  const left = service.map(() => new Array<number>(count));

  class Network extends Simulation {
    readonly first = new Queue('first', network.FIRST.servers);
    readonly sellers = Array.from({ length: network.SELLERS }, (_, i) => new Queue(`s${i}`, 1));
    readonly third = new Queue('third', network.THIRD.servers);
    readonly inspectors = new Queue('inspectors', network.INSPECTION.servers);
    readonly carriers = network.DELIVERIES.map(
      ({ servers }, i) => new Queue(network.CARRIERS[i], servers),
    );

    override onStarting() {
      super.onStarting();
      void this.activate(new Source(this));
    }
  }

  class Source extends Entity {
    constructor(readonly network: Network) {
      super();
    }

    async script() {
      const { network } = this;
      for (let order = 0; order < count; order++) {
        await this.delay(arrive[order] - network.timeNow);
        void network.activate(new Order(network, order));
      }
    }
  }

  class Order extends Entity {
    constructor(
      readonly network: Network,
      readonly order: number,
    ) {
      super();
    }

    async script() {
      const { network, order } = this;
      await this.use(network.first, 0);
      await this.use(network.sellers[seller[order]], 1);
      await this.use(network.third, 2);
      await this.delay(service[3][order]);
      left[3][order] = network.timeNow;
      if (inspected[order] === 0) left[4][order] = network.timeNow;
      else await this.use(network.inspectors, 4);
      await this.use(network.carriers[carrier[order]], 5);
    }

    async use(queue: object, station: number) {
      await this.enterQueue(queue);
      await this.delay(service[station][this.order]);
      this.leaveQueue(queue);
      left[station][this.order] = this.network.timeNow;
    }
  }

  await new Promise<void>((resolve) => {
    const simulation = new Network();
    simulation.finished.addEventListener(resolve);
    void simulation.start();
  });
  return { count, at: [arrive, ...left], times: timesInSystem(arrive, left[5]) };
}
