import type { Breakdown } from '../kpi/answers';
import type { Cause } from '../sim/codes';
import { CAUSES, STAGES } from './names';

/** One part of a change; days from `from` to `to`. */
export interface ChangeStep {
  /** Index into STAGES, and cause; null for all parts too small to be seen, together. */
  readonly part: { readonly stage: number; readonly cause: Cause } | null;
  readonly from: number;
  readonly to: number;
}

/** Parts smaller than this share of the largest are shown together. */
const SMALL = 0.05;
/** As are those smaller than this, in days. */
const LEAST = 0.005;

/** From one whole to another, part by part along the way; each begins where the one before ended. */
export function changeSteps(after: Breakdown, before: Breakdown): ChangeStep[] {
  const parts = STAGES.flatMap((_, stage) =>
    CAUSES.map((cause) => ({
      part: { stage, cause },
      days: (after[stage]?.[cause] ?? 0) - (before[stage]?.[cause] ?? 0),
    })),
  );
  const least = Math.max(LEAST, SMALL * Math.max(...parts.map(({ days }) => Math.abs(days))));
  const large = parts.filter(({ days }) => Math.abs(days) >= least);
  const small = parts.filter((part) => !large.includes(part));
  const rest = small.reduce((sum, { days }) => sum + days, 0);
  let at = sumOf(before);
  return [...large, ...(rest === 0 ? [] : [{ part: null, days: rest }])].map(({ part, days }) => {
    const from = at;
    at += days;
    return { part, from, to: at };
  });
}

/** Days of all stages and causes together. */
export function sumOf(parts: Breakdown): number {
  return parts.reduce(
    (sum, stage) => sum + CAUSES.reduce((all, cause) => all + stage[cause], 0),
    0,
  );
}
