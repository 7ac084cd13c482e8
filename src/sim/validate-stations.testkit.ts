import { afterWork, openTime, type Calendar } from './queues/calendar';
import { EXPIRED } from './queues/fifo-by-key';
import type { StationVisits } from './visits';

type Say = (what: string) => void;
type Rule<Kind> = Extract<StationVisits['rule'], { kind: Kind }>;

/** What holds at every station, whatever it is. @returns what does not, in words */
export function validateStation(visits: StationVisits): string[] {
  const wrong: string[] = [];
  const say: Say = (what) => {
    if (wrong.length < 10) wrong.push(`${visits.key}: ${what}`);
  };
  validateLine(visits, say);
  const { rule } = visits;
  if (rule.kind === 'servers') validateServers(visits, rule, say);
  else if (rule.kind === 'lines') validateLines(visits, rule, say);
  else validateDepartures(visits, rule, say);
  return wrong;
}

/** The first open second at or after t; Infinity when there is none. */
function opening(calendar: Calendar, t: number): number {
  try {
    return afterWork(calendar, t, 0);
  } catch {
    return Infinity;
  }
}

/** They stand in line by arrival, then row; nobody is served before coming, or leaves before that. */
function validateLine({ row, arrive, start, leave }: StationVisits, say: Say): void {
  const seen = new Set<number>();
  for (let i = 0; i < row.length; i++) {
    const order = row[i]!;
    if (seen.has(order)) say(`order ${order} comes twice`);
    seen.add(order);
    const [t, before] = [arrive[i]!, arrive[i - 1]!];
    if (i > 0 && (t < before || (t === before && order <= row[i - 1]!)))
      say(`order ${order} stands in line before its turn`);
    if (start[i] === EXPIRED) {
      if (leave[i] !== EXPIRED) say(`order ${order} leaves a service that never began`);
      continue;
    }
    if (start[i]! < t) say(`order ${order} is served before it comes`);
    if (leave[i]! < start[i]!) say(`order ${order} leaves before it is served`);
  }
}

/** The whole of a service lies in open hours, and none of them is wasted. */
function validateHours(
  calendar: Calendar,
  order: number,
  times: { start: number; leave: number; work: number },
  say: Say,
): void {
  const { start, leave, work } = times;
  if (opening(calendar, start) !== start) say(`order ${order} is taken on in closed hours`);
  if (openTime(calendar, leave) - openTime(calendar, start) !== work)
    say(`order ${order} is worked on for another time than its work takes`);
  if (work > 0 && opening(calendar, leave - 1) !== leave - 1)
    say(`order ${order} is finished in closed hours`);
}

function validateServers(
  { row, arrive, start, leave }: StationVisits,
  { work, servers, calendar }: Rule<'servers'>,
  say: Say,
): void {
  /** Ends of services begun and maybe unfinished. */
  let busy: number[] = [];
  for (let i = 0; i < row.length; i++) {
    const [order, from, at] = [row[i]!, Math.max(arrive[i]!, start[i - 1] ?? 0), start[i]!];
    if (i > 0 && at < start[i - 1]!) say(`order ${order} overtakes the one before it`);
    validateHours(calendar, order, { start: at, leave: leave[i]!, work: work[i]! }, say);
    busy = busy.filter((end) => end > from);
    const unfinished = (t: number) => busy.filter((end) => end > t).length;
    if (unfinished(at) >= servers.at(at)) say(`order ${order} is taken on without a free server`);
    // Capacity comes free when a service ends, when a server is added and when the site opens.
    const chances = [from, ...busy, ...servers.times]
      .filter((t) => t >= from && t < at)
      .map((t) => opening(calendar, t));
    for (const t of chances)
      if (t < at && unfinished(t) < servers.at(t))
        say(`order ${order} waits past second ${t}, when a server is free`);
    busy.push(leave[i]!);
  }
}

/** On each line one at a time, and nobody waits for a free one. */
function validateLines(
  { row, arrive, start, leave }: StationVisits,
  { work, line, deadline, calendarOf, calendars }: Rule<'lines'>,
  say: Say,
): void {
  const free = new Map<number, number>();
  for (let i = 0; i < row.length; i++) {
    const order = row[i]!;
    const calendar = calendars[calendarOf[i]!]!;
    const ready = Math.max(arrive[i]!, free.get(line[i]!) ?? 0);
    if (start[i] === EXPIRED) {
      if (ready <= deadline[i]! && opening(calendar, ready) <= deadline[i]!)
        say(`order ${order} gives up although it could be served in time`);
      continue;
    }
    if (start[i]! > deadline[i]!) say(`order ${order} is served past its deadline`);
    if (start[i]! !== opening(calendar, ready))
      say(`order ${order} starts at ${start[i]!}, its line was free at ${ready}`);
    validateHours(calendar, order, { start: start[i]!, leave: leave[i]!, work: work[i]! }, say);
    free.set(line[i]!, leave[i]!);
  }
}

function validateDepartures(
  { row, arrive, leave }: StationVisits,
  { departure, timetable, room }: Rule<'departures'>,
  say: Say,
): void {
  const aboard = new Map<number, number>();
  for (const d of departure) aboard.set(d, (aboard.get(d) ?? 0) + 1);
  const places = (d: number) =>
    timetable.cancelled(d) ? 0 : Math.floor(room.at(timetable.time(d)));
  for (const [d, n] of aboard)
    if (n > places(d)) say(`departure ${d} carries ${n} and has ${places(d)} places`);
  // Skipped departures were full for everybody in line; each is looked at once.
  let checked = 0;
  for (let i = 0; i < row.length; i++) {
    const [order, taken] = [row[i]!, departure[i]!];
    if (timetable.time(taken) !== leave[i]) say(`order ${order} leaves off the timetable`);
    if (i > 0 && taken < departure[i - 1]!) say(`order ${order} overtakes the one before it`);
    const first = timetable.firstFrom(arrive[i]!);
    if (taken < first) say(`order ${order} takes a departure that had left`);
    for (let d = Math.max(first, checked); d < taken; d++)
      if ((aboard.get(d) ?? 0) < places(d)) say(`departure ${d} left with room, ${order} waited`);
    checked = Math.max(checked, taken);
  }
}
