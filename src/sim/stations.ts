import { DAY } from '../shared/units';
import { openTime, type Calendar } from './queues/calendar';
import type { Steps } from './queues/steps';
import type { Timetable } from './queues/timetable';
import { addOnDay, addOverDays, daysOf, type Run } from './run';
import type { StationLog } from './trajectories';
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
  visits: Visits & { readonly service: Int32Array; readonly queue: Int32Array },
  servers: Steps,
  calendar: Calendar,
): void {
  const { arrive, start, service, queue } = visits;
  const log = emptyLog(run, station, 's');
  for (let i = 0; i < arrive.length; i++) {
    addOnDay(log.used, start[i], service[i]);
    addOnDay(log.asked, arrive[i], service[i]);
    addOnDay(log.customers, arrive[i], 1);
    if (queue[i] > 0) addOverDays(log.queued, arrive[i], start[i], queue[i]);
  }
  for (let day = 0; day < log.offered.length; day++)
    log.offered[day] = openOn(calendar, day) * servers.at(day * DAY);
  replace(run, log);
  record(run, station, visits, () => ({
    kind: 'servers',
    work: service.slice(),
    servers,
    calendar,
  }));
}

/** What the packing lines did. Columns as in `fifoByKey`; index i is the same order in all. */
interface Packing extends Visits {
  readonly seller: Int32Array;
  readonly service: Int32Array;
  readonly queue: Int32Array;
  readonly deadline: Int32Array;
  /** 1 in the hours of automated sellers, 0 in those of manual ones. */
  readonly automated: Uint8Array;
}

const PACKING: Station = { key: 'packing', label: 'Packing lines', stage: 1 };

/** Notes what all sellers' packing lines did together, by day; what expired in line is not work. */
export function logPacking(run: Run, packing: Packing): void {
  const { at, calendars } = run.world;
  const { arrive, start, service, queue, deadline } = packing;
  const log = emptyLog(run, PACKING, 's');
  for (let i = 0; i < arrive.length; i++) {
    if (queue[i] > 0)
      addOverDays(log.queued, arrive[i], start[i] < 0 ? deadline[i] : start[i], queue[i]);
    if (start[i] < 0) continue;
    addOnDay(log.used, start[i], service[i]);
    addOnDay(log.asked, arrive[i], service[i]);
    addOnDay(log.customers, arrive[i], 1);
  }
  const automatedBy = at.sellerAutomation.map((percent) => automatedSellers(run, percent / 100));
  for (let day = 0; day < log.offered.length; day++) {
    const automated = automatedBy.at(day * DAY);
    log.offered[day] =
      automated * openOn(calendars.automatedSellers, day) +
      (run.sellers.automation.length - automated) * openOn(calendars.manualSellers, day);
  }
  replace(run, { ...log, overloadedLines: overloadedLines(run, packing) });
  record(run, PACKING, packing, () => ({
    kind: 'lines',
    work: service.slice(),
    line: packing.seller.slice(),
    deadline: packing.deadline.slice(),
    calendarOf: packing.automated.slice(),
    calendars: [calendars.manualSellers, calendars.automatedSellers],
  }));
}

/** Sellers whose line is asked for more than its hours inside the window; also for what expires in it. */
function overloadedLines(
  { world, sellers }: Run,
  { seller, arrive, service, deadline, automated }: Packing,
): number {
  const from = world.span.warmupDays * DAY;
  const to = from + world.span.windowDays * DAY;
  const asked = new Float64Array(sellers.automation.length);
  const isAutomated = new Uint8Array(asked.length);
  for (let i = 0; i < arrive.length; i++) {
    if (arrive[i] < from || arrive[i] >= to || arrive[i] > deadline[i]) continue;
    asked[seller[i]] += service[i];
    isAutomated[seller[i]] = automated[i];
  }
  const { manualSellers, automatedSellers } = world.calendars;
  const open = [manualSellers, automatedSellers].map((c) => openTime(c, to) - openTime(c, from));
  let overloaded = 0;
  for (let k = 0; k < asked.length; k++) if (asked[k] > open[isAutomated[k]]) overloaded++;
  return overloaded;
}

/** Notes what scheduled departures did, by day. Columns as in `depart`. */
export function logVehicles(
  run: Run,
  station: Station,
  boarding: Pick<Visits, 'rows' | 'leave'> & {
    readonly ready: Int32Array;
    readonly departure: Int32Array;
    readonly hold: Int32Array;
    readonly closed: Int32Array;
  },
  timetable: Timetable,
  room: Steps,
): void {
  const { rows, ready, leave, hold, closed } = boarding;
  const log = emptyLog(run, station, 'parcels');
  for (let i = 0; i < ready.length; i++) {
    addOnDay(log.used, leave[i], 1);
    addOnDay(log.asked, ready[i], 1);
    const queue = leave[i] - ready[i] - hold[i] - closed[i];
    if (queue > 0) addOverDays(log.queued, leave[i] - queue, leave[i], queue);
  }
  log.customers.set(log.asked);
  const end = log.offered.length * DAY;
  for (let d = 0, t = timetable.time(0); t < end; t = timetable.time(++d))
    if (!timetable.cancelled(d)) addOnDay(log.offered, t, Math.floor(room.at(t)));
  replace(run, log);
  record(run, station, { rows, arrive: ready, start: leave, leave }, () => ({
    kind: 'departures',
    departure: boarding.departure.slice(),
    timetable,
    room,
  }));
}

function emptyLog(run: Run, station: Station, unit: StationLog['unit']): StationLog {
  const column = () => new Float64Array(daysOf(run.world));
  const [used, asked, customers, offered, queued] = Array.from({ length: 5 }, column);
  return { ...station, unit, used, asked, customers, offered, queued, overloadedLines: 0 };
}

function openOn(calendar: Calendar, day: number): number {
  return openTime(calendar, (day + 1) * DAY) - openTime(calendar, day * DAY);
}

function automatedSellers({ sellers }: Run, share: number): number {
  let automated = 0;
  for (const u of sellers.automation) if (u < share) automated++;
  return automated;
}

function replace(run: Run, log: StationLog): void {
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
  if (!visits || (visits.only !== null && visits.only !== key)) return;
  visits.kept.push({
    key,
    stage,
    row: rows.slice(),
    arrive: arrive.slice(),
    start: start.slice(),
    leave: leave.slice(),
    rule: rule(),
  });
}
