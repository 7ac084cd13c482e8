import { expect, test } from 'vitest';
import { SHIFT_BINS } from './names';
import { shiftBars } from './shift-bars';

const shifts = (parts: Readonly<Record<number, number>>) => {
  const all = new Float64Array(2 * SHIFT_BINS + 1);
  for (const [bin, share] of Object.entries(parts)) all[SHIFT_BINS + Number(bin)] = share;
  return all;
};

test('sooner is left of zero, later right of it, and what is alike is neither', () => {
  const bars = shiftBars(shifts({ '-1': 0.1, 0: 0.6, 3: 0.3 }), 800);
  expect(bars.filter(({ share }) => share > 0)).toEqual([
    { from: -1, to: 0, share: 0.1, outermost: false },
    { from: 1, to: 2, share: 0.3, outermost: true },
  ]);
  expect(bars[0]!.from).toBe(-bars.at(-1)!.to);
});

test('at any width no order is lost, and bars join without a gap', () => {
  const all = shifts({ '-80': 0.001, '-20': 0.1, 1: 0.3, 12: 0.2, 79: 0.002 });
  for (const pixels of [60, 200, 400, 1000]) {
    const bars = shiftBars(all, pixels);
    expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.603, 12);
    bars.slice(1).forEach(({ from }, i) => expect(from).toBe(bars[i]!.to));
    expect(bars.filter(({ outermost }) => outermost)).toHaveLength(2);
  }
});

test('turned round, the bars are their own mirror', () => {
  const all = shifts({ '-6': 0.2, 2: 0.3, 9: 0.1 });
  const mirrored = shiftBars(all.slice().reverse(), 500).toReversed();
  shiftBars(all, 500).forEach(({ from, to, share }, i) => {
    const other = mirrored[i]!;
    expect([from + other.to, to + other.from]).toEqual([0, 0]);
    expect(other.share).toBe(share);
  });
});

test('where no order differs there are bars of nothing, not none', () => {
  const bars = shiftBars(shifts({ 0: 1 }), 500);
  expect(bars.length).toBeGreaterThan(1);
  expect(bars.every(({ share }) => share === 0)).toBe(true);
});
