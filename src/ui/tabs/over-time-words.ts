import { eventLabel } from '../../scenario/preset-words';
import { partOf, type TimeFrame } from '../../charts/over-time/frame';
import { weekOf } from '../../charts/over-time/series';
import { STAGE_LABEL, STAGES } from '../../charts/names';
import { stationName } from '../../charts/station-name';
import type { Answers, Estimate, OverTime, StationDays, WeekFigure } from '../../kpi/answers';
import { spanOf, secondsAt, type Scenario } from '../../scenario/scenario';
import { parseDate } from '../../shared/dates';
import { formatDay, formatInstant, formatInterval, formatNumber } from '../../shared/format';
import { DAY } from '../../shared/units';
import { m } from '../../words/words';
import { inUnit } from './amounts';

/** How the figures by week are called and shown. */
export const WEEK_WORDS = {
  processing: { label: m.tabs_figure_processing, scale: 1, unit: 'd' },
  shipping: { label: m.tabs_figure_shipping, scale: 1, unit: 'd' },
  delivery: { label: m.tabs_figure_delivery, scale: 1, unit: 'd' },
  defects: { label: m.tabs_figure_defects, scale: 100, unit: '%' },
  stars: { label: m.tabs_figure_stars, scale: 1, unit: '★' },
} as const satisfies Record<WeekFigure, { label: () => string; scale: number; unit: string }>;

/** The days of the run that is shown; a preview has fewer than its scenario. */
export function frameOf(answers: Answers, scenario: Scenario): TimeFrame {
  const { warmupDays, cooldownDays } = spanOf(scenario);
  const days = answers.overTime.placed.length;
  return {
    startDay: parseDate(scenario.startDate)!,
    days,
    warmupDays,
    windowDays: days - warmupDays - cooldownDays,
    events: scenario.events.map((event) => ({
      label: eventLabel(event),
      from: secondsAt(scenario, event.from) / DAY,
      to: event.to === null ? Infinity : secondsAt(scenario, event.to) / DAY,
    })),
  };
}

/** `Tue 12 May 2026` */
export function dayWords({ startDay }: TimeFrame, day: number): string {
  return formatInstant(startDay, day * DAY).slice(0, -6);
}

/** Mean numbers of orders; small ones with a decimal. */
export const count = (n: number) => formatNumber(n, n < 10 && n !== 0 ? 1 : 0);
const percent = (share: number) => inUnit(formatNumber(share * 100), '%');
const meanOver = (values: Float64Array, from: number, to: number) =>
  values.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);

export function totalsByDay(inProgress: readonly Float64Array[]): Float64Array {
  return inProgress[0]!.map((_, day) => inProgress.reduce((sum, stage) => sum + stage[day]!, 0));
}

export function inProgressSentence(inProgress: readonly Float64Array[], frame: TimeFrame): string {
  const [from, to] = [frame.warmupDays, frame.warmupDays + frame.windowDays];
  const totals = totalsByDay(inProgress);
  const means = inProgress.map((stage) => meanOver(stage, from, to));
  const largest = means.indexOf(Math.max(...means));
  const peak = totals.indexOf(Math.max(...totals));
  return m.tabs_in_progress({
    mean: count(meanOver(totals, from, to)),
    stage: STAGE_LABEL[STAGES[largest]!].toLowerCase(),
    most: count(means[largest]!),
    peak: count(totals[peak]!),
    day: formatDay(frame.startDay + peak),
  });
}

export function inProgressAt(inProgress: readonly Float64Array[], day: number): string {
  const stages = STAGES.map((stage, i) => `${STAGE_LABEL[stage]} ${count(inProgress[i]![day]!)}`);
  return m.tabs_in_progress_at({
    n: count(totalsByDay(inProgress)[day]!),
    stages: stages.join(m.tabs_amounts()),
  });
}

export function throughputSentence(overTime: OverTime, frame: TimeFrame): string {
  const [from, to] = [frame.warmupDays, frame.warmupDays + frame.windowDays];
  return m.tabs_throughput(flowsOf(overTime, (values) => meanOver(values, from, to)));
}

