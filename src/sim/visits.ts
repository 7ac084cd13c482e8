import type { Calendar } from './queues/calendar';
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
