import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOf, LINE, PAGE, type SheetPart } from './sheet-fit';

/** Parts one below the other, with the gap of a sheet. */
function below(heights: readonly number[], answers = 1): SheetPart[] {
  let at = 80;
  return heights.map((height) => {
    const part = { top: at, bottom: at + height, answers, lines: 2 * answers };
    at += height + 12;
    return part;
  });
}

test('what fits on a page stays on one, and its room is for writing', () => {
  const short = fitOf(below([200, 200]));
  expect(short).toEqual({ breakAt: null, more: 2, taller: 8 });
  expect(fitOf(below([400, PAGE - 80 - 412]))).toEqual({ breakAt: null, more: 0, taller: 0 });
});

test('what does not is parted where both pages are about as full', () => {
  expect(fitOf(below([200, 200, 200, 200, 200])).breakAt).toBe(2);
  expect(fitOf(below([500, 200, 200, 200], 0))).toEqual({ breakAt: 1, more: 0, taller: 0 });
});

test('what fits on no two pages goes on as it comes', () => {
  expect(fitOf(below([700, 700, 700]))).toEqual({ breakAt: null, more: 0, taller: 0 });
  expect(fitOf(below([2000]))).toEqual({ breakAt: null, more: 0, taller: 0 });
});

test('room to write never makes a page overflow', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 0, max: 3 }), (heights, answers) => {
      const parts = below(heights, answers);
      const { breakAt, more, taller } = fitOf(parts);
      expect(Math.min(more, taller)).toBeGreaterThanOrEqual(0);
      const fits = breakAt !== null || parts.at(-1)!.bottom <= PAGE;
      if (!fits) expect(more + taller).toBe(0);
      const pages = [parts.slice(0, breakAt ?? parts.length), parts.slice(breakAt ?? parts.length)];
      pages.forEach((page, i) => {
        if (page.length === 0 || !fits) return;
        const before = page.at(-1)!.bottom - (i === 0 ? 0 : page[0]!.top);
        const lines = page.reduce((sum, part) => sum + part.lines + more * part.answers, 0);
        const added = more * answers * page.length * LINE + taller * lines;
        expect(before + added).toBeLessThanOrEqual(PAGE);
      });
    }),
  );
});
