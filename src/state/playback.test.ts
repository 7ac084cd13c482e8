import { afterEach, expect, test, vi } from 'vitest';
import { DAY, HOUR } from '../shared/units';
import { advance, Playback } from './playback.svelte';

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

afterEach(() => vi.unstubAllGlobals());

/** A playback whose frames come when the test says so. */
function underTest() {
  let frame: ((time: number) => void) | undefined;
  vi.stubGlobal('requestAnimationFrame', (run: (time: number) => void) => {
    frame = run;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => (frame = undefined));
  const playback = new Playback(() => ({ start: DAY, end: 9 * DAY }));
  return { playback, tick: (time: number) => frame?.(time), running: () => frame !== undefined };
}

test('figures follow the running clock a few times a second and agree with it when it stands', () => {
  const { playback, tick } = underTest();
  playback.play();
  const begin = performance.now() + 300;
  const seen = new Set<number>();
  for (let time = begin; time < begin + 1000; time += 16) {
    tick(time);
    seen.add(playback.readOut);
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
  expect(seen.size).toBeLessThanOrEqual(6);
  expect(playback.now).toBeGreaterThan(playback.readOut);
  playback.pause();
  expect(playback.readOut).toBe(playback.now);
});

test('a step stops the clock and moves both ways within the bounds', () => {
  const { playback, running } = underTest();
  playback.play();
  playback.step(HOUR);
  expect(running()).toBe(false);
  expect([playback.now, playback.readOut]).toEqual([DAY + HOUR, DAY + HOUR]);
  playback.step(-30 * DAY);
  expect(playback.now).toBe(0);
  playback.step(30 * DAY);
  expect(playback.now).toBe(9 * DAY);
  // From the end, playing begins again.
  playback.play();
  expect(playback.now).toBe(DAY);
});
