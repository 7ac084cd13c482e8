import { NO_ROW, type EventCalendar, type Phase } from './events';
import type { Steps } from './given';
import type { Hours } from './hours';
import type { Order } from './order';

interface Job {
  readonly order: Order;
  /** Open seconds. */
  readonly work: number;
  readonly arrived: number;
  readonly done: () => void;
}

/**
 * Servers that work in opening hours, first come, first served. Fewer servers than before take no
 * new work until enough of them have finished what they are at; that is always finished.
 */
export class Station {
  readonly #line: Job[] = [];
  #busy = 0;
  /** The second of opening for which a wake-up is noted. */
  #opening = -1;

  /**
   * @param stage index into STAGES, to which waits are booked
   * @param servers number of servers over time; read as whole numbers
   * @param ends when a service ends
   */
  constructor(
    readonly calendar: EventCalendar,
    readonly stage: number,
    readonly servers: Steps,
    readonly hours: Hours,
    readonly ends: Phase,
  ) {
    for (const time of servers.times)
      if (time > 0) calendar.at(time, 'change', NO_ROW, () => this.#startWaiting());
  }

  /** @param work open seconds of service. @param done called when it ends */
  arrive(order: Order, work: number, done: () => void): void {
    this.#line.push({ order, work, arrived: this.calendar.now, done });
    this.#startWaiting();
  }

  #startWaiting(): void {
    const { now } = this.calendar;
    while (this.#line.length > 0 && this.#busy < Math.floor(this.servers.at(now))) {
      if (!this.hours.isOpen(now)) {
        this.#wakeAt(this.hours.nextOpening(now));
        return;
      }
      this.#start(this.#line.shift()!);
    }
  }

  #wakeAt(opening: number): void {
    if (this.#opening === opening) return;
    this.#opening = opening;
    this.calendar.at(opening, 'change', NO_ROW, () => this.#startWaiting());
  }

  #start({ order, work, arrived, done }: Job): void {
    const { calendar, stage, hours } = this;
    const start = calendar.now;
    const end = hours.endOfWork(start, work);
    const queue = hours.openSeconds(arrived, start);
    order.queue[stage] += queue;
    order.closed[stage] += start - arrived - queue + (end - start - work);
    this.#busy++;
    calendar.at(end, this.ends, order.placed.row, () => {
      this.#busy--;
      done();
      this.#startWaiting();
    });
  }
}
