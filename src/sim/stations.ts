import { DAY } from '../shared/units';
import { openTime, type Calendar } from './queues/calendar';
import type { Steps } from './queues/steps';
import type { Timetable } from './queues/timetable';
import { addOnDay, daysOf, type Run } from './run';

interface Station {
  readonly key: string;
  readonly label: string;
  readonly stage: number;
}

/** Notes what a station with servers did, by day. Columns as in `fifo`. */
export function logServers(
  run: Run,
  station: Station,
  arrive: Int32Array,
  start: Int32Array,
  service: Int32Array,
  servers: Steps,
  calendar: Calendar,
): void {
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
}

/** Notes what all sellers' packing lines did together, by day; a line that expired orders never started is not work. */
export function logPacking(
  run: Run,
  packing: { arrive: Int32Array; start: Int32Array; service: Int32Array },
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
  replace(run, {
    key: 'packing',
    label: 'Packing lines',
    stage: 1,
    used,
    asked,
    offered,
    unit: 's',
  });
}

/** Notes what scheduled departures did, by day. Columns as in `depart`. */
export function logVehicles(
  run: Run,
  station: Station,
  ready: Int32Array,
  leave: Int32Array,
  timetable: Timetable,
  room: Steps,
): void {
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
