import type { TimeFrame } from '../../charts/over-time/frame';
import { waitingLevelOf } from '../../charts/over-time/series';
import type { OverTime } from '../../kpi/answers';
import { weekday } from '../../shared/dates';
import { formatDay, formatLongDay } from '../../shared/format';
import {
  bottleneckStretches,
  movedBetween,
  stationParts,
  windowOf,
  type BottleneckStretch,
  type StationPart,
} from './bottleneck';
import { count } from './over-time-words';

/** As many are told by name; the others together. */
const NAMED = 3;

/** `Sorting lines on 29 (mostly Wednesdays to Sundays), UPS on 9, …` and how it moves. */
export function bottleneckSentence(overTime: OverTime, frame: TimeFrame): string {
  const parts = stationParts(overTime, frame).filter(({ days }) => days.length > 0);
  if (parts.length === 0)
    return 'On no day of the measured window do orders to speak of wait in a queue: no station constrains.';
  const named = parts.slice(0, NAMED).map((part) => onDays(part, frame));
  const others = daysOf(parts.slice(NAMED));
  const none = frame.windowDays - daysOf(parts);
  if (others > 0) named.push(`other stations on ${others}`);
  if (none > 0) named.push(`none on ${none}`);
  return `The bottleneck on the ${frame.windowDays} days of the measured window: ${named.join(', ')}. ${movingWords(bottleneckStretches(overTime, frame), frame)}`;
}

function daysOf(parts: readonly StationPart[]): number {
  return parts.reduce((sum, { days }) => sum + days.length, 0);
}

function onDays({ label, days }: StationPart, frame: TimeFrame): string {
  if (days.length === frame.windowDays) return `${label} on all of them`;
  const usual = weekdayWords(days, frame);
  return `${label} on ${days.length}${usual && ` (${usual})`}`;
}

function movingWords(stretches: readonly BottleneckStretch[], { startDay }: TimeFrame): string {
  const moves = stretches.length - 1;
  if (moves === 0) return 'It does not move.';
  const longest = stretches
    .filter(({ label }) => label !== null)
    .reduce((best, stretch) => (stretch.days > best.days ? stretch : best));
  const times = moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`;
  const stays =
    longest.days === 1
      ? 'never stays for longer than a day'
      : `stays longest at ${longest.label}, ${longest.days} days from ${formatDay(startDay + longest.from)}`;
  return `It moves ${times} and ${stays}.`;
}

const WEEKDAYS = [
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
] as const;

/**
 * `mostly Mondays and Tuesdays`: the weekdays that are the station's at least every second week,
 * where these are at least four fifths of its days; else empty.
 */
export function weekdayWords(
  days: readonly number[],
  { startDay, windowDays }: Pick<TimeFrame, 'startDay' | 'windowDays'>,
): string {
  const weeks = windowDays / 7;
  if (weeks < 3) return '';
  const counts = WEEKDAYS.map(
    (_, of) => days.filter((day) => weekday(startDay + day) === of).length,
  );
  const usual = counts.flatMap((n, of) => (n >= weeks / 2 ? [of] : []));
  const covered = usual.reduce((sum, of) => sum + counts[of]!, 0);
  if (usual.length === 0 || usual.length > 5 || covered < 0.8 * days.length) return '';
  return `mostly ${listed(usual)}`;
}

/** Days of the week that follow each other are told by the first and the last. */
function listed(usual: readonly number[]): string {
  const first = usual.find((of) => !usual.includes((of + 6) % 7))!;
  const row = usual.map((_, i) => (first + i) % 7);
  const together = row.every((of) => usual.includes(of));
  const names = (together ? row : usual).map((of) => WEEKDAYS[of]!);
  if (together && names.length > 2) return `${names[0]!} to ${names.at(-1)!}`;
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/** What a day says: `Bottleneck USPS, 78 orders waiting; then UPS 70, Regional carrier 17`. */
export function waitingAt({ stations, bottleneck }: OverTime, day: number): string {
  const named = stations
    .map(({ label, waiting }, i) => ({
      label,
      orders: waiting[day]!,
      first: bottleneck[day] === i,
    }))
    .filter(({ orders }) => waitingLevelOf(orders) >= 0)
    .sort((a, b) => Number(b.first) - Number(a.first) || b.orders - a.orders);
  const [first, ...rest] = named;
  if (!first) return 'Hardly any order waits in a queue.';
  const then = rest.map(({ label, orders }) => `${label} ${count(orders)}`);
  return `Bottleneck ${first.label}, ${count(first.orders)} waiting${then.length > 0 ? `; then ${then.join(', ')}` : ''}.`;
}

/** How the bottleneck moves from one run to another with the same days. */
export function movedSentence(
  here: { readonly name: string; readonly overTime: OverTime },
  there: { readonly name: string; readonly overTime: OverTime },
  frame: TimeFrame,
): string {
  const moved = movedBetween(here.overTime, there.overTime, frame);
  const days = moved.reduce((sum, part) => sum + part.days, 0);
  const [mine, theirs] = [here, there].map(({ overTime }) =>
    count(waitingTogether(overTime, frame)),
  );
  const together =
    mine === theirs
      ? `In both, ${mine} orders wait on average, all stations together.`
      : `All stations together, ${mine} orders wait on average, against ${theirs}.`;
  if (days === 0)
    return `The bottleneck is where it is in ${there.name} on every day of the measured window. ${together}`;
  const say = (label: string | null) => label ?? 'none';
  const named = moved
    .slice(0, NAMED)
    .map((part) => `${say(part.here)} in place of ${say(part.there)} on ${part.days}`);
  const others = moved.slice(NAMED).reduce((sum, part) => sum + part.days, 0);
  if (others > 0) named.push(`other moves on ${others}`);
  return `Against ${there.name}, the bottleneck of ${here.name} is another on ${days} of the ${frame.windowDays} days of the measured window: ${named.join(', ')}. ${together}`;
}

function waitingTogether({ stations }: OverTime, frame: TimeFrame): number {
  const [from, to] = windowOf(frame);
  const sum = stations.reduce(
    (all, { waiting }) => all + waiting.subarray(from, to).reduce((a, b) => a + b, 0),
    0,
  );
  return sum / (to - from);
}

/** Two runs that begin on different dates stand side by side by their days since the start. */
export function startWords(there: string, startDay: number): string {
  return `Days are counted from the start of each run, which for ${there} is ${formatLongDay(startDay)}.`;
}
