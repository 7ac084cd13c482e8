import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HIGHEST, LOUDEST, LOWEST, pitchOf, queueTone, sweepOf } from './tones';

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 400 });
const end = fc.double({ min: 1, max: 120, noNaN: true });

test('whatever is heard is within bounds: 200 to 1200 Hz, gentle, six seconds at most', () => {
  fc.assert(
    fc.property(shares, end, (shares, end) => {
      const { notes, duration, tick } = sweepOf(shares, 0.25, end, end / 2);
      expect(duration).toBeLessThanOrEqual(6);
      expect(tick).toBeCloseTo(duration / 2);
      for (const { at, hz, gain } of notes) {
        expect(hz).toBeGreaterThanOrEqual(LOWEST);
        expect(hz).toBeLessThanOrEqual(HIGHEST * (1 + 1e-12));
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(LOUDEST);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(duration);
      }
    }),
  );
});

test('the more orders, the higher; none, and it is silent', () => {
  const { notes } = sweepOf([0, 0.1, 0.3, 0.6], 1, 4, null);
  expect(notes.map(({ hz }) => hz)).toEqual([...notes.map(({ hz }) => hz)].sort((a, b) => a - b));
  expect(new Set(notes.map(({ hz }) => hz)).size).toBe(4);
  expect(notes.map(({ gain }) => gain > 0)).toEqual([false, true, true, true]);
  expect(notes[3]!.hz).toBeCloseTo(HIGHEST);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(pitchOf(share)).toBeLessThanOrEqual(pitchOf(Math.min(1, share + 0.01)));
    }),
  );
});

test('a promise that is not within what is heard has no tick', () => {
  expect(sweepOf([1], 1, 10, null).tick).toBe(null);
  expect(sweepOf([1], 1, 10, 11).tick).toBe(null);
  expect(sweepOf([1], 1, 10, 5).tick).toBe(2);
});

test('a queue is louder the more wait, higher the nearer to the door, and all together are gentle', () => {
  const gains = [0, 1, 10, 100, 1e6].map((waiting) => queueTone(0, 8, waiting).gain);
  expect(gains[0]).toBe(0);
  for (let i = 1; i < gains.length; i++) expect(gains[i]).toBeGreaterThan(gains[i - 1]!);
  const all = Array.from({ length: 8 }, (_, place) => queueTone(place, 8, 1e9));
  expect(all.reduce((sum, { gain }) => sum + gain, 0)).toBeLessThanOrEqual(LOUDEST);
  for (let i = 1; i < 8; i++) expect(all[i]!.hz).toBeGreaterThan(all[i - 1]!.hz);
});
