import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../kpi/figures';
import { placeOf } from '../../kpi/figure-names';
import { PRESETS } from '../../scenario/presets';
import { DAY } from '../../shared/units';
import { NEVER } from '../../sim/codes';
import { Unbounded } from '../../sim/queues/unbounded';
import { anyScenario, SMALL } from '../../sim/scenarios.testkit';
import { simulate } from '../../sim/simulate';
import type { Trajectories } from '../../sim/trajectories';
import { conservation, littlesLaw, repeated } from './live';
import { shownFigures, shownFiguresOf } from './shown';
import { areaUnder, presentAtNoons } from './sweep';

/** Keys of the checks that fail. */
function failures(run: Trajectories, figures: Figures = shownFiguresOf(run)): string[] {
  return [littlesLaw(run), conservation(run), shownFigures(run, figures)].flatMap((group) =>
    group.results.filter(({ passes }) => !passes).map(({ key }) => `${group.key}/${key}`),
  );
}

describe('every run', () => {
  test('passes, over generated scenarios', () => {
    let ran = 0;
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        try {
          expect(failures(simulate(scenario))).toEqual([]);
          ran++;
        } catch (error) {
          // Some queues never end; those scenarios are refused.
          if (!(error instanceof Unbounded)) throw error;
        }
      }),
      { seed: 20261122, numRuns: 40 },
    );
    expect(ran).toBeGreaterThan(30);
  });

  test.each(PRESETS.map(({ key, scenario }) => [key, scenario] as const))(
    'passes in the preset %s',
    (_, scenario) => {
      expect(failures(simulate(scenario))).toEqual([]);
    },
  );
});

/** A run of its own, to be spoilt. */
const fresh = () => simulate(SMALL);

const delivered = (run: Trajectories) => {
  const row = run.outcome.findIndex((code, r) => code === 0 && run.at[0][r] > 15 * DAY);
  expect(row).toBeGreaterThan(0);
  return row;
};

describe('a run that is wrong is found out', () => {
  test('when an order leaves a stage before it comes', () => {
    const run = fresh();
    const row = delivered(run);
    run.at[4][row] = 0;
    expect(failures(run)).toContain('little/hub');
  });

  test('when an order vanishes on its way', () => {
    const run = fresh();
    const row = delivered(run);
    run.at[6][row] = run.at[7][row] = NEVER;
    expect(failures(run)).toEqual(
      expect.arrayContaining(['little/system', 'conservation/placed', 'conservation/linehaul']),
    );
  });

  test('when an order goes on after its end', () => {
    const run = fresh();
    const row = run.outcome.findIndex((code) => code === 2);
    run.at[2][row] = run.at[1][row] + 60;
    expect(failures(run)).toEqual(
      expect.arrayContaining(['conservation/placed', 'conservation/payment']),
    );
  });

  test('when an outcome does not belong to the stage of the end', () => {
    const run = fresh();
    run.outcome[delivered(run)] = 2;
    expect(failures(run)).toContain('conservation/placed');
  });

  test('when a second is counted for two causes', () => {
    const run = fresh();
    const row = delivered(run);
    run.queue[3][row] += run.at[4][row] - run.at[3][row] + 1;
    expect(failures(run)).toEqual(['shown/twice']);
  });
});

describe('a figure that is wrong is found out', () => {
  const run = fresh();
  const shifted = (name: string): Figures => {
    const figures = shownFiguresOf(run);
    figures.values[placeOf(name)] *= 1.000001;
    return figures;
  };

  test.each([
    ['delivery.mean', ['shown/delivery', 'shown/parts']],
    ['processing.mean', ['shown/parts']],
    ['shipping.mean', ['shown/parts']],
  ])('%s', (name, keys) => {
    expect(failures(run, shifted(name))).toEqual(keys);
  });

  test('cost, breakdown and numbers in progress', () => {
    const figures = shownFiguresOf(run);
    figures.values[placeOf('cost.total')] += 0.01;
    figures.seconds[5][1] += 1;
    figures.inProgress[2][30] += 1;
    expect(failures(run, figures)).toEqual(['shown/causes', 'shown/noon', 'shown/costs']);
  });

  test('a digest', () => {
    expect(repeated('ab', 'ab').results[0].passes).toBe(true);
    expect(repeated('ab', 'ac').results[0].passes).toBe(false);
  });
});

describe('following the number present', () => {
  const times = (...values: number[]) => Int32Array.from(values);

  test('gives the area under it', () => {
    // One from 0 to 10, two from 10 to 20, one from 20 to 40.
    expect(areaUnder(times(0, 10), times(20, 40))).toBe(10 + 20 + 20);
    expect(areaUnder(times(5, 5), times(5, 5))).toBe(0);
    expect(areaUnder(times(), times())).toBe(0);
  });

  test('notices who leaves before coming, and who stays', () => {
    expect(areaUnder(times(10), times(5))).toBeNaN();
    expect(areaUnder(times(0, 1), times(5))).toBeNaN();
    expect(areaUnder(times(0), times(5, 6))).toBeNaN();
  });

  test('at noon who comes then is there, and who leaves then is gone', () => {
    const noon = DAY / 2;
    expect(presentAtNoons(times(0, noon), times(noon, 2 * DAY), 3)).toBe(2);
    expect(presentAtNoons(times(noon + 1), times(3 * DAY), 3)).toBe(2);
  });
});
