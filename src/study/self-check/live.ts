import { STAGES } from '../../scenario/field';
import { NEVER, OUTCOMES } from '../../sim/codes';
import type { Trajectories } from '../../sim/trajectories';
import type { CheckedGroup } from './check';
import { areaUnder } from './sweep';
import { pick, rowsWhere, same, total } from './two-ways';

/** The number present, added up over time, is the time spent, added up over orders. */
export function littlesLaw(run: Trajectories): CheckedGroup {
  const { at, endStage, count } = run;
  const ends = Int32Array.from(endStage, (stage, r) => at[stage + 1][r]);
  const law = (key: string, enter: Int32Array, leave: Int32Array) =>
    same(key, total(enter, leave), areaUnder(enter, leave), 's');
  return {
    key: 'little',
    orders: count,
    results: [
      law('system', at[0], ends),
      ...STAGES.map((stage, s) => {
        const inside = rowsWhere(count, (r) => endStage[r] >= s);
        const [enter, leave] = [at[s], at[s + 1]].map((column) => pick(column, inside));
        return law(stage, enter, leave);
      }),
    ],
  };
}

/** The stage in which each outcome comes about. */
const ENDS_IN: Readonly<Record<(typeof OUTCOMES)[number], (typeof STAGES)[number]>> = {
  declined: 'payment',
  rejected: 'payment',
  oversold: 'seller',
  expired: 'seller',
  seized: 'customs',
  lost: 'lastMile',
  stolen: 'lastMile',
  undeliverable: 'lastMile',
  delivered: 'lastMile',
};

/**
 * No order vanishes, and none is counted twice: who enters a stage (expected) leaves for the next or
 * ends in it (observed), and each order ends once, in the stage of its outcome.
 */
export function conservation(run: Trajectories): CheckedGroup {
  const { at, count, endStage } = run;
  const left = (s: number) => rowsWhere(count, (r) => at[s + 1][r] !== NEVER).length;
  const ended = OUTCOMES.reduce((sum, _, code) => sum + endedOnce(run, code), 0);
  return {
    key: 'conservation',
    results: [
      same('placed', count, ended),
      ...STAGES.map((stage, s) => {
        const here = rowsWhere(count, (r) => endStage[r] === s).length;
        const onward = s + 1 < STAGES.length ? left(s + 1) : 0;
        return same(stage, left(s), onward + here);
      }),
    ],
  };
}

/** Orders of an outcome that have a time for every stage up to their end, and none after it. */
function endedOnce({ at, count, endStage, outcome }: Trajectories, code: number): number {
  const stage = STAGES.indexOf(ENDS_IN[OUTCOMES[code]]);
  return rowsWhere(count, (r) => {
    if (outcome[r] !== code || endStage[r] !== stage) return false;
    return at.every((column, i) => (column[r] !== NEVER) === i <= stage + 1);
  }).length;
}

/** The page's digest against that of the same run, made again by another worker. */
export function repeated(shown: string, digest: string): CheckedGroup {
  return {
    key: 'repeated',
    results: [same('digest', shown, digest)],
  };
}
