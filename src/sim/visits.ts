import { openTime, type Calendar } from './queues/calendar';
import type { Steps } from './queues/steps';
import type { Timetable } from './queues/timetable';

/** Who was served at one station: columns with an element for each visit, in order of arrival. */
export interface StationVisits {
  /** As in `StationLog`. */
  readonly key: string;
  /** Index into STAGES. */
  readonly stage: number;
  /** Row of the order. */
  readonly row: Int32Array;
  /** Wall seconds; `start` and `leave` are EXPIRED for who gave up before being served. */
  readonly arrive: Int32Array;
  readonly start: Int32Array;
  readonly leave: Int32Array;
  readonly rule: ServersRule | LinesRule | DeparturesRule;
}

/** Alike servers with one line, first come, first served. */
interface ServersRule {
  readonly kind: 'servers';
  /** Open seconds of service, by visit. */
  readonly work: Int32Array;
  readonly servers: Steps;
  readonly calendar: Calendar;
}

/** One server for each key, first come, first served. */
interface LinesRule {
  readonly kind: 'lines';
  readonly work: Int32Array;
  /** By visit: its line, the last second at which its service may start, and its calendar. */
  readonly line: Int32Array;
  readonly deadline: Int32Array;
  readonly calendarOf: Uint8Array;
  readonly calendars: readonly Calendar[];
}

/** Vehicles with room for so many; a visit starts and leaves when its vehicle does. */
interface DeparturesRule {
  readonly kind: 'departures';
  /** By visit: number in the timetable. */
  readonly departure: Int32Array;
  readonly timetable: Timetable;
  readonly room: Steps;
}

/** Why somebody waited, in seconds: every server busy, the site shut, or nothing due yet. */
export interface Waits {
  readonly queue: number;
  readonly closed: number;
  readonly hold: number;
}

/** By visit: the second in which it stopped waiting; who gave up waited to the deadline. */
export function waitedUntil({ arrive, start, rule }: StationVisits): Int32Array {
  if (rule.kind !== 'lines') return start;
  return start.map((t, i) => (t < 0 ? Math.max(arrive[i], rule.deadline[i]) : t));
}

/**
 * Why each visit waited, as the stages tell it.
 * @param until as from `waitedUntil`
 */
export function waitsOf({ arrive, rule }: StationVisits, until: Int32Array): (i: number) => Waits {
  if (rule.kind === 'departures')
    return (i) => {
      const first = rule.timetable.firstFrom(arrive[i]);
      const due = rule.timetable.time(first);
      const rest = until[i] - due;
      // A departure that ran without it was full; otherwise all were cancelled.
      const queued = rule.timetable.runningFrom(first) < rule.departure[i];
      return { hold: due - arrive[i], queue: queued ? rest : 0, closed: queued ? 0 : rest };
    };
  const calendarOf = (i: number) =>
    rule.kind === 'lines' ? rule.calendars[rule.calendarOf[i]] : rule.calendar;
  return (i) => {
    const calendar = calendarOf(i);
    const queue = openTime(calendar, until[i]) - openTime(calendar, arrive[i]);
    return { queue, closed: until[i] - arrive[i] - queue, hold: 0 };
  };
}
