import { expect, test } from 'vitest';
import type { FlowColumns } from '../../kpi/flow';
import { dayTicks, placeChips, underWayByDay } from './timeline';

test('week ticks are labelled only as densely as they can be read', () => {
  const wide = dayTicks(20_542, 133, 1068);
  expect(wide).toHaveLength(20);
  expect(wide[1]!.x).toBeCloseTo(56.2, 1);
  const narrow = dayTicks(20_542, 133, 340).filter(({ labelled }) => labelled);
  for (let i = 1; i < narrow.length; i++)
    expect(narrow[i]!.x - narrow[i - 1]!.x).toBeGreaterThanOrEqual(46);
});

test('chips never overlap and stay inside', () => {
  const chips = [
    { label: 'Carrier strike', from: 50, to: 60 },
    { label: 'Something else that is long', from: 52, to: Infinity },
    { label: 'Late', from: 131, to: 140 },
    { label: 'Before the run', from: -20, to: -3 },
  ];
  const placed = placeChips(chips, 133, 500);
  expect(placed.map(({ label }) => label)).not.toContain('Before the run');
  for (const a of placed) {
    expect(a.x).toBeGreaterThanOrEqual(0);
    expect(a.x + a.width).toBeLessThanOrEqual(500);
    for (const b of placed)
      if (a !== b && a.row === b.row)
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
  }
});

test('orders under way are counted at noon of each day', () => {
  const at = [
    Int32Array.of(0, 50_000, 90_000),
    ...Array.from({ length: 7 }, () => Int32Array.of(-1, -1, -1)),
  ];
  // Ends: in the night after the first day; on the third day at 13:00; beyond the timeline.
  at[1] = Int32Array.of(80_000, 2 * 86_400 + 46_800, 30 * 86_400);
  const flow = { count: 3, at, endStage: new Uint8Array(3) } as unknown as FlowColumns;
  expect(Array.from(underWayByDay(flow, 4))).toEqual([1, 2, 2, 1]);
});
