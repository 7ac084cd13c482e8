import type { Breakdown } from '../kpi/answers';
import type { Cause } from '../sim/codes';
import { CAUSES, STAGES } from './names';

export interface WaterfallPart {
  readonly cause: Cause;
  /** Days from the start of the journey. */
  readonly from: number;
  readonly to: number;
}

export interface WaterfallRow {
  /** Index into STAGES. */
  readonly stage: number;
  readonly from: number;
  readonly days: number;
  readonly parts: readonly WaterfallPart[];
}

/** One row for each stage, each beginning where the one before ended, in days. */
export function waterfall(breakdown: Breakdown): WaterfallRow[] {
  let at = 0;
  return STAGES.map((_, stage) => {
    const from = at;
    const parts = CAUSES.map((cause) => {
      const start = at;
      at += breakdown[stage]?.[cause] || 0;
      return { cause, from: start, to: at };
    });
    return { stage, from, days: at - from, parts };
  });
}

/** Days of a stage, all causes together. */
export function stageDays(breakdown: Breakdown, stage: number): number {
  return CAUSES.reduce((sum, cause) => sum + (breakdown[stage]?.[cause] ?? 0), 0);
}

/** The stage and cause that moved most from one breakdown to another, in days (after − before). */
export function largestShift(
  after: Breakdown,
  before: Breakdown,
): { readonly stage: number; readonly cause: Cause; readonly days: number } {
  let best = { stage: 0, cause: CAUSES[0] as Cause, days: 0 };
  STAGES.forEach((_, stage) =>
    CAUSES.forEach((cause) => {
      const days = (after[stage]?.[cause] ?? 0) - (before[stage]?.[cause] ?? 0);
      if (Math.abs(days) > Math.abs(best.days)) best = { stage, cause, days };
    }),
  );
  return best;
}
