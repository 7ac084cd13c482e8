/** First day of a dated event and the first day after it, since the start; Infinity: it stays. */
export interface EventSpan {
  readonly from: number;
  readonly to: number;
}

/** What moves: the whole event, or one of its ends. */
export type Part = 'whole' | 'start' | 'end';

/**
 * An event moved or stretched by whole days. It lasts at least a day and what moves stays within
 * the run; what reaches beyond the run already is not moved further out.
 *
 * @param days length of the run
 */
export function movedBy({ from, to }: EventSpan, part: Part, by: number, days: number): EventSpan {
  const whole = Math.round(by);
  if (part === 'start')
    return { from: clamp(from + whole, Math.min(0, from), Math.min(to, days) - 1), to };
  if (part === 'end') {
    // One that stays has its end where the run has it.
    if (to === Infinity && whole >= 0) return { from, to };
    const end = Math.min(to, days);
    return { from, to: clamp(end + whole, Math.max(0, from) + 1, Math.max(end, days)) };
  }
  const back = Math.min(0, -from);
  const on = to === Infinity ? days - 1 - from : Math.max(0, days - to);
  const step = clamp(whole, back, Math.max(0, on));
  return { from: from + step, to: to + step };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

const DAYS_BY_KEY: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -7,
  PageDown: 7,
};

/** What a key does to an event: arrows a day, Page a week; with Shift its end, with Alt its start. */
export function keyedMove(key: {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
}): { part: Part; by: number } | null {
  const by = DAYS_BY_KEY[key.key];
  if (by === undefined) return null;
  return { part: key.shiftKey ? 'end' : key.altKey ? 'start' : 'whole', by };
}

/** A new event of a week from a day on, cut to the run. */
export function newSpan(day: number, days: number): EventSpan {
  const from = clamp(Math.floor(day), 0, days - 1);
  return { from, to: Math.min(from + 7, days) };
}
