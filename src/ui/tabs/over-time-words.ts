import { FLOWS } from '../../charts/over-time/flows';
import { partOf, type TimeFrame } from '../../charts/over-time/frame';
import { weekOf } from '../../charts/over-time/series';
import { STAGE_LABEL, STAGES } from '../../charts/names';
import type { Answers, Estimate, OverTime, StationDays, WeekFigure } from '../../kpi/answers';
import { spanOf, secondsAt, type Scenario } from '../../scenario/scenario';
import { parseDate } from '../../shared/dates';
import { formatDay, formatInstant, formatInterval, formatNumber, NBSP } from '../../shared/format';
import { DAY } from '../../shared/units';

/** How the figures by week are called and shown. */
export const WEEK_WORDS = {
  processing: { label: 'Processing time', scale: 1, unit: 'd' },
  shipping: { label: 'Shipping time', scale: 1, unit: 'd' },
  delivery: { label: 'Delivery time', scale: 1, unit: 'd' },
  defects: { label: 'Defect rate', scale: 100, unit: '%' },
  stars: { label: 'Stars', scale: 1, unit: '★' },
} as const satisfies Record<WeekFigure, { label: string; scale: number; unit: string }>;

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
      label: event.label,
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
const percent = (share: number) => `${formatNumber(share * 100)}${NBSP}%`;
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
  return `In the measured window ${count(meanOver(totals, from, to))} orders are in progress on average, most of them in ${STAGE_LABEL[STAGES[largest]!].toLowerCase()} (${count(means[largest]!)}). Most at once: ${count(totals[peak]!)} on ${formatDay(frame.startDay + peak)}.`;
}

export function inProgressAt(inProgress: readonly Float64Array[], day: number): string {
  const stages = STAGES.map((stage, i) => `${STAGE_LABEL[stage]} ${count(inProgress[i]![day]!)}`);
  return `${count(totalsByDay(inProgress)[day]!)} in progress at noon UTC: ${stages.join(', ')}`;
}

export function throughputSentence(overTime: OverTime, frame: TimeFrame): string {
  const [from, to] = [frame.warmupDays, frame.warmupDays + frame.windowDays];
  const means = FLOWS.map(
    ({ key, label }) => `${count(meanOver(overTime[key], from, to))} are ${label}`,
  );
  return `On an average day of the measured window ${means.join(', ')}.`;
}

export function throughputAt(overTime: OverTime, day: number): string {
  return FLOWS.map(({ key, label }) => `${count(overTime[key][day]!)} ${label}`).join(', ');
}

export function heatSentence(stations: readonly StationDays[], frame: TimeFrame): string {
  const [from, to] = [frame.warmupDays, frame.warmupDays + frame.windowDays];
  const days = ({ overloaded }: StationDays) =>
    overloaded.subarray(from, to).reduce((sum, over) => sum + over, 0);
  const most = [...stations].sort((a, b) => days(b) - days(a)).filter((s) => days(s) > 0);
  const words = most
    .slice(0, 3)
    .map((station) => `${station.label} on ${days(station)} of ${frame.windowDays} days`);
  return words.length === 0
    ? 'On no day of the measured window is a station asked for more than it can do that day.'
    : `Asked for more than they can do that day, in the measured window: ${words.join(', ')}.`;
}

/** What one cell of the heat strip says. */
export function cellWords({ used, overloaded }: StationDays, day: number): string {
  const share = used[day]!;
  if (Number.isNaN(share)) return 'closed';
  return `${percent(share)}${overloaded[day] ? ' overloaded' : ''}`;
}

export function heatAt(stations: readonly StationDays[], day: number): string {
  return stations.map((station) => `${station.label} ${cellWords(station, day)}`).join(', ');
}

export function weekSentence(figure: WeekFigure, overTime: OverTime, frame: TimeFrame): string {
  const { label, scale, unit } = WEEK_WORDS[figure];
  const inside = overTime.weeks.flatMap((first, i) =>
    first >= frame.warmupDays && first < frame.warmupDays + frame.windowDays ? [i] : [],
  );
  const values = overTime.weekly[figure];
  const known = inside.filter((i) => Number.isFinite(values[i]!.mean));
  if (known.length === 0) return `${label}: no orders in the measured window.`;
  const by = [...known].sort((a, b) => values[a]!.mean - values[b]!.mean);
  const say = (i: number) =>
    `${estimateWords(values[i]!, scale, unit)} (week of ${formatDay(frame.startDay + overTime.weeks[i]!)})`;
  return `${label} by week of placement, measured window: from ${say(by[0]!)} to ${say(by.at(-1)!)}.`;
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
  return `${label} of orders placed in the week of ${formatDay(frame.startDay + overTime.weeks[week]!)}: ${estimateWords(value, scale, unit)}`;
}

/** `18.4 d ±0.2`; `none` in a week without orders. */
export function estimateWords(value: Estimate, scale: number, unit: string): string {
  if (!Number.isFinite(value.mean)) return 'none';
  const shown = formatInterval(value, scale, unit === '%' ? 1 : 2);
  return `${shown.value}${NBSP}${unit} ${shown.interval}`.trim();
}

/** `Tue 12 May 2026, measured window` and what all charts say of that day. */
export function allAt(answers: Answers, figure: WeekFigure, frame: TimeFrame, day: number): string {
  const { overTime, inProgress } = answers;
  return [
    `${dayWords(frame, day)}, ${partOf(day, frame)}`,
    inProgressAt(inProgress, day),
    throughputAt(overTime, day),
    heatAt(overTime.stations, day),
    weekAt(figure, overTime, frame, day),
  ].join('. ');
}
