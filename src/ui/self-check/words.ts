import { formatInterval, formatNumber, formatPlain, formatSigned, NBSP } from '../../shared/format';
import type { CheckedGroup, CheckResult } from '../../study/self-check/check';

/** A result as it stands in the table. */
export interface ResultWords {
  readonly expected: string;
  readonly observed: string;
  /** `±0.03`; empty when nothing is left to chance. */
  readonly interval: string;
  /** `z = +0.31`, or what takes its place. */
  readonly distance: string;
}

export function resultWords({ expected, observed, spread, unit }: CheckResult): ResultWords {
  const scale = unit === '%' ? 100 : 1;
  const withUnit = (text: string) => (unit ? `${text}${NBSP}${unit}` : text);
  if (spread === null || typeof expected === 'string' || typeof observed === 'string')
    return {
      expected: withUnit(exactly(expected)),
      observed: withUnit(exactly(observed)),
      interval: '',
      distance: 'exact',
    };
  const { lo, hi, z } = spread;
  const { value, interval, decimals } = formatInterval({ mean: observed, lo, hi }, scale, 4);
  return {
    // One digit more than can be seen: it is known.
    expected: withUnit(formatPlain(expected * scale, decimals + 1)),
    observed: withUnit(value),
    interval,
    distance: `z${NBSP}=${NBSP}${formatSigned(z, 1)}`,
  };
}

function exactly(value: number | string): string {
  if (typeof value === 'string') return value;
  return formatNumber(value, Number.isInteger(value) ? 0 : 3);
}

/** What a whole self-check came to, in a sentence or two. */
export function totals(groups: readonly CheckedGroup[]): string {
  const all = groups.flatMap(({ results }) => results);
  const failing = groups.flatMap(({ title, results }) =>
    results.filter(({ passes }) => !passes).map((result) => `${result.title} (${title})`),
  );
  const verdict =
    failing.length === 0
      ? `All ${all.length} checks pass.`
      : `${failing.length} of ${all.length} checks fail: ${failing.join('; ')}.`;
  const exact = all.filter(({ spread }) => spread === null).length;
  const missing = all.filter(misses).length;
  const chance = all.length - exact;
  const miss = missing === 1 ? 'misses' : 'miss';
  return `${verdict} ${exact} leave nothing to chance. Of the ${chance} intervals of the others, ${missing} ${miss} the expected number; about ${Math.round(chance / 20)} would when all is right.`;
}

function misses({ expected, spread }: CheckResult): boolean {
  return (
    spread !== null &&
    typeof expected === 'number' &&
    (expected < spread.lo || expected > spread.hi)
  );
}
