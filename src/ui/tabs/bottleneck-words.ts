import type { TimeFrame } from '../../charts/over-time/frame';
import { waitingLevelOf } from '../../charts/over-time/series';
import { stationName } from '../../charts/station-name';
import type { OverTime } from '../../kpi/answers';
import { weekday } from '../../shared/dates';
import { formatDay, formatLongDay } from '../../shared/format';
import { m } from '../../words/words';
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
  if (parts.length === 0) return m.tabs_bottleneck_nowhere();
  const named = parts.slice(0, NAMED).map((part) => onDays(part, frame));
  const others = daysOf(parts.slice(NAMED));
  const none = frame.windowDays - daysOf(parts);
  if (others > 0) named.push(m.tabs_bottleneck_others({ n: others }));
  if (none > 0) named.push(m.tabs_bottleneck_none({ n: none }));
  return m.tabs_bottleneck_sentence({
    all: frame.windowDays,
    list: named.join(m.tabs_clauses()),
    moving: movingWords(bottleneckStretches(overTime, frame), frame),
  });
}

function daysOf(parts: readonly StationPart[]): number {
  return parts.reduce((sum, { days }) => sum + days.length, 0);
}

function onDays({ label, days }: StationPart, frame: TimeFrame): string {
  const [station, n] = [label, days.length];
  if (n === frame.windowDays) return m.tabs_bottleneck_always({ station });
  const mostly = weekdayWords(days, frame);
  return mostly
    ? m.tabs_bottleneck_days_mostly({ station, n, mostly })
    : m.tabs_bottleneck_days({ station, n });
}

function movingWords(stretches: readonly BottleneckStretch[], { startDay }: TimeFrame): string {
  const moves = stretches.length - 1;
  if (moves === 0) return m.tabs_bottleneck_stays();
  const longest = stretches
    .filter(({ label }) => label !== null)
    .reduce((best, stretch) => (stretch.days > best.days ? stretch : best));
  const times = m.tabs_bottleneck_times({ n: moves });
  if (longest.days === 1) return m.tabs_bottleneck_moves_daily({ times });
  return m.tabs_bottleneck_moves({
    times,
    station: longest.label!,
    n: longest.days,
    day: formatDay(startDay + longest.from),
  });
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

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
  const counts = WEEKDAYS.map((of) => days.filter((day) => weekday(startDay + day) === of).length);
  const usual = counts.flatMap((n, of) => (n >= weeks / 2 ? [of] : []));
  const covered = usual.reduce((sum, of) => sum + counts[of]!, 0);
  if (usual.length === 0 || usual.length > 5 || covered < 0.8 * days.length) return '';
  return mostlyWords(usual);
}

/** Days of the week that follow each other are told by the first and the last. */
function mostlyWords(usual: readonly number[]): string {
  const first = usual.find((of) => !usual.includes((of + 6) % 7))!;
  const row = usual.map((_, i) => (first + i) % 7);
  const together = row.every((of) => usual.includes(of));
  if (together && row.length > 2) {
    const [from, to] = [row[0]!, row.at(-1)!].map((day) => m.tabs_weekday_end({ day }));
    return m.tabs_mostly_from_to({ from: from!, to: to! });
  }
  const names = (together ? row : usual).map((day) => m.tabs_weekdays({ day }));
  const last = names.pop()!;
  return names.length === 0
    ? m.tabs_mostly_one({ day: last })
    : m.tabs_mostly_listed({ days: names.join(m.tabs_comma()), last });
}

/** What a day says: `Bottleneck USPS, 78 orders waiting; then UPS 70, Regional carrier 17`. */
export function waitingAt({ stations, bottleneck }: OverTime, day: number): string {
  const named = stations
    .map(({ key, label, waiting }, i) => ({
      station: stationName({ key, label }),
      orders: waiting[day]!,
      first: bottleneck[day] === i,
    }))
    .filter(({ orders }) => waitingLevelOf(orders) >= 0)
    .sort((a, b) => Number(b.first) - Number(a.first) || b.orders - a.orders);
  const [first, ...rest] = named;
  if (!first) return m.tabs_hardly_any();
  const most = { station: first.station, n: count(first.orders) };
  if (rest.length === 0) return m.tabs_waiting_at(most);
  const others = rest.map(({ station, orders }) => `${station} ${count(orders)}`);
  return m.tabs_waiting_at_then({ ...most, rest: others.join(m.tabs_amounts()) });
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
      ? m.tabs_together_alike({ n: mine! })
      : m.tabs_together({ mine: mine!, theirs: theirs! });
  if (days === 0) return m.tabs_bottleneck_alike({ there: there.name, together });
  const say = (label: string | null) => label ?? m.tabs_none();
  const named = moved
    .slice(0, NAMED)
    .map((part) =>
      m.tabs_bottleneck_in_place({ here: say(part.here), there: say(part.there), n: part.days }),
    );
  const others = moved.slice(NAMED).reduce((sum, part) => sum + part.days, 0);
  if (others > 0) named.push(m.tabs_bottleneck_other_moves({ n: others }));
  return m.tabs_bottleneck_moved({
    there: there.name,
    here: here.name,
    n: days,
    all: frame.windowDays,
    list: named.join(m.tabs_clauses()),
    together,
  });
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
  return m.tabs_days_counted({ run: there, day: formatLongDay(startDay) });
}
