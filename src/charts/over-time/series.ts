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

/** A stretch of days on which a station looks the same. */
export interface Stretch {
  readonly from: number;
  /** First day after it. */
  readonly to: number;
  /** Index into LEVELS; −1 when nothing was on offer. */
  readonly level: number;
}

export function levelOf(share: number): number {
  return Number.isNaN(share) ? -1 : LEVELS.findLastIndex((from) => share >= from);
}

/** Neighbouring days of one level are one stretch: fewer things to draw. */
export function stretches({ used }: StationDays): Stretch[] {
  const found: { from: number; to: number; level: number }[] = [];
  used.forEach((share, day) => {
    const level = levelOf(share);
    const last = found.at(-1);
    if (last?.level === level) last.to = day + 1;
    else found.push({ from: day, to: day + 1, level });
  });
  return found;
}

/** Neighbouring overloaded days as [first, first after]. */
export function overloads({ overloaded }: StationDays): [number, number][] {
  const found: [number, number][] = [];
  overloaded.forEach((over, day) => {
    if (over === 0) return;
    const last = found.at(-1);
    if (last?.[1] === day) last[1] = day + 1;
    else found.push([day, day + 1]);
  });
  return found;
}

/** Index of the week a day lies in. @param weeks first days, rising */
export function weekOf(day: number, weeks: readonly number[]): number {
  return weeks.findLastIndex((first) => first <= day);
}
