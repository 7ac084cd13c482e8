import { describe, expect, test } from 'vitest';
import type { FlowColumns } from '../../kpi/flow';
import { DAY, HOUR } from '../../shared/units';
import { countsAt } from './counts';
import { dotsAt, nearestDot } from './dots';
import { countUpTo, laneOf, placeOf, readJourneys } from './journeys';
import { SAMPLES } from './lane';
import { FIRST_LANE, flowLayout, LANE_COUNT, PILE_COUNT } from './layout';
import { planDots } from './plan';

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

  test.each([304, 390, 480, 640, 884, 1400])('a low picture holds everything at %i px', (width) => {
    const { nodes, lanes, piles, height, terse } = flowLayout(width, true);
    expect(height).toBeLessThanOrEqual(240);
    for (const { x, y } of nodes) {
      expect(x).toBeGreaterThanOrEqual(14);
      expect(x).toBeLessThanOrEqual(width - 14);
      // Under a station stand its name and, where there is room, two lines more.
      expect(y + 14 + 15 + (terse ? 0 : 28)).toBeLessThan(height);
    }
    for (const lane of lanes)
      for (const y of lane.y) {
        expect(y).toBeGreaterThan(16);
        expect(y).toBeLessThan(height - 8);
      }
    for (const pile of piles) {
      expect(pile.rows * pile.columns).toBeGreaterThan(5);
      expect(pile.base - pile.rows * 4).toBeGreaterThan(-4);
    }
  });

  test('each stage begins where the one before ended', () => {
    for (const [width, low] of [
      [360, false],
      [1068, false],
      [320, true],
      [900, true],
    ] as const) {
      const { lanes } = flowLayout(width, low);
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
  const layout = flowLayout(1068);
  const plan = planDots(read, layout);

  test.each([0, 12_345, DAY, 3.3 * DAY, 20 * DAY, 29.9 * DAY])(
    'every order under way is counted once at second %d',
    (second) => {
      const places = Array.from({ length: flow.count }, (_, i) => placeOf(flow, i, second));
      const { inProgress, waiting } = countsAt(read, second);
      expect(plan.ordersPerDot).toBe(1);
      expect(inProgress).toBe(places.filter(({ stage }) => stage >= 0).length);
      expect(dotsAt(plan, second).count).toBe(inProgress);
      const inPiles = places.filter((p) => p.waiting && p.stage !== 2 && p.stage !== 4);
      expect(waiting.reduce((a, b) => a + b)).toBe(inPiles.length);
    },
  );

  const picture = (second: number) => {
    const { count, x, y, kind, order } = dotsAt(plan, second);
    return Array.from({ length: count }, (_, n) => [order[n], x[n], y[n], kind[n]]);
  };

  test('the same second gives the same picture, whichever way it was reached', () => {
    const fresh = picture(5 * DAY);
    for (let second = 4 * DAY; second < 5 * DAY; second += 997) dotsAt(plan, second);
    expect(picture(5 * DAY)).toEqual(fresh);
    for (let second = 9 * DAY; second > 5 * DAY; second -= 7919) dotsAt(plan, second);
    expect(picture(5 * DAY)).toEqual(fresh);
  });

  test('a moving order glides: within a stage a minute takes it a minute’s way', () => {
    const at = (second: number) => {
      const { order, x, y, followed } = dotsAt(plan, second, 7);
      expect(order[followed]).toBe(7);
      return { x: x[followed]!, y: y[followed]! };
    };
    for (let stage = 0; stage < 7; stage++) {
      // It waits for four hours, then moves for six.
      const sets = (7 + stage * 10 + 4) * HOUR;
      const lane = layout.lanes[laneOf(stage, 7 % 3, 7 % 3, 7 % 4)]!;
      // On the ramps it covers more ground.
      const perMinute = lane.length / 360;
      for (let second = sets; second < sets + 6 * HOUR - 60; second += 60) {
        const [here, next] = [at(second), at(second + 60)];
        expect(Math.hypot(next.x - here.x, next.y - here.y)).toBeLessThan(4 * perMinute);
      }
    }
  });

  test('the dot nearest to a point is found, and none when all are far', () => {
    const dots = dotsAt(plan, 5 * DAY);
    const n = dots.count >> 1;
    const found = nearestDot(dots, dots.x[n]! + 0.2, dots.y[n]!, 8);
    expect(Math.hypot(dots.x[found]! - dots.x[n]!, dots.y[found]! - dots.y[n]!)).toBeLessThan(0.5);
    expect(nearestDot(dots, -50, -50, 8)).toBe(-1);
  });

  test('those aboard one vehicle stand beside each other, none on another', () => {
    const together = { ...flow, at: flow.at.map((c) => c.map((t, i) => t - i * HOUR)) };
    const load = planDots(readJourneys(together, 30 * DAY), layout);
    // Underway in linehaul, half-way.
    const { count, x, y } = dotsAt(load, 47 * HOUR);
    const spots = new Set(Array.from({ length: count }, (_, n) => `${x[n]} ${y[n]}`));
    expect(count).toBe(600 / load.ordersPerDot);
    expect(spots.size).toBe(count);
  });

  test('one dot stands for several orders when there are too many', () => {
    const busy = { ...flow, at: flow.at.map((c) => c.map((t, i) => t - i * HOUR)) };
    const dense = planDots(readJourneys(busy, 30 * DAY), flowLayout(320));
    expect(dense.ordersPerDot).toBeGreaterThan(1);
    expect(countsAt(dense.journeys, 2 * HOUR).inProgress).toBe(600);
    expect(dotsAt(dense, 2 * HOUR).count).toBe(600 / dense.ordersPerDot);
    // The followed order gets a dot whether its turn has come or not.
    const followed = dotsAt(dense, 2 * HOUR, 1);
    expect(followed.order[followed.followed]).toBe(1);
    expect(followed.count).toBe(600 / dense.ordersPerDot + 1);
  });

  test('a pile beyond its room stands full to the brim and does not thin out the rest', () => {
    const crowd = journeys(6000);
    const busy = { ...crowd, at: crowd.at.map((c) => c.map((t, i) => t - i * HOUR)) };
    const full = planDots(readJourneys(busy, 30 * DAY), flowLayout(320));
    // 6,000 at once ask for two orders a dot; the pile, for many more.
    expect(full.ordersPerDot).toBe(5);
    const { count, y } = dotsAt(full, 2 * HOUR);
    expect(count).toBe(6000 / full.ordersPerDot);
    const pile = full.layout.piles[0]!;
    expect(Math.min(...y.subarray(0, count))).toBeGreaterThanOrEqual(pile.base - pile.rows * 4);
  });

  test('peaks and lane shares are known beforehand', () => {
    expect(read.peakInProgress).toBeGreaterThanOrEqual(70);
    expect(read.laneShare.slice(10)).toEqual(Float64Array.of(0.25, 0.25, 0.25, 0.25));
    expect(countUpTo(Int32Array.of(1, 3, 3, 9), 3)).toBe(3);
  });
});
