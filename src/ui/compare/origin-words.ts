import { fallSteps, stepName, type ChangeStep } from '../../charts/change-fall';
import { CAUSES } from '../../charts/names';
import { formatSigned, NBSP } from '../../shared/format';
import { isClear } from '../../shared/intervals';
import type { Cause } from '../../sim/codes';
import type { Comparison, Origin } from '../../study/comparison';
import { changeText, IN_DAYS, partText, rangeText } from './change-words';

/** From A's mean delivery time to B's, part by part. */
export function originSteps({ origin, changes }: Comparison): ChangeStep[] {
  const means = origin.parts.map(
    (stage) =>
      Object.fromEntries(CAUSES.map((cause) => [cause, stage[cause].mean])) as Record<
        Cause,
        number
      >,
  );
  return fallSteps(means, changes.deliveryTime.before, origin.others.mean);
}

/** Beside its bar; of small parts together no interval is known. */
export function stepText({ part, from, to }: ChangeStep, origin: Origin): string {
  if (part === 'rest') return `${formatSigned(to - from, 2)}${NBSP}days`;
  return partText(
    part === 'others' ? origin.others : origin.parts[part.stage]![part.cause],
    IN_DAYS,
  );
}

/** What the waterfall shows. */
export function originSentence(comparison: Comparison): string {
  const { origin } = comparison;
  const { total } = origin;
  if (!Number.isFinite(total.mean))
    return 'One of the worlds delivers nothing: there is no change of delivery time to take apart.';
  const steps = originSteps(comparison);
  if (steps.length === 0 && total.mean === 0)
    return 'In A and in B orders take exactly as long, in every stage and for every cause.';
  const range = rangeText(total, IN_DAYS);
  const whole = `The mean delivery time changes by ${changeText(total, IN_DAYS)} from A to B${range ? ` (${range})` : ''}.`;
  const largest = steps
    .filter(({ part }) => part !== 'rest')
    .sort((x, y) => Math.abs(y.to - y.from) - Math.abs(x.to - x.from))
    .slice(0, 3)
    .map((step) => `${stepName(step)} ${formatSigned(step.to - step.from, 2)}`);
  const luck = isClear(total) || Number.isNaN(total.lo) ? '' : ' The parts may be luck.';
  return largest.length === 0
    ? `${whole} No part of it is large enough to be seen.`
    : `${whole} Largest parts, in days: ${largest.join(', ')}.${luck}`;
}
