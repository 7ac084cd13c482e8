import { describe, expect, test } from 'vitest';
import { WIDENED } from '../scenario/capacity';
import { fieldOf } from '../scenario/fields';
import { withValue, type Scenario } from '../scenario/scenario';
import { SMALL } from '../sim/scenarios.testkit';
import { compare } from './comparison';
import { pairRuns } from './pair-runs.testkit';
import { unitWorth, worthOfRun } from './unit-worth';

const worth = (scenario: Scenario, replications: number) =>
  unitWorth(
    scenario,
    Array.from({ length: replications }, (_, replication) =>
      worthOfRun(scenario, replication, null),
    ),
  );
const byDays = (found: ReturnType<typeof worth>) =>
  [...found].sort((x, y) => y.daysSaved.mean - x.daysSaved.mean).map(({ station }) => station);

describe('the worth of one more unit', () => {
  // Inspectors take half a minute a parcel at most: nobody ever waits for them.
  const calm = withValue(SMALL, 'inspectionWork', 1);

  test.each([
    ['sorting', withValue(calm, 'sortingRate', 0.8)],
    ['usps', withValue(calm, 'uspsCapacity', 9)],
    ['inspectors', withValue(withValue(SMALL, 'inspectedShare', 60), 'inspectionWork', 60)],
  ] as const)('is greatest where the queue grows: %s', (station, scenario) => {
    const found = worth(scenario, 3);
    expect(byDays(found)[0]).toBe(station);
    const first = found.find((unit) => unit.station === station)!;
    expect(first.daysSaved.lo).toBeGreaterThan(0);
  });

  test('is what two runs with and without it tell, order by order', () => {
    const scenario = withValue(calm, 'sortingRate', 1.5);
    const sorting = worth(scenario, 5).find(({ station }) => station === 'sorting')!;
    const { changes } = compare(pairRuns(scenario, withValue(scenario, 'sortingLines', 2), 5));
    expect(sorting.more).toBe('one more sorting line');
    expect(sorting.sooner.mean).toBeCloseTo(-changes.deliveryTime.mean, 12);
    expect(sorting.sooner.lo).toBeCloseTo(-changes.deliveryTime.hi, 12);
  });

  test('is nothing, exactly, where nobody comes', () => {
    const reviewers = worth(withValue(SMALL, 'reviewShare', 0), 2).find(
      ({ station }) => station === 'reviewers',
    )!;
    expect(reviewers.sooner).toEqual({ mean: 0, lo: 0, hi: 0 });
    expect(reviewers.daysSaved.mean).toBe(0);
  });

  test('is next to nothing where nobody waits', () => {
    const found = worth(calm, 2);
    const inspectors = found.find(({ station }) => station === 'inspectors')!;
    expect(Math.abs(inspectors.sooner.mean)).toBeLessThan(0.01);
  });

  test('ranks by days saved a dollar, and tells what each costs', () => {
    const found = worth(SMALL, 2);
    expect(found.map(({ station }) => station).toSorted()).toEqual(WIDENED.toSorted());
    const perDollar = found.map(({ daysSaved, dollars }) => daysSaved.mean / dollars);
    expect(perDollar).toEqual(perDollar.toSorted((x, y) => y - x));
    for (const { dollars } of found) expect(dollars).toBeGreaterThan(0);
  });

  test('leaves out a station whose lever is at its end', () => {
    const most = withValue(SMALL, 'inspectors', fieldOf('inspectors').max);
    expect(worth(most, 1).map(({ station }) => station)).not.toContain('inspectors');
  });

  test('tells how many runs are done, of how many', () => {
    const told: string[] = [];
    worthOfRun(SMALL, 0, null, (done, all) => told.push(`${done}/${all}`));
    expect(told[0]).toBe(`0/${WIDENED.length + 1}`);
    expect(told.at(-1)).toBe(`${WIDENED.length}/${WIDENED.length + 1}`);
  });
});
