import { expect, test } from 'vitest';
import { HOUR } from '../shared/units';
import { advance } from './playback.svelte';

test('the clock follows real time, not the number of frames', () => {
  const smooth = advance(advance(0, 16, 6 * HOUR, 1e9), 16, 6 * HOUR, 1e9);
  const coarse = advance(0, 32, 6 * HOUR, 1e9);
  expect(smooth).toBeCloseTo(coarse, 6);
});

test('a long absence does not make it leap, and it stops at the end', () => {
  expect(advance(0, 3_600_000, HOUR, 1e9)).toBe(360);
  expect(advance(990, 100, HOUR, 1000)).toBe(1000);
  expect(advance(500, -20, HOUR, 1000)).toBe(500);
});
