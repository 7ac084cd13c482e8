import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { m } from '../../words/words';
import { stationNames } from '../station-name';
import { roomFor } from '../text-width';

/** The days that all charts of a run over time share. */
export interface TimeFrame {
  /** Day number of the run's first day. */
  readonly startDay: number;
  readonly days: number;
  readonly warmupDays: number;
  readonly windowDays: number;
  /** Dated events; days since the start, `to` Infinity when it stays. */
  readonly events: readonly {
    readonly label: string;
    readonly from: number;
    readonly to: number;
  }[];
}

/** Room for names and numbers on the left, pixels. */
export function leftRoom(): number {
  return Math.min(176, roomFor(stationNames(), 104) + 8);
}

export type DayScale = ScaleLinear<number, number>;

/** Days since the start to pixels, the same in every chart. */
export function dayScale({ days }: TimeFrame, width: number): DayScale {
  return scaleLinear([0, days], [leftRoom(), Math.max(leftRoom() + 60, width - 6)]);
}

/** The day at a place, inside the run. */
export function dayAt(x: DayScale, pixels: number, { days }: TimeFrame): number {
  return Math.min(days - 1, Math.max(0, Math.floor(x.invert(pixels))));
}

/** Which part of the run a day lies in. */
export function partOf(day: number, { warmupDays, windowDays }: TimeFrame): string {
  if (day < warmupDays) return m.names_part_warm_up();
  return day < warmupDays + windowDays ? m.names_part_window() : m.names_part_run_out();
}
