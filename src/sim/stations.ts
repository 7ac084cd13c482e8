import { DAY } from '../shared/units';
import { openTime, type Calendar } from './queues/calendar';
import type { Steps } from './queues/steps';
import type { Timetable } from './queues/timetable';
import { addOnDay, daysOf, type Run } from './run';
import type { StationVisits } from './visits';

interface Station {
  readonly key: string;
  readonly label: string;
  readonly stage: number;
}

/** Columns with an element for each visit, in order of arrival. */
interface Visits {
  /** Row of the order. */
  readonly rows: Int32Array;
  /** Wall seconds. */
  readonly arrive: Int32Array;
  readonly start: Int32Array;
  readonly leave: Int32Array;
}

/** Notes what a station with servers did, by day. Columns as in `fifo`. */
export function logServers(
  run: Run,
  station: Station,
  visits: Visits & { readonly service: Int32Array },
  servers: Steps,
  calendar: Calendar,
): void {
  const { arrive, start, service } = visits;
  const days = daysOf(run.world);
  const used = new Float64Array(days);
  const asked = new Float64Array(days);
  const offered = new Float64Array(days);
  for (let i = 0; i < arrive.length; i++) {
    addOnDay(used, start[i], service[i]);
    addOnDay(asked, arrive[i], service[i]);
  }
  for (let day = 0; day < days; day++) {
    const open = openTime(calendar, (day + 1) * DAY) - openTime(calendar, day * DAY);
    offered[day] = open * servers.at(day * DAY);
  }
  replace(run, { ...station, used, asked, offered, unit: 's' });
  record(run, station, visits, () => ({
    kind: 'servers',
    work: service.slice(),
    servers,
    calendar,
  }));
}

const PACKING: Station = { key: 'packing', label: 'Packing lines', stage: 1 };

/** Notes what all sellers' packing lines did together, by day; a line that expired orders never started is not work. */
export function logPacking(
  run: Run,
  packing: Visits & {
    readonly service: Int32Array;
    readonly key: Int32Array;
    readonly deadline: Int32Array;
    readonly calendarOf: Uint8Array;
    readonly hours: readonly Calendar[];
  },
): void {
  const { at, calendars } = run.world;
  const days = daysOf(run.world);
  const used = new Float64Array(days);
  const asked = new Float64Array(days);
  const offered = new Float64Array(days);
  for (let i = 0; i < packing.arrive.length; i++) {
    if (packing.start[i] < 0) continue;
    addOnDay(used, packing.start[i], packing.service[i]);
    addOnDay(asked, packing.arrive[i], packing.service[i]);
  }
  const automatedBy = at.sellerAutomation.map((percent) => automatedSellers(run, percent / 100));
  for (let day = 0; day < days; day++) {
    const open = (calendar: Calendar) =>
      openTime(calendar, (day + 1) * DAY) - openTime(calendar, day * DAY);
    const automated = automatedBy.at(day * DAY);
    offered[day] =
      automated * open(calendars.automatedSellers) +
      (run.sellers.automation.length - automated) * open(calendars.manualSellers);
  }
  replace(run, { ...PACKING, used, asked, offered, unit: 's' });
  record(run, PACKING, packing, () => ({
    kind: 'lines',
    work: packing.service.slice(),
    line: packing.key.slice(),
    deadline: packing.deadline.slice(),
    calendarOf: packing.calendarOf.slice(),
    calendars: packing.hours,
  }));
}

/** Notes what scheduled departures did, by day. Columns as in `depart`. */
export function logVehicles(
  run: Run,
  station: Station,
  boarding: Pick<Visits, 'rows' | 'leave'> & {
    readonly ready: Int32Array;
    readonly departure: Int32Array;
  },
  timetable: Timetable,
  room: Steps,
): void {
  const { rows, ready, leave } = boarding;
  const days = daysOf(run.world);
  const used = new Float64Array(days);
  const asked = new Float64Array(days);
  const offered = new Float64Array(days);
  for (let i = 0; i < ready.length; i++) {
    addOnDay(used, leave[i], 1);
    addOnDay(asked, ready[i], 1);
  }
  for (let d = 0, t = timetable.time(0); t < days * DAY; t = timetable.time(++d))
    if (!timetable.cancelled(d)) addOnDay(offered, t, Math.floor(room.at(t)));
  replace(run, { ...station, used, asked, offered, unit: 'parcels' });
  record(run, station, { rows, arrive: ready, start: leave, leave }, () => ({
    kind: 'departures',
    departure: boarding.departure.slice(),
    timetable,
    room,
  }));
}

function automatedSellers({ sellers }: Run, share: number): number {
  let automated = 0;
  for (const u of sellers.automation) if (u < share) automated++;
  return automated;
}

function replace(run: Run, log: (typeof run.columns.stations)[number]): void {
  const { stations } = run.columns;
  const index = stations.findIndex(({ key }) => key === log.key);
  if (index < 0) stations.push(log);
  else stations[index] = log;
}

/** Copies the visits, where a run keeps them. */
function record(
  { visits }: Run,
  { key, stage }: Station,
  { rows, arrive, start, leave }: Visits,
  rule: () => StationVisits['rule'],
): void {
  visits?.push({
    key,
    stage,
    row: rows.slice(),
    arrive: arrive.slice(),
    start: start.slice(),
    leave: leave.slice(),
    rule: rule(),
  });
}
