import { describe, expect, test } from 'vitest';
import { placeOf } from '../kpi/figure-names';
import { measure } from '../kpi/measure';
import { windowRows } from '../kpi/population';
import { align, type Aligned } from '../scenario/alignment';
import { differencesOf, withDifferences } from '../scenario/differences';
import { withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import { SMALL } from '../sim/scenarios.testkit';
import { simulate } from '../sim/simulate';
import { compare, over } from './comparison';
import { leverShares, sharesOfRun, type SharesOfRun } from './lever-shares';
import { pairRuns } from './pair-runs.testkit';
import { COMPARED, type Compared } from './paired';
import { exactShares } from './shapley';

const LONG = Boolean(process.env.LONG_RUNS);
const EVERY = Object.keys(COMPARED) as Compared[];
const DELIVERY = EVERY.indexOf('deliveryTime');
const strike: DatedEvent = {
  label: 'Strike',
  effect: 'close',
  site: 'usps',
  from: '2026-04-20',
  to: '2026-04-27',
};
const three: Scenario = {
  ...withValue(withValue(SMALL, 'uspsShare', 60), 'sellerAutomation', 80),
  events: [strike],
};
const five = withValue(withValue(three, 'customsDelay', 2), 'lostShare', 3);

function aligned(a: Scenario, b: Scenario): Aligned {
  const result = align(a, b);
  if (!result.ok) throw new Error(result.reason);
  return result;
}
const shares = (pair: Aligned, replications: number): SharesOfRun[] =>
  Array.from({ length: replications }, (_, replication) =>
    sharesOfRun({ ...pair, replication, measured: null }),
  );
const sum = (values: readonly number[]) => values.reduce((all, x) => all + x, 0);

describe('the share of each lever', () => {
  test.each([
    ['exact, of three', three],
    ['sampled, of five', five],
  ])('%s: all sum to the whole difference, in every figure', (_, b) => {
    const pair = aligned(SMALL, b);
    const found = leverShares(pair, shares(pair, 5));
    const { changes } = compare(pairRuns(SMALL, b, 5));
    for (const key of EVERY) {
      const total = sum(found.map((lever) => lever.shares[key].mean));
      expect(total, key).toBeCloseTo(changes[key].mean, 9);
    }
  });

  test.each([three, five])('turned round, each is its own opposite, exactly', (b) => {
    const [there, back] = [aligned(SMALL, b), aligned(b, SMALL)];
    const [mine] = shares(there, 1);
    const [theirs] = shares(back, 1);
    const keys = (pair: Aligned) => differencesOf(pair.a, pair.b).map(({ key }) => key);
    expect(keys(back)).toEqual(keys(there));
    mine!.forEach((lever, i) => lever.forEach((x, k) => expect(theirs![i]![k]! + x).toBe(0)));
  });

  test('a lever that nothing reads adds nothing', () => {
    // Nobody is reviewed, so reviewers have nothing to do.
    const calm = withValue(SMALL, 'reviewShare', 0);
    const pair = aligned(calm, withValue(withValue(calm, 'reviewers', 3), 'customsDelay', 2));
    const [reviewers, customs] = leverShares(pair, shares(pair, 3));
    for (const key of EVERY) {
      expect(reviewers!.shares[key]).toEqual({ mean: 0, lo: 0, hi: 0 });
      if (key === 'deliveryTime') expect(customs!.shares[key].lo).toBeGreaterThan(0);
    }
  });

  test('worlds that do not differ have none, and the only difference has all', () => {
    expect(sharesOfRun({ ...aligned(SMALL, SMALL), replication: 0, measured: null })).toEqual([]);
    const b = withValue(SMALL, 'customsDelay', 2);
    const [only] = shares(aligned(SMALL, b), 1)[0]!;
    const { changes } = compare(pairRuns(SMALL, b, 1));
    expect(only![DELIVERY]).toBe(changes.deliveryTime.mean);
  });

  test('sampled intervals hold the exact shares', () => {
    const pair = aligned(SMALL, five);
    const { a, b, weeks } = pair;
    const all = differencesOf(a, b);
    expect(all).toHaveLength(5);
    const replications = LONG ? 20 : 5;
    const exact = Array.from({ length: replications }, (_, replication) =>
      exactShares(all.length, (coalition) => {
        const made = all.filter((_, i) => coalition[i] === 1);
        const run = simulate(withDifferences(a, b, all, made), { replication, weeks });
        return [measure(run, windowRows(run))[placeOf(COMPARED.deliveryTime)]!];
      }),
    );
    const sampled = leverShares(pair, shares(pair, replications));
    sampled.forEach(({ difference, shares: { deliveryTime } }, i) => {
      const truth = over(exact.map((run) => run[i]![0]!)).mean;
      expect(deliveryTime.lo, difference.key).toBeLessThanOrEqual(truth + 1e-12);
      expect(deliveryTime.hi, difference.key).toBeGreaterThanOrEqual(truth - 1e-12);
    });
  });

  test('tells how many runs are done, of how many', () => {
    const told: string[] = [];
    const note = (done: number, of: number) => void told.push(`${done}/${of}`);
    sharesOfRun({ ...aligned(SMALL, three), replication: 0, measured: null }, note);
    expect(told[0]).toBe('0/8');
    expect(told.at(-1)).toBe('7/8');
    told.length = 0;
    sharesOfRun({ ...aligned(SMALL, five), replication: 0, measured: null }, note);
    expect(told.at(-1)).toBe('11/12');
  });
});
