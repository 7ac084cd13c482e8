import { fallSteps, stepName, type ChangeStep } from '../../charts/change-fall';
import { CAUSES } from '../../charts/names';
import { formatSigned } from '../../shared/format';
import { isClear } from '../../shared/intervals';
import type { Cause } from '../../sim/codes';
import type { Comparison, Origin } from '../../study/comparison';
import { m } from '../../words/words';
import { sentences } from '../sentences';
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
  if (part === 'rest') return m.compare_in_days({ n: formatSigned(to - from, 2) });
  return partText(
    part === 'others' ? origin.others : origin.parts[part.stage]![part.cause],
    IN_DAYS,
  );
}

/** What the waterfall shows. */
export function originSentence(comparison: Comparison): string {
  const { origin } = comparison;
  const { total } = origin;
  if (!Number.isFinite(total.mean)) return m.compare_origin_nothing();
  const steps = originSteps(comparison);
  if (steps.length === 0 && total.mean === 0) return m.compare_origin_same();
  const range = rangeText(total, IN_DAYS);
  const change = changeText(total, IN_DAYS);
  const whole = range
    ? m.compare_origin_change_range({ change, range })
    : m.compare_origin_change({ change });
  const largest = steps
    .filter(({ part }) => part !== 'rest')
    .sort((x, y) => Math.abs(y.to - y.from) - Math.abs(x.to - x.from))
    .slice(0, 3)
    .map((step) => `${stepName(step)} ${formatSigned(step.to - step.from, 2)}`);
  if (largest.length === 0) return sentences(whole, m.compare_origin_no_part());
  const parts = m.compare_origin_largest({ parts: largest.join(m.compare_comma()) });
  const luck = isClear(total) || Number.isNaN(total.lo) ? '' : m.compare_origin_luck();
  return sentences(whole, parts, luck);
}
