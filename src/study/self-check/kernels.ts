import { DAY } from '../../shared/units';
import { ALWAYS, calendarOf, type Stretch } from '../../sim/queues/calendar';
import { depart } from '../../sim/queues/departures';
import { fifo } from '../../sim/queues/fifo';
import { EXPIRED, fifoByKey } from '../../sim/queues/fifo-by-key';
import { orderByTime } from '../../sim/queues/order-by-time';
import { Steps } from '../../sim/queues/steps';
import { OUT_OF_STOCK, stock } from '../../sim/queues/stock';
import { Timetable } from '../../sim/queues/timetable';

/** Times of customers at a station: seconds, by customer. */
export interface Served {
  readonly start: Int32Array;
  readonly leave: Int32Array;
  /** Open seconds before the start. */
  readonly wait: Int32Array;
}

/**
 * The product's kernels as the checks call them; all times are whole seconds and all arrivals rise.
 * A test puts a wrong one in their place.
 */
export interface Kernels {
  /** First come, first served by so many servers; open in these stretches of the week, or always. */
  serve(
    arrive: Int32Array,
    service: Int32Array,
    servers: number,
    open?: readonly Stretch[],
  ): Served;
  /** One server for each key; who would start later than `patience` seconds leaves instead: start −1. */
  serveByKey(
    keys: number,
    key: Int32Array,
    arrive: Int32Array,
    service: Int32Array,
    patience: number,
  ): { readonly start: Int32Array; readonly leave: Int32Array };
  /** A departure every day at this second of the day, with so many places; by customer: the day taken. */
  board(ready: Int32Array, secondOfDay: number, places: number): Int32Array;
  /**
   * An (s, S) shelf for each key with one lead time; by demand: second its unit is there.
   * @param lost a demand that finds the shelf empty goes away: −1
   */
  supply(
    keys: number,
    key: Int32Array,
    t: Int32Array,
    shelf: {
      readonly reorderPoint: number;
      readonly orderUpTo: number;
      readonly leadTime: number;
      readonly lost: boolean;
    },
  ): Int32Array;
  /** Rows in the order of their times. */
  inOrder(times: Int32Array): Int32Array;
}

/** Start of a customer who gave up, and readiness of a demand that was lost. */
export const GONE = -1;

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

export const KERNELS: Kernels = {
  serve(arrive, service, servers, open) {
    const n = arrive.length;
    const [start, leave, wait] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
    const calendar = open ? calendarOf(open, []) : ALWAYS;
    fifo(n, arrive, service, Steps.constant(servers), calendar, start, leave, wait);
    return { start, leave, wait };
  },

  serveByKey(keys, key, arrive, service, patience) {
    const n = arrive.length;
    const [start, leave, free] = [new Int32Array(n), new Int32Array(n), new Int32Array(keys)];
    const deadline = arrive.map((t) => t + patience);
    const calendarOfAll = new Uint8Array(n);
    fifoByKey(n, key, arrive, service, deadline, calendarOfAll, [ALWAYS], free, start, leave);
    const gone = (t: number) => (t === EXPIRED ? GONE : t);
    return { start: start.map(gone), leave: leave.map(gone) };
  },

  board(ready, secondOfDay, places) {
    const n = ready.length;
    const timetable = new Timetable(
      EVERY_DAY.map((day) => day * DAY + secondOfDay),
      [],
    );
    const column = () => new Int32Array(n);
    const departure = column();
    depart(n, ready, timetable, Steps.constant(places), departure, column(), column(), column());
    return departure;
  },

  supply(keys, key, t, { reorderPoint, orderUpTo, leadTime, lost }) {
    const n = t.length;
    const ready = new Int32Array(n);
    const s = new Int32Array(keys).fill(reorderPoint);
    const upTo = new Int32Array(keys).fill(orderUpTo);
    stock(n, key, t, new Uint8Array(n).fill(lost ? 1 : 0), s, upTo, () => leadTime, ready);
    return ready.map((at) => (at === OUT_OF_STOCK ? GONE : at));
  },

  inOrder(times) {
    const rows = times.map((_, i) => i);
    orderByTime(rows, rows.length, times);
    return rows;
  },
};
