import { expect, test } from 'vitest';
import { lettersOf, roomFor } from './text-width';

test('Chinese takes more room than as many Latin letters, accents none', () => {
  expect(lettersOf('Aduana')).toBe(6);
  expect(lettersOf('días')).toBe(4);
  expect(lettersOf('海关')).toBeGreaterThan(lettersOf('ab'));
});

test('room is made for the longest name, and never less than asked for', () => {
  expect(roomFor(['Hub', 'Customs'], 70)).toBe(70);
  const long = roomFor(['Hub', 'Transporte internacional'], 70);
  expect(long).toBeGreaterThan(70);
  expect(roomFor(['Transporte internacional'], 0)).toBe(long);
  expect(roomFor([], 12)).toBe(12);
});
