/**
 * Do the intervals of a comparison hold the truth in 95 of 100 cases? Measured on two worlds whose
 * difference is known.
 *
 * Of the strict defect rate it is known beforehand: in both worlds every order that is not declined
 * reaches the last mile unharmed, and there a share of them is lost. The expected rate is that share,
 * so the expected difference is the difference of the shares, to the last digit.
 *
 * Of the delivery time no formula knows it: the mean over all replications there are stands for it,
 * whose own error is a twentieth of one interval's and less.
 */
import { describe, expect, test } from 'vitest';
import { figuresOf, type Figures } from '../kpi/figures';
import type { Scenario } from '../scenario/scenario';
import { codeOf, OUTCOMES } from '../sim/codes';
import { Memory } from '../sim/run';
import { SMALL } from '../sim/scenarios.testkit';
import { simulateTwins } from '../sim/twin';
import { pairedChanges, type Compared } from './paired';

const LONG = Boolean(process.env.LONG_RUNS);
const REPLICATIONS = LONG ? 5000 : 1000;

const unharmed: Scenario['values'] = {
  ...SMALL.values,
  reviewShare: 0,
  oversoldCancelled: 0,
  handlingLimit: 365,
  wrongItems: 0,
  seizedShare: 0,
  attemptFails: 0,
  stolenShare: 0,
  damagedShare: 0,
  measuredOrders: 280,
  warmupDays: 7,
  cooldownDays: 7,
};
const world = (change: Partial<Scenario['values']>): Scenario => ({
  ...SMALL,
  values: { ...unharmed, ...change },
});
const [A, B] = [world({ lostShare: 1 }), world({ lostShare: 5, customsDelay: 1.5 })];

const ENDS = ['delivered', 'declined', 'lost'].map((end) => codeOf(OUTCOMES, end as 'lost'));
const before: Figures[] = [];
const after: Figures[] = [];
/** Orders that ended otherwise than at the door, declined or lost. */
let harmed = 0;
const memories = [new Memory(), new Memory()] as const;
for (let replication = 0; replication < REPLICATIONS; replication++) {
  const runs = simulateTwins(A, B, { replication, measured: null }, memories);
  const [inA, inB] = runs.map(({ columns }) => {
    harmed += columns.outcome.filter((code) => !ENDS.includes(code)).length;
    return figuresOf(columns, false, { digest: true, batches: true });
  });
  before.push(inA!);
  after.push(inB!);
}

/** Share of comparisons of so many pairs whose interval holds the truth. */
function coverage(key: Compared, pairs: number, truth: number): number {
  let held = 0;
  for (let i = 0; i < REPLICATIONS; i += pairs) {
    const { lo, hi } = pairedChanges(before.slice(i, i + pairs), after.slice(i, i + pairs))[key];
    if (lo <= truth && truth <= hi) held++;
  }
  return held / (REPLICATIONS / pairs);
}

describe(`a 95 % interval holds the true difference, over ${REPLICATIONS} pairs of runs`, () => {
  test('the worlds are what they should be: orders are delivered, declined or lost', () => {
    // None, or one order in a million that waits a year for stock.
    expect(harmed).toBeLessThan(REPLICATIONS / 1000);
    const { mean, before: inA } = pairedChanges(before, after).strictDefectRate;
    expect(inA).toBeGreaterThan(0.008);
    expect(Math.abs(mean - 0.04)).toBeLessThan(0.002);
  });

  // Two hundred comparisons tell a share of 0.95 to ± 0.03 (two standard errors).
  test.each([5, 10])('of the strict defect rate, from %i pairs', (pairs) => {
    const found = coverage('strictDefectRate', pairs, 0.04);
    expect(found).toBeGreaterThanOrEqual(LONG ? 0.93 : 0.9);
    expect(found).toBeLessThanOrEqual(LONG ? 0.97 : 0.99);
  });

  test.each([5, 10])('of the delivery time, from %i pairs', (pairs) => {
    const truth = pairedChanges(before, after).deliveryTime.mean;
    const found = coverage('deliveryTime', pairs, truth);
    expect(found).toBeGreaterThanOrEqual(LONG ? 0.93 : 0.9);
    expect(found).toBeLessThanOrEqual(LONG ? 0.97 : 0.99);
  });
});
