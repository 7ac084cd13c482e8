import type { Breakdown } from '../kpi/answers';
import type { Cause } from '../sim/codes';
import { m } from '../words/words';
import { CAUSE_LABEL, CAUSES, STAGE_LABEL, STAGES } from './names';

/** One part of a change; days from `from` to `to`. */
export interface ChangeStep {
  /**
   * Index into STAGES, and cause; `others`: that other orders are delivered; `rest`: all parts too
   * small to be seen, together.
   */
  readonly part: { readonly stage: number; readonly cause: Cause } | 'others' | 'rest';
  readonly from: number;
  readonly to: number;
}

/** Parts smaller than this share of the largest are shown together. */
const SMALL = 0.05;
/** As are those smaller than this, in days. */
const LEAST = 0.005;

/** From one whole to another, part by part along the way; each begins where the one before ended. */
export function changeSteps(after: Breakdown, before: Breakdown): ChangeStep[] {
  const change = STAGES.map(
    (_, stage) =>
      Object.fromEntries(
        CAUSES.map((cause) => [
          cause,
          (after[stage]?.[cause] ?? 0) - (before[stage]?.[cause] ?? 0),
        ]),
      ) as Record<Cause, number>,
  );
  return fallSteps(change, sumOf(before));
}

/**
 * The same from the change itself.
 * @param from the whole before, days @param others days that come of other orders being delivered
 */
export function fallSteps(change: Breakdown, from: number, others = 0): ChangeStep[] {
  const parts: { part: ChangeStep['part']; days: number }[] = STAGES.flatMap((_, stage) =>
    CAUSES.map((cause) => ({ part: { stage, cause }, days: change[stage]![cause] })),
  );
  parts.push({ part: 'others', days: others });
  const least = Math.max(LEAST, SMALL * Math.max(...parts.map(({ days }) => Math.abs(days))));
  const large = parts.filter(({ days }) => Math.abs(days) >= least);
  const small = parts.filter((part) => !large.includes(part));
  const rest = small.reduce((sum, { days }) => sum + days, 0);
  let at = from;
  return [...large, ...(rest === 0 ? [] : [{ part: 'rest' as const, days: rest }])].map(
    ({ part, days }) => {
      const from = at;
      at += days;
      return { part, from, to: at };
    },
  );
}

/** `Customs: queue` */
export function stepName({ part }: ChangeStep): string {
  if (part === 'others') return m.names_other_orders();
  if (part === 'rest') return m.names_smaller_parts();
  const stage = STAGE_LABEL[STAGES[part.stage]!];
  return m.names_stage_cause({ stage, cause: CAUSE_LABEL[part.cause] });
}

/** Days of all stages and causes together. */
export function sumOf(parts: Breakdown): number {
  return parts.reduce(
    (sum, stage) => sum + CAUSES.reduce((all, cause) => all + stage[cause], 0),
    0,
  );
}
