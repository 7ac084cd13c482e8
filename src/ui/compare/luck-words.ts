import { formatNumber } from '../../shared/format';
import type { Luck } from '../../study/luck';
import { percent } from './change-words';

/** How much of the spread between the runs is chance, and what pairing them is worth. */
export function luckSentence({ a, b, chance: exact, worth }: Luck): string {
  // What is less than a millionth is rounding.
  const chance = Math.round(exact * 1e6) / 1e6;
  const known = a.filter((value, i) => Number.isFinite(value + b[i]!)).length;
  if (known < 2) return 'From one pair of runs chance cannot be told from policy.';
  const runs = 2 * known;
  if (Number.isNaN(chance)) return `All ${runs} runs say the same: there is no spread to split.`;
  const split = `Of the spread between these ${runs} runs ${percent(1 - chance)} is policy, ${percent(chance)} chance`;
  if (worth === Infinity)
    return `${split}. Every pair differs alike: with the same luck on both sides, none is left in the difference.`;
  return worth >= 1.05
    ? `${split}. Pairing is worth ${times(worth)} times as many independent runs.`
    : `${split}. Pairing gains nothing here: what is luck in A is none in B.`;
}

function times(worth: number): string {
  return worth >= 10000 ? 'more than 10,000' : formatNumber(worth, worth < 10 ? 1 : 0);
}
