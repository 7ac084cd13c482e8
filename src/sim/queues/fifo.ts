import type { Calendar } from './calendar';
import type { Steps } from './steps';
import { Unbounded } from './unbounded';

/**
 * First come, first served with c servers and a calendar (G/G/c): the recursion of Kiefer and
 * Wolfowitz (1955) over a heap of the times at which servers come free, in open time.
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
  const intervals = open.length;
  const changes = servers.times.length;
  // More servers than customers make no difference, only memory.
  const counts = servers.values.map((c) => (c < n ? c : n));
  const free = new ServerHeap(counts);
  let change = 1;
  let changeAt = change < changes ? opened(calendar, servers.times[change]) : Infinity;
  let a = 0;
  let s = 0;
  let last = 0;
  for (let i = 0; i < n; i++) {
    const t = arrive[i];
    while (a < intervals && close[a] <= t) a++;
    if (a === intervals) throw new Unbounded('never opens again');
    const arrived = before[a] + (t > open[a] ? t - open[a] : 0);
    let begin = arrived > last ? arrived : last;
    // Free times only matter if the latest change before the start leaves a server.
    for (;;) {
      const soonest = free.least();
      const ready = soonest > begin ? soonest : begin;
      if (ready < changeAt) {
        begin = ready;
        break;
      }
      if (changeAt === Infinity) throw new Unbounded('has no server left');
      if (changeAt > begin) begin = changeAt;
      free.resize(counts[change++]);
      changeAt = change < changes ? opened(calendar, servers.times[change]) : Infinity;
    }
    last = begin;
    queue[i] = begin - arrived;
    const end = begin + service[i];
    free.replaceLeast(end);
    while (s < intervals && before[s] + (close[s] - open[s]) <= begin) s++;
    if (s === intervals) throw new Unbounded('never opens again');
    const starts = open[s] + (begin - before[s]);
    start[i] = starts;
    if (end === begin) leave[i] = starts;
    else {
      let e = s;
      while (e < intervals && before[e] + (close[e] - open[e]) < end) e++;
      if (e === intervals) throw new Unbounded('never ends');
      leave[i] = open[e] + (end - before[e]);
    }
  }
}

/** Open time of a wall instant beyond any column too. */
function opened({ open, close, before }: Calendar, t: number): number {
  let low = 0;
  let high = close.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (close[middle] <= t) low = middle + 1;
    else high = middle;
  }
  if (low === close.length) return Infinity;
  return before[low] + Math.max(0, t - open[low]);
}

/** The free times of c servers as a binary heap, and those set aside while c is smaller. */
class ServerHeap {
  readonly #heap: Float64Array;
  #size: number;
  /** Set aside, smallest first: the largest come back first. */
  readonly #aside: number[] = [];

  constructor(counts: Float64Array) {
    let most = 1;
    for (const c of counts) if (c > most) most = c;
    this.#heap = new Float64Array(most);
    this.#size = counts[0];
  }

  /** Infinity without servers. */
  least(): number {
    return this.#size > 0 ? this.#heap[0] : Infinity;
  }

  replaceLeast(value: number): void {
    const heap = this.#heap;
    const size = this.#size;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && heap[right] < heap[child]) child = right;
      if (heap[child] >= value) break;
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = value;
  }

  resize(count: number): void {
    while (this.#size > count) {
      const least = this.#heap[0];
      const last = this.#heap[--this.#size];
      if (this.#size > 0) this.replaceLeast(last);
      this.#aside.push(least);
    }
    while (this.#size < count) {
      let hole = this.#size++;
      const value = this.#aside.pop() ?? 0;
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        if (this.#heap[parent] <= value) break;
        this.#heap[hole] = this.#heap[parent];
        hole = parent;
      }
      this.#heap[hole] = value;
    }
  }
}
