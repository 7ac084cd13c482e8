import { LAST_SECOND } from '../../shared/units';
import { NO_ROW, Unbounded, type EventCalendar } from './events';

/**
 * The stock of one seller. When its position (on the shelf + ordered − promised) falls to the
 * reorder point, it orders up to a level. Deliveries do not overtake one another.
 */
export class Shelf {
  #onHand: number;
  #position: number;
  /** Who was promised a unit that is not there yet, first come first. */
  readonly #waiting: (() => void)[] = [];
  #replenishments = 0;
  #lastDue = 0;

  /**
   * @param reorderPoint units, ≥ 0
   * @param orderUpTo units, more than that; it begins with so many
   * @param leadTime seconds of the replenishment of this number, ordered now
   */
  constructor(
    readonly calendar: EventCalendar,
    readonly reorderPoint: number,
    readonly orderUpTo: number,
    readonly leadTime: (number: number) => number,
  ) {
    this.#onHand = orderUpTo;
    this.#position = orderUpTo;
  }

  get isEmpty(): boolean {
    return this.#onHand === 0;
  }

  /** @param receive called when the unit is there: now, or with the delivery that brings it */
  take(receive: () => void): void {
    if (this.isEmpty) this.#waiting.push(receive);
    else {
      this.#onHand--;
      receive();
    }
    this.#position--;
    if (this.#position <= this.reorderPoint) this.#reorder();
  }

  #reorder(): void {
    const units = this.orderUpTo - this.#position;
    this.#position = this.orderUpTo;
    const due = this.calendar.now + this.leadTime(this.#replenishments++);
    this.#lastDue = Math.max(this.#lastDue, due);
    this.calendar.at(this.#lastDue, 'change', NO_ROW, () => this.#deliver(units));
  }

  #deliver(units: number): void {
    this.#onHand += units;
    while (this.#onHand > 0 && this.#waiting.length > 0) {
      if (this.calendar.now > LAST_SECOND) throw new Unbounded('waits too long for its stock');
      this.#onHand--;
      this.#waiting.shift()!();
    }
  }
}
