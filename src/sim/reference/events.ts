import { LAST_SECOND } from '../../shared/units';

/** What can fall due, in the order in which it happens when it falls on one second. */
export const PHASES = [
  // Interventions, openings and replenishments come before everything else.
  'change',
  'placed',
  'review ends',
  'checked',
  'approved',
  'packing ends',
  'reaction ends',
  'deadline',
  'pick-up',
  'handed over',
  'sorting ends',
  'at hub',
  'ready to board',
  'departure',
  'departed',
  'landed',
  'inspection ends',
  'cleared',
  'released',
  'at delivery station',
  'delivery run',
  'at door',
] as const;
export type Phase = (typeof PHASES)[number];

/** A time past the last second that a column can hold: something is waited for without end. */
export class Unbounded extends Error {
  override readonly name = 'Unbounded';
}

interface Event {
  /** Whole seconds since the start. */
  readonly time: number;
  /** Index into PHASES. */
  readonly phase: number;
  /** Row of the order it happens to; what happens to no order comes first. */
  readonly row: number;
  readonly happen: () => void;
}

export const NO_ROW = -1;

/** Events to come, taken in order of (time, phase along the route, row). */
export class EventCalendar {
  /** A binary heap: no event is due before its parent, at half its index. Index 0 is unused. */
  readonly #heap: Event[] = [{ time: -1, phase: 0, row: NO_ROW, happen: () => undefined }];
  #now = 0;

  /** Whole seconds since the start. */
  get now(): number {
    return this.#now;
  }

  at(time: number, phase: Phase, row: number, happen: () => void): void {
    const heap = this.#heap;
    heap.push({ time, phase: PHASES.indexOf(phase), row, happen });
    for (let i = heap.length - 1; i > 1 && before(heap[i], heap[i >> 1]); i >>= 1)
      swap(heap, i, i >> 1);
  }

  /**
   * An event of one order, `duration` seconds from now, to the nearest second.
   * @throws Unbounded when no column can hold that second
   */
  after(duration: number, phase: Phase, row: number, happen: () => void): void {
    const time = this.#now + Math.round(duration);
    if (time > LAST_SECOND) throw new Unbounded('takes longer than a run can hold');
    this.at(time, phase, row, happen);
  }

  /** Lets everything happen, until nothing is left to happen. */
  run(): void {
    while (this.#heap.length > 1) {
      const event = this.#take();
      this.#now = event.time;
      event.happen();
    }
  }

  #take(): Event {
    const heap = this.#heap;
    const first = heap[1];
    const last = heap.pop()!;
    if (heap.length === 1) return first;
    heap[1] = last;
    for (let i = 1; ;) {
      const [left, right] = [2 * i, 2 * i + 1];
      let soonest = i;
      if (left < heap.length && before(heap[left], heap[soonest])) soonest = left;
      if (right < heap.length && before(heap[right], heap[soonest])) soonest = right;
      if (soonest === i) return first;
      swap(heap, i, soonest);
      i = soonest;
    }
  }
}

function before(a: Event, b: Event): boolean {
  if (a.time !== b.time) return a.time < b.time;
  if (a.phase !== b.phase) return a.phase < b.phase;
  return a.row < b.row;
}

function swap(heap: Event[], i: number, j: number): void {
  [heap[i], heap[j]] = [heap[j], heap[i]];
}
