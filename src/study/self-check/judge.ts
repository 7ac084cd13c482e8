import { halfWidth } from '../../kpi/interval';
import { MOST_Z, type Check, type CheckResult, type Spread } from './check';

/**
 * Holds what was observed against what is expected.
 * @param values what each replication measured
 */
export function judged(check: Check, values: readonly number[]): CheckResult {
  const { key, unit, expected, quantile } = check;
  const facts = { key, unit, expected, ...(quantile === undefined ? {} : { quantile }) };
  const observed = mean(values);
  if (check.precision === 0)
    return { ...facts, observed, spread: null, passes: values.every((x) => x === expected) };
  const spread = spreadOf(values, observed, expected);
  // Said this way round, what is not a number fails.
  return { ...facts, observed, spread, passes: Math.abs(spread.z) < MOST_Z };
}

function spreadOf(values: readonly number[], observed: number, expected: number): Spread {
  let squares = 0;
  for (const value of values) squares += (value - observed) * (value - observed);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  const half = halfWidth(values);
  return { error, lo: observed - half, hi: observed + half, z: (observed - expected) / error };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
