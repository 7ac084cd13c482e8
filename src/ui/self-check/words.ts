import { formatInterval, formatNumber, formatPlain, formatSigned, NBSP } from '../../shared/format';
import type { CheckedGroup, CheckResult, Unit } from '../../study/self-check/check';
import { m } from '../../words/words';
import { checkTexts, groupTexts } from './catalogue-words';

/** A result as it stands in the table. */
export interface ResultWords {
  readonly expected: string;
  readonly observed: string;
  /** `±0.03`; empty when nothing is left to chance. */
  readonly interval: string;
  /** `z = +0.31`, or what takes its place. */
  readonly distance: string;
}

const UNITS: Readonly<Record<Unit, (inputs: { n: string }) => string>> = {
  h: m.check_unit_hours,
  'h²': m.check_unit_hours_squared,
  min: m.check_unit_minutes,
  s: m.check_unit_seconds,
  '%': m.check_unit_percent,
  '¢': m.check_unit_cents,
  '': ({ n }) => n,
};

export function resultWords({ expected, observed, spread, unit }: CheckResult): ResultWords {
  const scale = unit === '%' ? 100 : 1;
  const withUnit = (n: string) => UNITS[unit]({ n });
  if (spread === null || typeof expected === 'string' || typeof observed === 'string')
    return {
      expected: withUnit(exactly(expected)),
      observed: withUnit(exactly(observed)),
      interval: '',
      distance: m.check_exact(),
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
  const failing = groups.flatMap((group) =>
    group.results
      .filter(({ passes }) => !passes)
      .map((result) =>
        m.check_failing({
          check: checkTexts(group, result).title,
          group: groupTexts(group).title,
        }),
      ),
  );
  const verdict =
    failing.length === 0
      ? m.check_all_pass({ n: all.length })
      : m.check_some_fail({
          failing: failing.length,
          n: all.length,
          names: failing.join(m.check_semicolon()),
        });
  const exact = all.filter(({ spread }) => spread === null).length;
  const missing = all.filter(misses).length;
  const others = all.length - exact;
  const chance = m.check_chance({ exact, others, missing, about: Math.round(others / 20) });
  return m.check_totals({ verdict, chance });
}

function misses({ expected, spread }: CheckResult): boolean {
  return (
    spread !== null &&
    typeof expected === 'number' &&
    (expected < spread.lo || expected > spread.hi)
  );
}
