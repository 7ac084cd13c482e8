import type { Steps } from './steps';
import type { Timetable } from './timetable';

/**
 * Scheduled departures with capacity: first come, first served, each takes the earliest departure
 * that still has room. Who is ready at t boards at t.
 *
 * @param n customers, by readiness
 * @param ready wall seconds, rising
 * @param capacity parcels by wall time of departure; read as whole numbers
 * @param departure out: number of the departure taken
 * @param leave out: wall second of it
 * @param hold out: seconds until the first timetabled departure
 * @param closed out: seconds from there, when every departure skipped was cancelled
 * (otherwise the rest of the wait is queue: leave − ready − hold)
 * @throws Unbounded when a time passes the last second of a column
 */
export function depart(
  n: number,
  ready: Int32Array,
  timetable: Timetable,
  capacity: Steps,
  departure: Int32Array,
  leave: Int32Array,
  hold: Int32Array,
  closed: Int32Array,
): void {
  let taken = -1;
  let takenAt = 0;
  let room = 0;
  // Departures that ran, counted up to `first` and up to `taken`: equal means only cancelled between.
  let first = 0;
  let firstAt = timetable.time(0);
  let ranBeforeFirst = 0;
  let ranBeforeTaken = 0;
  for (let i = 0; i < n; i++) {
    const t = ready[i];
    while (firstAt < t) {
      if (!timetable.cancelled(first)) ranBeforeFirst++;
      firstAt = timetable.time(++first);
    }
    if (taken < first) {
      taken = first;
      ranBeforeTaken = ranBeforeFirst;
      takenAt = firstAt;
      room = places(timetable, taken, takenAt, capacity);
    }
    while (room <= 0) {
      if (!timetable.cancelled(taken)) ranBeforeTaken++;
      takenAt = timetable.time(++taken);
      room = places(timetable, taken, takenAt, capacity);
    }
    room--;
    departure[i] = taken;
    leave[i] = takenAt;
    hold[i] = firstAt - t;
    closed[i] = ranBeforeTaken === ranBeforeFirst ? takenAt - firstAt : 0;
  }
}

function places(timetable: Timetable, d: number, time: number, capacity: Steps): number {
  return timetable.cancelled(d) ? 0 : Math.floor(capacity.at(time));
}
