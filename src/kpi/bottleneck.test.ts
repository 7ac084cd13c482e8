import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGES } from '../scenario/field';
import { withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import { effort } from '../shared/effort.testkit';
import { DAY } from '../shared/units';
import { Unbounded } from '../sim/queues/unbounded';
import { anyScenario, SMALL } from '../sim/scenarios.testkit';
import { simulate } from '../sim/simulate';
import type { Trajectories } from '../sim/trajectories';
import { answersOf } from './answers.testkit';

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

function simulated(scenario: Scenario): Trajectories | null {
  try {
    return simulate(scenario);
  } catch (error) {
    if (error instanceof Unbounded) return null;
    throw error;
  }
}

describe('who waits for a station, day by day', () => {
  test('is all the waiting of its stage, but for what falls after the last day', () => {
    let [whole, cut, loggedOfCut] = [0, 0, 0];
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const run = simulated(scenario);
        if (!run) return;
        const { span, at, queue, stations } = run;
        const end = (span.warmupDays + span.windowDays + span.cooldownDays) * DAY;
        for (let stage = 0; stage < STAGES.length; stage++) {
          const logged = sum(
            stations.filter((log) => log.stage === stage).map((log) => sum(log.queued)),
          );
          const waited = sum(queue[stage]);
          const within = queue[stage].every((wait, r) => wait === 0 || at[stage + 1][r] <= end);
          if (within) {
            whole++;
            expect(Math.abs(logged - waited)).toBeLessThanOrEqual(1e-9 * (waited + 1));
          } else {
            cut++;
            expect(logged).toBeLessThanOrEqual(waited * (1 + 1e-9));
            loggedOfCut += logged;
          }
        }
      }),
      { seed: 20261123, numRuns: effort(60) },
    );
    expect(whole).toBeGreaterThan(cut);
    expect(cut).toBeGreaterThan(0);
    expect(loggedOfCut).toBeGreaterThan(0);
  });

  test('nobody waits before the first order or on a day without any', () => {
    const { stations } = simulate({
      ...SMALL,
      events: [nobodyFrom('2026-03-30', '2026-04-06')],
    });
    for (const { key, queued } of stations) expect(sum(queued.subarray(0, 7)), key).toBe(0);
  });
});

function nobodyFrom(from: string, to: string): DatedEvent {
  return { label: 'Nobody', effect: 'scale', field: 'ordersPerDay', value: 0, from, to };
}

describe('the bottleneck of a day', () => {
  const { overTime } = answersOf(withValue(SMALL, 'sortingRate', 1), 3);

  test('is the station in whose queue most orders wait', () => {
    overTime.bottleneck.forEach((found, day) => {
      const waiting = overTime.stations.map((station) => station.waiting[day]!);
      const most = Math.max(...waiting);
      if (found < 0) expect(most).toBeLessThanOrEqual(0.5);
      else expect(waiting[found]).toBe(most);
    });
  });

  test('moves to a carrier on strike, and away again', () => {
    const strike: DatedEvent = {
      label: 'Strike',
      effect: 'close',
      site: 'usps',
      from: '2026-04-21',
      to: '2026-04-24',
    };
    const cut: DatedEvent = {
      label: 'Fewer couriers',
      effect: 'scale',
      field: 'uspsCapacity',
      value: 0.3,
      from: '2026-04-21',
      to: '2026-04-30',
    };
    const usual = answersOf(SMALL, 3).overTime.bottleneck;
    const { stations, bottleneck } = answersOf({ ...SMALL, events: [cut, strike] }, 3).overTime;
    const usps = stations.findIndex(({ key }) => key === 'usps');
    const moved = [...bottleneck.keys()].filter(
      (day) => bottleneck[day] === usps && usual[day] !== usps,
    );
    // The strike begins on day 22; what piled up is worked off a while after day 31.
    expect(bottleneck.slice(0, 22)).toEqual(usual.slice(0, 22));
    expect(moved.length).toBeGreaterThan(3);
    for (const day of [26, 27, 28, 29, 30]) expect(bottleneck[day]).toBe(usps);
    expect(bottleneck.at(-1)).toBe(usual.at(-1));
  });

  test('is nowhere where there is room for all', () => {
    const roomy = ['sortingLines', 'inspectors', 'reviewers', 'expressCapacity', 'standardCapacity']
      .concat('economyCapacity', 'uspsCapacity', 'upsCapacity', 'fedexCapacity', 'regionalCapacity')
      .reduce(
        (scenario, key) => withValue(scenario, key as 'inspectors', 200),
        withValue(withValue(SMALL, 'manualPacking', 1), 'automatedPacking', 1),
      );
    expect(new Set(answersOf(roomy).overTime.bottleneck)).toEqual(new Set([-1]));
  });
});
