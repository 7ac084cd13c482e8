import { describe, expect, test } from 'vitest';
import type { FlowColumns } from '../../kpi/flow';
import { DAY, HOUR } from '../../shared/units';
import { dotsAt, planDots } from './dots';
import { countUpTo, placeOf, readJourneys } from './journeys';
import { SAMPLES } from './lane';
import { FIRST_LANE, flowLayout, LANE_COUNT, PILE_COUNT } from './layout';

/** Orders an hour apart; each stage takes ten hours, the first four of them waiting. */
function journeys(count: number): FlowColumns {
  const filled = <T extends Int32Array | Uint8Array>(array: T, value: (i: number) => number) =>
    array.map((_, i) => value(i)) as T;
  return {
    count,
    row: filled(new Int32Array(count), (i) => i),
    at: Array.from({ length: 8 }, (_, s) =>
      filled(new Int32Array(count), (i) => i * HOUR + s * 10 * HOUR),
    ),
    waits: Array.from({ length: 7 }, () => new Int32Array(count).fill(4 * HOUR)),
    endStage: new Uint8Array(count).fill(6),
    outcome: new Uint8Array(count),
    service: filled(new Uint8Array(count), (i) => i % 3),
    mode: filled(new Uint8Array(count), (i) => i % 3),
    carrier: filled(new Uint8Array(count), (i) => i % 4),
  };
}

describe('layout', () => {
  test.each([320, 390, 608, 640, 760, 1068, 1600])('everything lies inside at %i px', (width) => {
    const { nodes, lanes, piles, ...layout } = flowLayout(width);
    expect(lanes).toHaveLength(LANE_COUNT);
    expect(piles).toHaveLength(PILE_COUNT);
    for (const { x, y } of nodes) {
      expect(x).toBeGreaterThanOrEqual(16);
      expect(x).toBeLessThanOrEqual(layout.width - 16);
      expect(y).toBeLessThan(layout.height - 40);
    }
    for (const lane of lanes)
      for (const y of lane.y) {
        expect(y).toBeGreaterThan(10);
        expect(y).toBeLessThan(layout.height - 8);
      }
    for (const pile of piles) {
      expect(pile.rows * pile.columns).toBeGreaterThan(10);
      expect(pile.base - pile.rows * 4).toBeGreaterThan(-4);
    }
  });

  test('each stage begins where the one before ended', () => {
    for (const width of [360, 1068]) {
      const { lanes } = flowLayout(width);
      const ends = FIRST_LANE.map((first) => lanes[first]!);
      for (let s = 0; s < 6; s++) {
        expect(ends[s + 1]!.x[0]).toBeCloseTo(ends[s]!.x[SAMPLES]!, 3);
        expect(ends[s + 1]!.y[0]).toBeCloseTo(ends[s]!.y[SAMPLES]!, 3);
      }
    }
  });
});

describe('where an order is', () => {
  const flow = journeys(3);

  test('it waits first, then moves', () => {
    expect(placeOf(flow, 1, 0)).toMatchObject({ stage: -1 });
    expect(placeOf(flow, 1, HOUR)).toMatchObject({ stage: 0, waiting: true });
    expect(placeOf(flow, 1, 8 * HOUR)).toEqual({ stage: 0, waiting: false, fraction: 0.5 });
    expect(placeOf(flow, 1, 11 * HOUR)).toMatchObject({ stage: 1, waiting: true });
    expect(placeOf(flow, 1, 71 * HOUR)).toMatchObject({ stage: -1 });
  });

  test('an order that ended early is nowhere afterwards', () => {
    const ended = journeys(1);
    for (let s = 3; s < 8; s++) ended.at[s]![0] = -1;
    ended.endStage[0] = 1;
    expect(placeOf(ended, 0, 15 * HOUR)).toMatchObject({ stage: 1 });
    expect(placeOf(ended, 0, 21 * HOUR)).toMatchObject({ stage: -1 });
  });
});

describe('dots', () => {
  const flow = journeys(600);
  const read = readJourneys(flow, 30 * DAY);
  const plan = planDots(read, flowLayout(1068));

  test.each([0, 12_345, DAY, 3.3 * DAY, 20 * DAY, 29.9 * DAY])(
    'every order under way is counted once at second %d',
    (second) => {
      const places = Array.from({ length: flow.count }, (_, i) => placeOf(flow, i, second));
      const dots = dotsAt(plan, second);
      expect(plan.ordersPerDot).toBe(1);
      expect(dots.inProgress).toBe(places.filter(({ stage }) => stage >= 0).length);
      expect(dots.count).toBe(dots.inProgress);
      const inPiles = places.filter((p) => p.waiting && p.stage !== 2 && p.stage !== 4);
      expect(dots.waiting.reduce((a, b) => a + b)).toBe(inPiles.length);
    },
  );

  test('the same second gives the same picture, whatever was drawn before', () => {
    const once = Array.from(dotsAt(plan, 5 * DAY).x.slice(0, 40));
    dotsAt(plan, 9 * DAY);
    expect(Array.from(dotsAt(plan, 5 * DAY).x.slice(0, 40))).toEqual(once);
  });

  test('one dot stands for several orders when there are too many', () => {
    const busy = { ...flow, at: flow.at.map((c) => c.map((t, i) => t - i * HOUR)) };
    const dense = planDots(readJourneys(busy, 30 * DAY), flowLayout(320));
    expect(dense.ordersPerDot).toBeGreaterThan(1);
    const dots = dotsAt(dense, 2 * HOUR);
    expect(dots.inProgress).toBe(600);
    expect(dots.count).toBe(600 / dense.ordersPerDot);
  });

  test('peaks and lane shares are known beforehand', () => {
    expect(read.peakInProgress).toBeGreaterThanOrEqual(70);
    expect(read.laneShare.slice(10)).toEqual(Float64Array.of(0.25, 0.25, 0.25, 0.25));
    expect(countUpTo(Int32Array.of(1, 3, 3, 9), 3)).toBe(3);
  });
});
