import { decimalsFor, formatRange, formatSigned } from '../../shared/format';
import { difference, halfWidth, isClear, type Interval } from '../../shared/intervals';
import { m } from '../../words/words';

export interface Change {
  readonly text: string;
  readonly tone: 'worse' | 'better' | 'none';
}

interface Measure {
  /** 100 turns shares into percentage points. */
  readonly scale: number;
  readonly most: number;
  /** `d`, `points`, … with its space; empty for none. */
  readonly unit: string;
  readonly better: 'lower' | 'higher';
}

/**
 * The change in words: never one that the intervals do not support.
 * @param paired the change by pairs of runs with the same luck, where it is known
 */
export function changeFrom(
  now: Interval,
  before: Interval,
  measure: Measure,
  paired?: Interval,
): Change {
  const change = paired ?? difference(now, before);
  if (!Number.isFinite(change.mean)) return { text: m.figures_nothing_to_compare(), tone: 'none' };
  if (paired && paired.lo === 0 && paired.hi === 0)
    return { text: m.figures_no_change(), tone: 'none' };
  const { scale, most, unit, better } = measure;
  const decimals = decimalsFor(halfWidth(change) * scale, most);
  const signed = (value: number) => formatSigned(value * scale, decimals);
  if (!isClear(change)) return { text: m.figures_no_clear_change(), tone: 'none' };
  const good = better === 'lower' ? change.mean < 0 : change.mean > 0;
  return {
    text: m.figures_change({
      change: `${signed(change.mean)}${unit}`,
      range: formatRange(signed(change.lo), signed(change.hi)),
    }),
    tone: good ? 'better' : 'worse',
  };
}
