import { NO_ROW, type EventCalendar } from './events';
import type { Hours } from './hours';
import type { Order } from './order';

/** An order in front of its seller's packing line. */
export interface ToPack {
  readonly order: Order;
  /** The hours in which the seller works on it. */
  readonly hours: Hours;
  /** Open seconds. */
  readonly work: number;
  /** The last second at which packing may begin. */
  readonly deadline: number;
  readonly begins: () => void;
  readonly done: () => void;
}

/**
 * The one packing line of a seller, first come, first served. Who cannot begin by its deadline,
 * because the hours come too late, holds nobody up meanwhile.
 */
export class PackingLine {
  #line: ToPack[] = [];
  #busy = false;
  /** The second of opening for which a wake-up is noted. */
  #opening = -1;

  constructor(readonly calendar: EventCalendar) {}

  arrive(toPack: ToPack): void {
    this.#line.push(toPack);
    this.#startWaiting();
  }

  /** The order is cancelled, wherever it is. */
  withdraw(order: Order): void {
    this.#line = this.#line.filter((waiting) => waiting.order !== order);
  }

  #startWaiting(): void {
    if (this.#busy) return;
    const { now } = this.calendar;
    for (const toPack of this.#line) {
      if (toPack.hours.isOpen(now)) {
        this.#start(toPack);
        return;
      }
      const opening = toPack.hours.nextOpening(now);
      if (opening <= toPack.deadline) {
        this.#wakeAt(opening);
        return;
      }
    }
  }

  #wakeAt(opening: number): void {
    if (this.#opening === opening) return;
    this.#opening = opening;
    this.calendar.at(opening, 'change', NO_ROW, () => this.#startWaiting());
  }

  #start(toPack: ToPack): void {
    const { calendar } = this;
    this.withdraw(toPack.order);
    this.#busy = true;
    toPack.begins();
    const end = toPack.hours.endOfWork(calendar.now, toPack.work);
    calendar.at(end, 'packing ends', toPack.order.placed.row, () => {
      this.#busy = false;
      toPack.done();
      this.#startWaiting();
    });
  }
}
