import type { FlowColumns } from '../../kpi/flow';
import { formatDay } from '../../shared/format';
import { DAY } from '../../shared/units';

/** A dated event as the timeline shows it; days since the start. */
export interface DatedChip {
  readonly label: string;
  readonly from: number;
  /** Infinity when it stays. */
  readonly to: number;
}

export interface PlacedChip extends DatedChip {
  /** Pixels. */
  readonly x: number;
  readonly width: number;
  readonly row: number;
}

export interface DayTick {
  readonly x: number;
  readonly text: string;
  /** The text fits between its neighbours and inside the picture. */
  readonly labelled: boolean;
}

const LABEL_WIDTH = 46;

/** One tick for each Monday, labelled as far as there is room. */
export function dayTicks(startDay: number, days: number, width: number): DayTick[] {
  const perWeek = (7 / days) * width;
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / perWeek));
  return Array.from({ length: Math.floor(days / 7) + 1 }, (_, week) => {
    const x = (week * 7 * width) / days;
    return {
      x,
      text: formatDay(startDay + week * 7),
      labelled: week % every === 0 && x < width - LABEL_WIDTH + 8,
    };
  });
}

const CHARACTER = 6.3;
const PADDING = 16;
const GAP = 6;

/** Places chips in as few rows as they need, none over another, none outside the picture. */
export function placeChips(chips: readonly DatedChip[], days: number, width: number): PlacedChip[] {
  const ends: number[] = [];
  return [...chips]
    .filter(({ from, to }) => from < days && to > 0)
    .sort((a, b) => a.from - b.from)
    .map((chip) => {
      const start = (Math.max(0, chip.from) / days) * width;
      const wide = Math.min(width, chip.label.length * CHARACTER + PADDING);
      const x = Math.min(start, width - wide);
      const free = ends.findIndex((end) => end + GAP <= x);
      const row = free === -1 ? ends.length : free;
      ends[row] = x + wide;
      return { ...chip, x, width: wide, row };
    });
}

/** Orders under way at noon of each day since the start, as far as the timeline goes. */
export function underWayByDay({ count, at, endStage }: FlowColumns, days: number): Float64Array {
  const total = new Float64Array(days);
  const noonAfter = (second: number) => Math.max(0, Math.ceil(second / DAY - 0.5));
  // Steps up and down first, then their running sum.
  for (let i = 0; i < count; i++) {
    const from = noonAfter(at[0]![i]!);
    const to = noonAfter(at[endStage[i]! + 1]![i]!);
    if (from < days) total[from]!++;
    if (to < days) total[to]!--;
  }
  for (let day = 1; day < days; day++) total[day]! += total[day - 1]!;
  return total;
}
