import type { WarmupCheck } from './answers';

/** Near enough to the later level: the rest of the transient is lost in what is measured. */
const BAND = 0.05;
/** Fewer values than this show no level. */
const LEAST = 6;

/**
 * The length of the initial transient by Welch's procedure (1983): a series averaged over
 * replications and smoothed is read until it reaches its later level. Here a rule reads it: the
 * first value that comes within 5 % of the mean of the second half, or passes it.
 *
 * @param values in order of time, without seasons
 * @returns how many values to leave out; Infinity when even half of them is too few, null when
 * there are too few values to tell
 */
export function transientLength(values: ArrayLike<number>): number | null {
  const n = values.length;
  if (n < LEAST) return null;
  const half = Math.floor(n / 2);
  let level = 0;
  for (let i = n - half; i < n; i++) level += values[i] / half;
  const side = values[0] < level ? 1 : -1;
  for (let i = 0; i <= half; i++)
    if (side * (level - values[i]) <= BAND * Math.abs(level)) return i;
  return Infinity;
}

/**
 * Does the warm-up last until the run, which begins empty, has filled up? What is followed is the
 * number of orders in progress: of all that is shown it takes longest to reach its level, and an
 * event cannot touch it before its date. Whole weeks, because demand and opening hours repeat
 * weekly. Dated changes are no transient: of a scenario that has any, give the run without them.
 *
 * @param inProgress by stage, then day since the start; mean over replications
 * @param given the warm-up in use, days
 */
export function warmupCheck(inProgress: readonly Float64Array[], given: number): WarmupCheck {
  const weeks = byWeek(inProgress);
  const length = transientLength(weeks);
  if (length === null) return { verdict: 'unknown' };
  const half = 7 * Math.floor(weeks.length / 2);
  if (length === Infinity)
    return half >= given
      ? { verdict: 'short', given, asked: half, more: true }
      : { verdict: 'unknown' };
  const asked = 7 * length;
  return { verdict: asked <= given ? 'enough' : 'short', given, asked, more: false };
}

/** Orders in all stages, mean of each whole week. */
function byWeek(inProgress: readonly Float64Array[]): Float64Array {
  const weeks = new Float64Array(Math.floor(inProgress[0].length / 7));
  for (const days of inProgress)
    for (let day = 0; day < 7 * weeks.length; day++) weeks[Math.floor(day / 7)] += days[day] / 7;
  return weeks;
}
