import { LAST_SECOND } from '../../shared/units';
import { afterWorkIn, type Calendar } from './calendar';
import type { Steps } from './steps';
import { Unbounded } from './unbounded';

/**
 * First come, first served with c servers and a calendar (G/G/c): the recursion of Kiefer and
 * Wolfowitz (1955) over the ordered times at which servers come free, in open time.
 *
 * A smaller c sets the smallest free times aside, a larger one takes the largest back first, so a
 * start at t always finds fewer than c(t) earlier services unfinished; a service under way is
 * always finished. A start is the latest wall instant of its open time, an end the earliest one
 * not before its start.
 *
 * @param n customers, in order of arrival
 * @param arrive seconds, rising, by customer
 * @param service open seconds ≥ 0, by customer
 * @param servers whole numbers ≥ 0 by wall time
 * @param start out: wall second each service starts
 * @param leave out: wall second each service ends
 * @param queue out: open seconds before the start
 * @throws Unbounded when a time passes the last second of a column
 */
export function fifo(
  n: number,
  arrive: Int32Array,
  service: Int32Array,
  servers: Steps,
  calendar: Calendar,
  start: Int32Array,
  leave: Int32Array,
  queue: Int32Array,
): void {
  const { open, close, before } = calendar;
  // More servers than customers make no difference, only memory.
  const counts = servers.values.map((c) => (c < n ? c : n));
  const pool = new ServerPool(counts);
  const changes = servers.times.length;
  let change = 1;
  let changeAt = change < changes ? opened(calendar, servers.times[change]) : LAST_SECOND;
  // The open interval of the arrival at hand, and that of the start, in wall and in open time.
  let a = -1;
  let [aOpen, aClose, aBefore] = [0, 0, 0];
  let s = -1;
  let [sShift, sEnd] = [0, 0];
  let last = 0;
  for (let i = 0; i < n; i++) {
    const t = arrive[i];
    while (t >= aClose) {
      if (++a === open.length) throw new Unbounded('never opens again');
      aOpen = open[a];
      aClose = close[a];
      aBefore = before[a];
    }
    const arrived = t > aOpen ? aBefore + (t - aOpen) : aBefore;
    let begin = greater(arrived, last);
    let ready = greater(begin, pool.least());
    // Free times only matter if the latest change before the start leaves a server.
    while (ready >= changeAt) {
      if (changeAt === LAST_SECOND) throw new Unbounded('has no server left');
      begin = greater(begin, changeAt);
      pool.resize(counts[change++]);
      changeAt = change < changes ? opened(calendar, servers.times[change]) : LAST_SECOND;
      ready = greater(begin, pool.least());
    }
    begin = last = ready;
    queue[i] = begin - arrived;
    const end = begin + service[i];
    pool.replaceLeast(end);
    while (begin >= sEnd) {
      if (++s === open.length) throw new Unbounded('never opens again');
      sShift = open[s] - before[s];
      sEnd = close[s] - sShift;
    }
    start[i] = begin + sShift;
    leave[i] = end <= sEnd ? end + sShift : afterWorkIn(calendar, s, begin + sShift, service[i]);
  }
}

/** Of two numbers from 0 to 2³¹ − 1, without a branch to guess wrongly. */
function greater(a: number, b: number): number {
  return a - ((a - b) & ((a - b) >> 31));
}

/** Open time of a wall instant; LAST_SECOND, when no service starts, where it never opens again. */
function opened({ open, close, before }: Calendar, t: number): number {
  let low = 0;
  let high = close.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (close[middle] <= t) low = middle + 1;
    else high = middle;
  }
  if (low === close.length) return LAST_SECOND;
  return before[low] + Math.max(0, t - open[low]);
}

/** Servers up to which one pass over all of them, without branches, beats a heap. */
const FEW = 16;

/** The times at which c servers come free, and those set aside while c is smaller. */
class ServerPool {
  /**
   * Open seconds, the least first; LAST_SECOND when there is no server. In rising order while
   * servers are few, otherwise a binary heap, which rising order is too.
   */
  readonly #free: Int32Array;
  #size: number;
  /** Set aside, smallest first: the largest come back first. */
  readonly #aside: number[] = [];

  constructor(counts: Float64Array) {
    let most = 1;
    for (const c of counts) if (c > most) most = c;
    this.#free = new Int32Array(most);
    this.#size = counts[0];
    if (this.#size === 0) this.#free[0] = LAST_SECOND;
  }

  least(): number {
    return this.#free[0];
  }

  /** The server that came free first is taken until this time. */
  replaceLeast(time: number): void {
    const free = this.#free;
    const size = this.#size;
    if (size > FEW) return this.#sift(time);
    // What is carried along is always the greater of two.
    let carried = time;
    for (let i = 1; i < size; i++) {
      const difference = free[i] - carried;
      const less = difference & (difference >> 31);
      free[i - 1] = carried + less;
      carried += difference - less;
    }
    free[size - 1] = carried;
  }

  #sift(time: number): void {
    const free = this.#free;
    const size = this.#size;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && free[right] < free[child]) child = right;
      if (free[child] >= time) break;
      free[hole] = free[child];
      hole = child;
    }
    free[hole] = time;
  }

  resize(count: number): void {
    const free = this.#free;
    const size = this.#size;
    free.subarray(0, size).sort();
    if (count < size) {
      for (let i = 0; i < size - count; i++) this.#aside.push(free[i]);
      free.copyWithin(0, size - count, size);
    } else {
      for (let i = size; i < count; i++) free[i] = this.#aside.pop() ?? 0;
      free.subarray(0, count).sort();
    }
    this.#size = count;
    if (count === 0) free[0] = LAST_SECOND;
  }
}
