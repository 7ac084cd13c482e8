import { NEVER } from '../codes';
import { NO_ROW, type EventCalendar, type Phase } from './events';
import type { Steps, Timetable } from './given';
import type { Order } from './order';

/** A departure taken, and how the wait for it divides, in seconds. */
export interface Boarding {
  readonly departure: number;
  readonly hold: number;
  readonly queue: number;
  readonly closed: number;
}

interface Waiting {
  readonly order: Order;
  readonly since: number;
  readonly board: (boarding: Boarding) => void;
  /** Second of the first timetabled departure after it came, and how many had really gone before. */
  firstDeparture: number;
  goneBefore: number;
}

/** Scheduled departures with room for so many; first come, first served. */
export class Vehicles {
  #line: Waiting[] = [];
  /** Those in line who have seen no departure yet. */
  #newcomers: Waiting[] = [];
  /** Departures that really went while somebody waited. */
  #gone = 0;
  /** Number of the next departure to watch. */
  #next = 0;

  /** @param room parcels by time of departure, read as whole numbers; null for no limit */
  constructor(
    readonly calendar: EventCalendar,
    readonly timetable: Timetable,
    readonly room: Steps | null,
    readonly departs: Phase,
  ) {}

  /** @param board called when the order leaves */
  arrive(order: Order, board: (boarding: Boarding) => void): void {
    const since = this.calendar.now;
    const waiting = { order, since, board, firstDeparture: NEVER, goneBefore: 0 };
    this.#line.push(waiting);
    this.#newcomers.push(waiting);
    if (this.#line.length > 1) return;
    while (this.timetable.time(this.#next) < since) this.#next++;
    this.#watch();
  }

  /** While somebody waits, every departure is an event, cancelled ones too. */
  #watch(): void {
    const time = this.timetable.time(this.#next);
    this.calendar.at(time, this.departs, NO_ROW, () => this.#depart());
  }

  #depart(): void {
    const departure = this.#next++;
    const { now } = this.calendar;
    for (const waiting of this.#newcomers) {
      waiting.firstDeparture = now;
      waiting.goneBefore = this.#gone;
    }
    this.#newcomers = [];
    if (!this.timetable.cancelled(departure)) {
      const room = this.room ? Math.floor(this.room.at(now)) : Infinity;
      for (const waiting of this.#line.splice(0, room)) this.#board(waiting, departure);
      this.#gone++;
    }
    if (this.#line.length > 0) this.#watch();
  }

  #board({ since, firstDeparture, goneBefore, board }: Waiting, departure: number): void {
    const hold = firstDeparture - since;
    const rest = this.calendar.now - firstDeparture;
    const leftBehind = this.#gone > goneBefore;
    board({ departure, hold, queue: leftBehind ? rest : 0, closed: leftBehind ? 0 : rest });
  }
}
