import { DAY, LAST_SECOND, WEEK } from '../../shared/units';
import type { Stretch } from './calendar';
import { Unbounded } from './unbounded';

/** Departures that repeat every week; some are cancelled. Numbered 0, 1, 2, … from the start. */
export class Timetable {
  readonly #slots: Int32Array;
  /** By day of the week: its first slot, or the next there is. */
  readonly #firstOfDay: Int32Array;
  readonly #idle: readonly boolean[];
  /** Nothing is ever cancelled. */
  readonly #calm: boolean;
  readonly #closures: readonly Stretch[];

  /**
   * @param slots seconds since Monday 00:00 UTC, strictly rising, each below WEEK
   * @param closures merged, rising stretches without departures
   * @param idle by slot: never departs, though people count on it (a Sunday)
   */
  constructor(
    slots: readonly number[],
    closures: readonly Stretch[],
    idle: readonly boolean[] = [],
  ) {
    this.#slots = Int32Array.from(slots);
    this.#firstOfDay = Int32Array.from({ length: WEEK / DAY }, (_, day) => {
      const first = slots.findIndex((slot) => slot >= day * DAY);
      return first < 0 ? slots.length : first;
    });
    this.#closures = closures;
    this.#idle = idle;
    this.#calm = closures.length === 0 && !idle.includes(true);
  }

  /** Wall second of departure d. @throws Unbounded when no column can hold it */
  time(d: number): number {
    const slots = this.#slots;
    const week = (d / slots.length) | 0;
    const time = week * WEEK + slots[d - week * slots.length];
    if (time > LAST_SECOND) throw new Unbounded('has no departure left');
    return time;
  }

  /** Number of the first departure at or after t. */
  firstFrom(t: number): number {
    const slots = this.#slots;
    const week = (t / WEEK) | 0;
    const second = t - week * WEEK;
    let i = this.#firstOfDay[(second / DAY) | 0];
    while (i < slots.length && slots[i] < second) i++;
    return week * slots.length + i;
  }

  cancelled(d: number): boolean {
    if (this.#calm) return false;
    if (this.#idle[d % this.#slots.length]) return true;
    const time = this.time(d);
    let low = 0;
    let high = this.#closures.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#closures[middle][1] <= time) low = middle + 1;
      else high = middle;
    }
    return low < this.#closures.length && this.#closures[low][0] <= time;
  }

  /** Number of the first departure that is not cancelled, d or after it. */
  runningFrom(d: number): number {
    let running = d;
    while (this.cancelled(running)) running++;
    return running;
  }
}
