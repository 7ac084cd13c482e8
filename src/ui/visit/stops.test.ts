import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard, STOPS } from './stops';
import { STOP_WORDS } from './words';

const WINDOW = { width: 1440, height: 900 };
const CARD = { width: 320, height: 180 };

const apart = (a: { left: number; top: number; width: number; height: number }, b: typeof a) =>
  a.left + a.width <= b.left ||
  b.left + b.width <= a.left ||
  a.top + a.height <= b.top ||
  b.top + b.height <= a.top;

test.each([
  ['a sentence', { left: 330, top: 420, width: 1080, height: 50 }],
  ['a column at the left', { left: 0, top: 45, width: 308, height: 850 }],
  ['buttons at the top right', { left: 1000, top: 5, width: 430, height: 34 }],
  ['figures at the bottom', { left: 330, top: 600, width: 1080, height: 280 }],
])('the card hides nothing of %s', (_, target) => {
  expect(apart(target, { ...placeCard(target, CARD, WINDOW), ...CARD })).toBe(true);
});

test('the card is whole inside the window, whatever it speaks of', () => {
  const side = fc.integer({ min: -2000, max: 3000 });
  const length = fc.integer({ min: 0, max: 4000 });
  const box = fc.record({ left: side, top: side, width: length, height: length });
  fc.assert(
    fc.property(box, (target) => {
      const { left, top } = placeCard(target, CARD, WINDOW);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + CARD.width).toBeLessThanOrEqual(WINDOW.width);
      expect(top + CARD.height).toBeLessThanOrEqual(WINDOW.height);
    }),
  );
});

test('the tour is one minute long: five or six stops, read at 200 words a minute', () => {
  expect(STOPS.length).toBeGreaterThanOrEqual(5);
  expect(STOPS.length).toBeLessThanOrEqual(6);
  const words = STOPS.flatMap(({ key }) => STOP_WORDS[key].text().split(' '));
  expect(words.length).toBeLessThanOrEqual(220);
});
