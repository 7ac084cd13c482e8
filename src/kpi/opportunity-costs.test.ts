import { expect, test } from 'vitest';
import { fieldOf } from '../scenario/fields';
import { dollarsPerOrder, type Opportunity } from '../scenario/opportunities';
import { BASELINE, withValue } from '../scenario/scenario';
import { answersOf } from './answers.testkit';

const QUARTER = withValue(BASELINE, 'measuredOrders', 5000);

test.each([
  ['infrastructure', 1],
  ['infrastructure', 0.4],
  ['aiScreening', 1],
  ['demandPrediction', 1],
  ['sellerTraining', 1],
  ['documentChecks', 1],
] satisfies [Opportunity, number][])(
  'the price stated for %s is what the run spends, but for orders that end before (×%d)',
  (key, share) => {
    const { max } = fieldOf(key);
    const value = Math.round(max * share);
    const stated = dollarsPerOrder(key, value);
    const spent = answersOf(withValue(QUARTER, key, value)).costParts.opportunities.mean;
    expect(spent).toBeLessThanOrEqual(stated + 1e-9);
    // Few orders end before they are handed over.
    expect(spent).toBeGreaterThan(stated * 0.9);
  },
);
