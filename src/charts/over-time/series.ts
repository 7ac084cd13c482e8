import type { StationDays } from '../../kpi/answers';

/** A layer of a stacked area: by day, where it begins and ends. */
export interface Layer {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Layers one upon the other, the last on top. */
export function stacked(series: readonly Float64Array[]): Layer[] {
  let from = new Float64Array(series[0]?.length ?? 0);
  return series.map((values) => {
    const layer = { from, to: from.map((base, day) => base + values[day]!) };
    from = layer.to;
    return layer;
  });
}

/** Lower ends of the levels of the heat strip, shares of what was on offer. */
export const LEVELS = [0, 0.5, 0.7, 0.85, 0.95] as const;

/** Index into LEVELS; −1 when nothing was on offer. */
export function levelOf(share: number): number {
  return Number.isNaN(share) ? -1 : LEVELS.findLastIndex((from) => share >= from);
}

/** Lower ends of the levels of waiting orders, means of a day. */
export const WAITING_LEVELS = [0.5, 5, 20, 100, 500] as const;

/** Index into WAITING_LEVELS; −1 when hardly any waits. */
export function waitingLevelOf(orders: number): number {
  return WAITING_LEVELS.findLastIndex((from) => orders >= from);
}

/** A stretch of days on which a station looks the same. */
export interface Stretch {
  readonly from: number;
  /** First day after it. */
  readonly to: number;
  readonly level: number;
}

/** Neighbouring days of one level are one stretch. @param values by day */
export function stretches(
  values: ArrayLike<number>,
  levelOf: (value: number) => number = (level) => level,
): Stretch[] {
  const found: { from: number; to: number; level: number }[] = [];
  for (let day = 0; day < values.length; day++) {
    const level = levelOf(values[day]!);
    const last = found.at(-1);
    if (last?.level === level) last.to = day + 1;
    else found.push({ from: day, to: day + 1, level });
  }
  return found;
}

/** Neighbouring overloaded days. */
export function overloads({ overloaded }: StationDays): Stretch[] {
  return stretches(overloaded).filter(({ level }) => level === 1);
}

/** Index of the week a day lies in. @param weeks first days, rising */
export function weekOf(day: number, weeks: readonly number[]): number {
  return weeks.findLastIndex((first) => first <= day);
}
