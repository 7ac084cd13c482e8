import { CAUSE_LABEL, STAGE_LABEL, STAGES } from '../../charts/names';
import { changeSteps } from '../../charts/change-fall';
import type { DaysAnswer, StationAnswer } from '../../kpi/answers';
import { decimalsFor, formatInterval, formatNumber, formatSigned, NBSP } from '../../shared/format';
import { difference, halfWidth, isClear } from '../../shared/intervals';

/** Which delivery time is taken apart. */
export type DaysKey = 'mean' | 'p90';

export const WHOLE = {
  mean: 'mean delivery time',
  p90: '90th percentile of the delivery time',
} as const satisfies Record<DaysKey, string>;

const NOBODY = 'No order of this run was delivered, so there are no days to take apart.';

/** `18.4 d ±0.08` */
export function wholeWords({ total }: DaysAnswer): string {
  const { value, interval } = formatInterval(total);
  return `${value}${NBSP}d ${interval}`.trim();
}

/** What the waterfall of the level shows. */
export function levelSentence(answer: DaysAnswer, key: DaysKey): string {
  if (!Number.isFinite(answer.total.mean)) return NOBODY;
  const { value, interval } = formatInterval(answer.total);
  const stages = STAGES.map(
    (stage, i) => `${STAGE_LABEL[stage]} ${formatNumber(answer.stages[i]!.mean, 1)}`,
  );
  const margin = interval ? ` (${interval})` : '';
  return `The ${WHOLE[key]} is ${value}${NBSP}days${margin}. By stage, in days: ${stages.join(', ')}.`;
}

/**
 * What the waterfall of the change shows; never a change that the intervals do not support.
 * @param the what is compared with: `the baseline`
 */
export function changeSentence(
  now: DaysAnswer,
  before: DaysAnswer,
  key: DaysKey,
  the = 'the baseline',
): string {
  const change = difference(now.total, before.total);
  if (!Number.isFinite(now.total.mean)) return NOBODY;
  if (!Number.isFinite(change.mean))
    return `No order of ${the} was delivered: there is nothing to compare with.`;
  const decimals = decimalsFor(halfWidth(change), 2);
  const range = `${formatSigned(change.lo, decimals)} to ${formatSigned(change.hi, decimals)}${NBSP}days`;
  if (!isClear(change))
    return `No clear change of the ${WHOLE[key]} against ${the} (${range}). The parts below may be luck.`;
  const size = formatNumber(Math.abs(change.mean), decimals);
  const verb = change.mean > 0 ? 'longer' : 'shorter';
  const largest = changeSteps(now.parts, before.parts)
    .flatMap((step) => (typeof step.part === 'string' ? [] : [{ ...step, part: step.part }]))
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .slice(0, 3)
    .map(
      ({ part, from, to }) =>
        `${STAGE_LABEL[STAGES[part.stage]!]} ${CAUSE_LABEL[part.cause]} ${formatSigned(to - from, 2)}`,
    );
  return `The ${WHOLE[key]} is ${size}${NBSP}days ${verb} than ${the === 'the baseline' ? 'the baseline’s' : `in ${the}`} (${range}). Largest parts, in days: ${largest.join(', ')}.`;
}

/** Why the days in a queue are no steady figure; empty when every station keeps up. */
export function growingWords(stations: readonly StationAnswer[]): string {
  const growing = stations.filter(({ overload }) => overload === 'lasting');
  if (growing.length === 0) return '';
  return `The days in the queue of ${growing.map(({ label }) => label).join(', ')} depend on how long one looks.`;
}

/** How a percentile comes to have parts. */
export const P90_WORDS =
  'One order in ten takes longer than the 90th percentile. Taken apart are the orders around it, from the 88th to the 92nd percentile: the mean of their parts, scaled to sum to the 90th percentile itself.';
