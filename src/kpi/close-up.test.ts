import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../shared/units';
import { simulateRun } from '../sim/simulate';
import { SMALL } from '../sim/scenarios.testkit';
import { waitedUntil, waitsOf } from '../sim/visits';
import { closeUpOf } from './close-up';

const scenario = {
  ...SMALL,
  events: [
    {
      label: 'Strike',
      effect: 'close' as const,
      site: 'customs' as const,
      from: '2026-04-20',
      to: '2026-04-24',
    },
  ],
};
const { columns, visits } = simulateRun(scenario, { visits: true });
const stations = visits!.kept;

/** Seconds by cause of one stage, summed over the orders of some stations. */
const waited = (keys: readonly string[], cause: 'queue' | 'closed' | 'hold') =>
  stations
    .filter(({ key }) => keys.includes(key))
    .reduce((sum, station) => {
      const waits = waitsOf(station, waitedUntil(station));
      return station.row.reduce((all, _, i) => all + waits(i)[cause], sum);
    }, 0);
const column = (stage: number, cause: 'queue' | 'closed' | 'hold') =>
  columns[cause][stage]!.reduce((sum, seconds) => sum + seconds, 0);

describe('waits at the stations, by cause', () => {
  test('are those that the stages tell, to the second', () => {
    expect(waited(['reviewers'], 'queue')).toBe(column(0, 'queue'));
    expect(waited(['packing'], 'queue')).toBe(column(1, 'queue'));
    expect(waited(['sorting', 'express', 'standard', 'economy'], 'queue')).toBe(column(3, 'queue'));
    expect(waited(['inspectors'], 'queue')).toBe(column(5, 'queue'));
    expect(waited(['usps', 'ups', 'fedex', 'regional'], 'queue')).toBe(column(6, 'queue'));
    expect(waited(['usps', 'ups', 'fedex', 'regional'], 'closed')).toBe(column(6, 'closed'));
  });
});

describe.each(stations.map((station) => [station.key, station] as const))(
  'the close-up of %s',
  (_, station) => {
    const until = waitedUntil(station);
    const closeUp = closeUpOf(columns, station);
    const { warmupDays, windowDays } = columns.span;
    const inside = Array.from(station.arrive, (t, i) => ({ t, i })).filter(
      ({ t }) => t >= warmupDays * DAY && t < (warmupDays + windowDays) * DAY,
    );

    test('counts who waits at each full hour', () => {
      for (let hour = 0; hour < closeUp.waiting.length; hour += 37) {
        const there = station.arrive.filter(
          (t, i) => t <= hour * HOUR && until[i]! > hour * HOUR,
        ).length;
        expect(closeUp.waiting[hour], `hour ${hour}`).toBe(there);
      }
    });

    test('splits the mean wait of the measured window into its causes', () => {
      const { queue, closed, hold } = closeUp.wait;
      const mean =
        inside.reduce((sum, { t, i }) => sum + until[i]! - t, 0) / Math.max(1, inside.length);
      expect(closeUp.orders).toBe(inside.length);
      expect(queue + closed + hold).toBeCloseTo(mean, 6);
    });

    test('lists the longest waits, longest first, and none is longer', () => {
      const waits = closeUp.longest.map(({ queue, closed, hold }) => queue + closed + hold);
      expect(waits).toEqual([...waits].sort((a, b) => b - a));
      const longest = Math.max(0, ...inside.map(({ t, i }) => until[i]! - t));
      expect(waits[0] ?? 0).toBe(longest);
    });
  },
);

test('a run keeps the visits of one station alone when only they are wanted', () => {
  const { visits: some } = simulateRun(scenario, { visits: 'sorting' });
  expect(some!.kept).toEqual(stations.filter(({ key }) => key === 'sorting'));
});
