import { formatNumber } from '../../shared/format';
import type { Luck } from '../../study/luck';
import { m } from '../../words/words';
import { percent } from './change-words';

/** How much of the spread between the runs is chance, and what pairing them is worth. */
export function luckSentence({ a, b, chance: exact, worth }: Luck): string {
  // What is less than a millionth is rounding.
  const chance = Math.round(exact * 1e6) / 1e6;
  const known = a.filter((value, i) => Number.isFinite(value + b[i]!)).length;
  if (known < 2) return m.compare_luck_one();
  const n = 2 * known;
  if (Number.isNaN(chance)) return m.compare_luck_alike({ n });
  const said = { n, policy: percent(1 - chance), chance: percent(chance) };
  if (worth === Infinity) return m.compare_luck_exact(said);
  return worth >= 1.05
    ? m.compare_luck_worth({ ...said, times: times(worth) })
    : m.compare_luck_no_gain(said);
}

function times(worth: number): string {
  return worth >= 10000
    ? m.compare_more_than({ n: formatNumber(10000) })
    : formatNumber(worth, worth < 10 ? 1 : 0);
}