export function throughputAt(overTime: OverTime, day: number): string {
  return m.tabs_throughput_at(flowsOf(overTime, (values) => values[day]!));
}

function flowsOf(
  { placed, handedOver, delivered }: OverTime,
  number: (values: Float64Array) => number,
) {
  const said = (values: Float64Array) => count(number(values));
  return { placed: said(placed), handed: said(handedOver), delivered: said(delivered) };
}

export function heatSentence(stations: readonly StationDays[], frame: TimeFrame): string {
  const [from, to] = [frame.warmupDays, frame.warmupDays + frame.windowDays];
  const days = ({ overloaded }: StationDays) =>
    overloaded.subarray(from, to).reduce((sum, over) => sum + over, 0);
  const most = [...stations].sort((a, b) => days(b) - days(a)).filter((s) => days(s) > 0);
  const words = most.slice(0, 3).map((over) => {
    const station = stationName(over);
    return m.tabs_heat_days({ station, n: days(over), all: frame.windowDays });
  });
  return words.length === 0
    ? m.tabs_heat_calm()
    : m.tabs_heat({ list: words.join(m.tabs_clauses()) });
}

/** What one cell of the heat strip says. */
export function cellWords({ used, overloaded }: StationDays, day: number): string {
  const share = used[day]!;
  if (Number.isNaN(share)) return m.tabs_closed();
  return overloaded[day] ? m.tabs_overloaded({ share: percent(share) }) : percent(share);
}

export function heatAt(stations: readonly StationDays[], day: number): string {
  return stations
    .map((station) => `${stationName(station)} ${cellWords(station, day)}`)
    .join(m.tabs_clauses());
}

export function weekSentence(figure: WeekFigure, overTime: OverTime, frame: TimeFrame): string {
  const { label, scale, unit } = WEEK_WORDS[figure];
  const inside = overTime.weeks.flatMap((first, i) =>
    first >= frame.warmupDays && first < frame.warmupDays + frame.windowDays ? [i] : [],
  );
  const values = overTime.weekly[figure];
  const known = inside.filter((i) => Number.isFinite(values[i]!.mean));
  if (known.length === 0) return m.tabs_week_none({ figure: label() });
  const by = [...known].sort((a, b) => values[a]!.mean - values[b]!.mean);
  const say = (i: number) =>
    m.tabs_week_value({
      value: estimateWords(values[i]!, scale, unit),
      day: formatDay(frame.startDay + overTime.weeks[i]!),
    });
  return m.tabs_week({ figure: label(), low: say(by[0]!), high: say(by.at(-1)!) });
}

export function weekAt(
  figure: WeekFigure,
  overTime: OverTime,
  frame: TimeFrame,
  day: number,
): string {
  const { label, scale, unit } = WEEK_WORDS[figure];
  const week = weekOf(day, overTime.weeks);
  const value = overTime.weekly[figure][week]!;
  return m.tabs_week_at({
    figure: label(),
    day: formatDay(frame.startDay + overTime.weeks[week]!),
    value: estimateWords(value, scale, unit),
  });
}

/** `18.4 d ±0.2`; `none` in a week without orders. */
export function estimateWords(value: Estimate, scale: number, unit: string): string {
  if (!Number.isFinite(value.mean)) return m.tabs_no_estimate();
  const shown = formatInterval(value, scale, unit === '%' ? 1 : 2);
  return `${inUnit(shown.value, unit)} ${shown.interval}`.trim();
}

/** `Tue 12 May 2026, measured window` and what all charts say of that day. */
export function allAt(answers: Answers, figure: WeekFigure, frame: TimeFrame, day: number): string {
  const { overTime, inProgress } = answers;
  return [
    m.tabs_day_part({ day: dayWords(frame, day), part: partOf(day, frame) }),
    inProgressAt(inProgress, day),
    throughputAt(overTime, day),
    heatAt(overTime.stations, day),
    weekAt(figure, overTime, frame, day),
  ].join(m.tabs_full_stop());
}
