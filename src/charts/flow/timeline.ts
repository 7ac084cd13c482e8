import type { FlowColumns } from '../../kpi/flow';
import { formatDay } from '../../shared/format';
import { DAY } from '../../shared/units';
import { lettersOf } from '../text-width';
import type { EventSpan } from './event-span';

/** A dated event as the timeline shows it. */
export interface DatedChip extends EventSpan {
  readonly label: string;
}

/** A chip is a bar as long as its event, with its label in it or beside it. Pixels. */
export interface PlacedChip extends DatedChip {
  /** Which of the events it is. */
  readonly index: number;
  readonly bar: Stretch;
  readonly text: Stretch;
  readonly row: number;
  /** It begins before the run or ends after it. */
  readonly clippedStart: boolean;
  readonly clippedEnd: boolean;
}

export interface Stretch {
  readonly left: number;
  readonly width: number;
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

/** Day ticks closer than this are a grey mass, pixels. */
const CLOSEST_DAYS = 4;

/** The ticks of single days as one path, or only of weeks where days would be too close. */
export function dayMarks(days: number, width: number, y: number, length: number): string {
  const perDay = width / days;
  const every = perDay >= CLOSEST_DAYS ? 1 : 7;
  let path = '';
  for (let day = 0; day <= days; day += every)
    path += `M${(day * perDay).toFixed(2)} ${y}v${length}`;
  return path;
}

/** Of a wide typeface: too much room is better than a cut word, pixels. */
const CHARACTER = 7.2;
const PADDING = 14;
/** Longer labels are cut, pixels. */
const LONGEST_LABEL = 230;
const GAP = 10;
const SHORTEST_BAR = 6;

/**
 * Places chips in as few rows as they need, none over another, none outside the picture.
 *
 * @param moving index of a chip under way: it gives way to the others; −1 for none
 * @returns chips in the order of the events
 */
export function placeChips(
  chips: readonly DatedChip[],
  days: number,
  width: number,
  moving = -1,
): PlacedChip[] {
  const rows: Stretch[][] = [];
  const first = (i: number) => (i === moving ? Infinity : chips[i]!.from);
  return chips
    .map((_, index) => index)
    .filter((i) => chips[i]!.from < days && chips[i]!.to > 0)
    .sort((a, b) => first(a) - first(b))
    .map((index): PlacedChip => {
      const chip = chips[index]!;
      const { bar, text } = stretches(chip, days, width);
      const left = Math.min(bar.left, text.left);
      const right = Math.max(bar.left + bar.width, text.left + text.width);
      const box = { left, width: right - left };
      const free = rows.findIndex((row) => row.every((other) => apart(box, other)));
      const row = free === -1 ? rows.length : free;
      (rows[row] ??= []).push(box);
      const clipped = { clippedStart: chip.from < 0, clippedEnd: chip.to > days };
      return { ...chip, index, bar, text, row, ...clipped };
    })
    .sort((a, b) => a.index - b.index);
}

const apart = (a: Stretch, b: Stretch) =>
  a.left + a.width + GAP <= b.left || b.left + b.width + GAP <= a.left;

/** The bar of an event, and its label: in the bar, else after it, else before it. */
function stretches({ label, from, to }: DatedChip, days: number, width: number) {
  const start = (Math.max(0, from) / days) * width;
  const end = (Math.min(days, to) / days) * width;
  const long = Math.max(SHORTEST_BAR, end - start);
  const bar = { left: Math.min(start, width - long), width: long };
  const wanted = Math.min(LONGEST_LABEL, lettersOf(label) * CHARACTER + PADDING);
  const after = width - (bar.left + bar.width);
  if (bar.width >= wanted + 2 * PADDING || bar.width >= Math.max(after, bar.left))
    return { bar, text: bar };
  if (after >= wanted || after >= bar.left)
    return { bar, text: { left: bar.left + bar.width, width: Math.min(wanted, after) } };
  const room = Math.min(wanted, bar.left);
  return { bar, text: { left: bar.left - room, width: room } };
}

/** Orders placed on each day since the start, as far as the timeline goes; declined ones left out. */
export function placedByDay({ count, at }: FlowColumns, days: number): Float64Array {
  const total = new Float64Array(days);
  for (let i = 0; i < count; i++) {
    const day = Math.floor(at[0]![i]! / DAY);
    if (day < days) total[day]!++;
  }
  return total;
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
