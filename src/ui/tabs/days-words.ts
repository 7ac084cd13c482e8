import { CAUSE_LABEL, STAGE_LABEL, STAGES } from '../../charts/names';
import { changeSteps } from '../../charts/change-fall';
import { BASELINE_REFERENCE } from '../../charts/reference';
import { stationName } from '../../charts/station-name';
import type { DaysAnswer, StationAnswer } from '../../kpi/answers';
import { decimalsFor, formatInterval, formatNumber, formatSigned } from '../../shared/format';
import { difference, halfWidth, isClear } from '../../shared/intervals';
import { m } from '../../words/words';
import { inUnit } from './amounts';

/** Which delivery time is taken apart. */
export type DaysKey = 'mean' | 'p90';

const WHOLE = {
  mean: m.days_whole_mean,
  p90: m.days_whole_p90,
} as const satisfies Record<DaysKey, () => string>;

/** `18.4 d ±0.08` */
export function wholeWords({ total }: DaysAnswer): string {
  const { value, interval } = formatInterval(total);
  return `${inUnit(value, 'd')} ${interval}`.trim();
}

/** What the waterfall of the level shows. */
export function levelSentence(answer: DaysAnswer, key: DaysKey): string {
  if (!Number.isFinite(answer.total.mean)) return m.days_nobody();
  const { value, interval } = formatInterval(answer.total);
  const stages = STAGES.map(
    (stage, i) => `${STAGE_LABEL[stage]} ${formatNumber(answer.stages[i]!.mean, 1)}`,
  );
  const said = { whole: WHOLE[key](), value, stages: stages.join(m.tabs_amounts()) };
  return interval
    ? m.days_level_sentence_interval({ ...said, interval })
    : m.days_level_sentence(said);
}

/**
 * What the waterfall of the change shows; never a change that the intervals do not support.
 * @param reference what is compared with: `the baseline`
 */
export function changeSentence(
  now: DaysAnswer,
  before: DaysAnswer,
  key: DaysKey,
  reference = BASELINE_REFERENCE.the,
): string {
  const change = difference(now.total, before.total);
  if (!Number.isFinite(now.total.mean)) return m.days_nobody();
  if (!Number.isFinite(change.mean)) return m.days_nothing_to_compare({ reference });
  const decimals = decimalsFor(halfWidth(change), 2);
  const [from, to] = [formatSigned(change.lo, decimals), formatSigned(change.hi, decimals)];
  const range = m.days_range({ from, to });
  const whole = WHOLE[key]();
  if (!isClear(change)) return m.days_unclear_change({ whole, reference, range });
  const largest = changeSteps(now.parts, before.parts)
    .flatMap((step) => (typeof step.part === 'string' ? [] : [{ ...step, part: step.part }]))
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .slice(0, 3)
    .map(
      ({ part, from, to }) =>
        `${STAGE_LABEL[STAGES[part.stage]!]} ${CAUSE_LABEL[part.cause]} ${formatSigned(to - from, 2)}`,
    );
  const said = {
    way: change.mean > 0 ? 'longer' : 'shorter',
    whole,
    size: formatNumber(Math.abs(change.mean), decimals),
    range,
    parts: largest.join(m.tabs_amounts()),
  };
  return reference === BASELINE_REFERENCE.the
    ? m.days_change_baseline(said)
    : m.days_change_other({ ...said, reference });
}

/** Why the days in a queue are no steady figure; empty when every station keeps up. */
export function growingWords(stations: readonly StationAnswer[]): string {
  const growing = stations.filter(({ overload }) => overload === 'lasting');
  if (growing.length === 0) return '';
  const names = growing.map(stationName);
  return m.days_growing({ stations: names.join(m.tabs_comma()) });
}
