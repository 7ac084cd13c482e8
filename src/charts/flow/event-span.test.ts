import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyedMove, movedBy, newSpan, type Part } from './event-span';

const DAYS = 133;

test('an event moves as a whole and keeps its length, up to the ends of the run', () => {
  expect(movedBy({ from: 50, to: 60 }, 'whole', 7, DAYS)).toEqual({ from: 57, to: 67 });
  expect(movedBy({ from: 50, to: 60 }, 'whole', 500, DAYS)).toEqual({ from: 123, to: 133 });
  expect(movedBy({ from: 50, to: 60 }, 'whole', -500, DAYS)).toEqual({ from: 0, to: 10 });
  expect(movedBy({ from: 50, to: Infinity }, 'whole', 500, DAYS)).toEqual({
    from: 132,
    to: Infinity,
  });
});

test('an end is stretched no further than the run and never past the other end', () => {
  const event = { from: 50, to: 60 };
  expect(movedBy(event, 'end', 5, DAYS)).toEqual({ from: 50, to: 65 });
  expect(movedBy(event, 'end', -30, DAYS)).toEqual({ from: 50, to: 51 });
  expect(movedBy(event, 'end', 300, DAYS)).toEqual({ from: 50, to: 133 });
  expect(movedBy(event, 'start', -300, DAYS)).toEqual({ from: 0, to: 60 });
  expect(movedBy(event, 'start', 30, DAYS)).toEqual({ from: 59, to: 60 });
});

test('one that stays is given an end when its end is drawn in, and keeps staying otherwise', () => {
  const event = { from: 50, to: Infinity };
  expect(movedBy(event, 'end', -1, DAYS)).toEqual({ from: 50, to: 132 });
  expect(movedBy(event, 'end', 3, DAYS)).toEqual(event);
});

test('what reaches beyond the run comes in but does not go further out', () => {
  const early = { from: -20, to: 30 };
  expect(movedBy(early, 'whole', -3, DAYS)).toEqual(early);
  expect(movedBy(early, 'whole', 3, DAYS)).toEqual({ from: -17, to: 33 });
  const late = { from: 120, to: 150 };
  expect(movedBy(late, 'whole', 3, DAYS)).toEqual(late);
  expect(movedBy(late, 'whole', -3, DAYS)).toEqual({ from: 117, to: 147 });
});

test('whatever is done, an event lasts a day or more, in whole days', () => {
  const day = fc.integer({ min: -50, max: 180 });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom<Part>('whole', 'start', 'end'),
      fc.double({ min: -400, max: 400, noNaN: true }),
      (from, length, part, by) => {
        fc.pre(from < DAYS && from + length > 0);
        const moved = movedBy({ from, to: from + length }, part, by, DAYS);
        expect(moved.to - moved.from).toBeGreaterThanOrEqual(1);
        expect(Number.isInteger(moved.from) && Number.isInteger(moved.to)).toBe(true);
        expect(moved.from).toBeGreaterThanOrEqual(Math.min(0, from));
        expect(moved.to).toBeLessThanOrEqual(Math.max(DAYS, from + length));
        // Some of it stays in sight.
        expect(moved.from < DAYS && moved.to > 0).toBe(true);
      },
    ),
  );
});

test('keys move it by days and weeks, and stretch either end', () => {
  const key = (name: string, more = {}) =>
    keyedMove({ key: name, shiftKey: false, altKey: false, ...more });
  expect(key('ArrowRight')).toEqual({ part: 'whole', by: 1 });
  expect(key('PageUp')).toEqual({ part: 'whole', by: -7 });
  expect(key('ArrowLeft', { shiftKey: true })).toEqual({ part: 'end', by: -1 });
  expect(key('ArrowLeft', { altKey: true })).toEqual({ part: 'start', by: -1 });
  expect(key('a')).toBeNull();
});

test('a new event lasts a week, or as long as the run goes on', () => {
  expect(newSpan(42.6, DAYS)).toEqual({ from: 42, to: 49 });
  expect(newSpan(130, DAYS)).toEqual({ from: 130, to: 133 });
  expect(newSpan(133, DAYS)).toEqual({ from: 132, to: 133 });
});
