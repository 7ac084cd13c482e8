import type { World } from '../world';

/** Parts of the compiled world that are handed in ready-made. */

/** A quantity over time. */
export type Steps = World['room']['usps'];
/** Numbered departures, some of them cancelled. */
export type Timetable = World['pickups'];
/** Open intervals [open, close), seconds, rising. */
export type OpenIntervals = Pick<World['calendars']['customs'], 'open' | 'close'>;
