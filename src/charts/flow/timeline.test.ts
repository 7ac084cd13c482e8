import { expect, test } from 'vitest';
import type { FlowColumns } from '../../kpi/flow';
import { dayMarks, dayTicks, placeChips, placedByDay, underWayByDay } from './timeline';

test('week ticks are labelled only as densely as they can be read', () => {
  const wide = dayTicks(20_542, 133, 1068);
  expect(wide).toHaveLength(20);
  expect(wide[1]!.x).toBeCloseTo(56.2, 1);
  const narrow = dayTicks(20_542, 133, 340).filter(({ labelled }) => labelled);
  for (let i = 1; i < narrow.length; i++)
    expect(narrow[i]!.x - narrow[i - 1]!.x).toBeGreaterThanOrEqual(46);
});

const chips = [
  { label: 'Carrier strike', from: 50, to: 60 },
  { label: 'Something else that is long', from: 52, to: Infinity },
  { label: 'Late', from: 131, to: 140 },
  { label: 'Before the run', from: -20, to: -3 },
  { label: 'Begun before', from: -20, to: 3 },
  { label: 'A name as long as a name of an event may ever be, or longer', from: 125, to: 126 },
];

test.each([288, 500, 940])('chips never overlap and stay inside, %i px wide', (width) => {
  const placed = placeChips(chips, 133, width);
  expect(placed.map(({ index }) => index)).toEqual([0, 1, 2, 4, 5]);
  const parts = placed.map(({ bar, text, row }) => ({
    left: Math.min(bar.left, text.left),
    right: Math.max(bar.left + bar.width, text.left + text.width),
    row,
  }));
  for (const a of parts) {
    expect(a.left).toBeGreaterThanOrEqual(0);
    expect(a.right).toBeLessThanOrEqual(width + 1e-9);
    for (const b of parts)
      if (a !== b && a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true);
  }
});

test('a bar is as long as its event, and says where it is cut', () => {
  const [strike, stays, late] = placeChips(chips, 133, 1330);
  expect(strike!.bar).toEqual({ left: 500, width: 100 });
  expect([strike!.clippedStart, strike!.clippedEnd]).toEqual([false, false]);
  expect([stays!.clippedEnd, late!.clippedEnd]).toEqual([true, true]);
});

test('a chip under way gives way to those that stand', () => {
  const others = placeChips(chips.slice(1), 133, 940);
  const all = placeChips(chips.with(0, { ...chips[0]!, from: 124, to: 128 }), 133, 940, 0);
  expect(all.slice(1).map(({ label, row }) => [label, row])).toEqual(
    others.map(({ label, row }) => [label, row]),
  );
});

test('days are marked one by one where there is room, else week by week', () => {
  expect(dayMarks(133, 940, 0, 3).split('M')).toHaveLength(1 + 134);
  expect(dayMarks(133, 340, 0, 3).split('M')).toHaveLength(1 + 20);
});

test('orders are counted on the day on which they were placed', () => {
  const at = [Int32Array.of(0, 86_399, 86_400, 9 * 86_400)];
  const flow = { count: 4, at } as unknown as FlowColumns;
  expect(Array.from(placedByDay(flow, 3))).toEqual([2, 1, 0]);
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
