import { expect, test } from 'vitest';
import { pressedPart } from './part-keys';

const days = { count: () => 30, page: () => 7 };
const rows = { count: () => 4, vertical: true };

test('arrows go on by one, Page keys by what belongs together, Home and End to the ends', () => {
  expect(pressedPart('ArrowRight', 10, days)).toBe(11);
  expect(pressedPart('ArrowUp', 10, days)).toBe(11);
  expect(pressedPart('ArrowLeft', 10, days)).toBe(9);
  expect(pressedPart('PageUp', 10, days)).toBe(17);
  expect(pressedPart('PageDown', 10, days)).toBe(3);
  expect(pressedPart('Home', 10, days)).toBe(0);
  expect(pressedPart('End', 10, days)).toBe(29);
});

test('in a column down is on', () => {
  expect(pressedPart('ArrowDown', 1, rows)).toBe(2);
  expect(pressedPart('ArrowUp', 1, rows)).toBe(0);
  expect(pressedPart('ArrowRight', 1, rows)).toBe(2);
});

test('nothing leads past either end', () => {
  expect(pressedPart('ArrowLeft', 0, days)).toBe(0);
  expect(pressedPart('PageUp', 26, days)).toBe(29);
  expect(pressedPart('ArrowDown', 3, rows)).toBe(3);
});

test('Home and End may lead to the ends of what matters', () => {
  const ends = () => [7, 21] as const;
  expect(pressedPart('Home', 12, { ...days, ends })).toBe(7);
  expect(pressedPart('End', 12, { ...days, ends })).toBe(21);
});

test('Escape reads nothing out; other keys are the page’s own', () => {
  expect(pressedPart('Escape', 3, days)).toBeNull();
  expect(pressedPart('a', 3, days)).toBeUndefined();
  expect(pressedPart('Tab', 3, days)).toBeUndefined();
  // Where nothing belongs together, they scroll.
  expect(pressedPart('PageUp', 2, rows)).toBeUndefined();
});
