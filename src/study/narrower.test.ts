import { expect, test } from 'vitest';
import type { FieldKey } from '../scenario/fields';
import { withValue } from '../scenario/scenario';
import { halfWidth } from '../shared/intervals';
import { SMALL } from '../sim/scenarios.testkit';
import { compare } from './comparison';
import { pairRuns } from './pair-runs.testkit';

/** As src/kpi/common-luck.test.ts, by the intervals that are shown. */
test.each([
  ['sellerAutomation', 70],
  ['customsDelay', 2],
  ['uspsShare', 60],
  ['upsShare', 30],
  ['fedexShare', 30],
  ['regionalShare', 25],
] satisfies [FieldKey, number][])(
  'the interval of a difference is at most half as wide as that of independent runs: %s at %i',
  (key, value) => {
    const { changes, a, b, luck } = compare(pairRuns(SMALL, withValue(SMALL, key, value), 20));
    const independent = Math.hypot(halfWidth(a.deliveryTime.mean), halfWidth(b.deliveryTime.mean));
    const paired = halfWidth(changes.deliveryTime);
    expect(paired).toBeGreaterThan(0);
    expect((paired / independent) ** 2).toBeLessThanOrEqual(0.25);
    // The same told as the number of independent runs that a pair is worth.
    expect(luck.deliveryTime.worth).toBeCloseTo((independent / paired) ** 2, 6);
    expect(luck.deliveryTime.worth).toBeGreaterThanOrEqual(4);
  },
);
