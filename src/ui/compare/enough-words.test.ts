import { describe, expect, test } from 'vitest';
import { enoughSentence, Pace, type Enough } from './enough-words';

const state: Enough = {
  pairs: 15,
  half: 0.14,
  wanted: 0.1,
  reachedAt: null,
  left: 23,
  adding: true,
  most: 100,
  pace: 2,
};
const words = (change: Partial<Enough>) =>
  enoughSentence({ ...state, ...change }).replaceAll('\u00a0', ' ');

describe('enough runs', () => {
  test('on the way: the precision so far, pairs and time left', () => {
    expect(words({})).toBe(
      'After 15 pairs of runs the change of the mean delivery time is known to ±0.14 days. About 23 more pairs are needed for ±0.1 days, some 45 seconds.',
    );
    expect(words({ pace: null })).toMatch(/needed for ±0\.1 days\.$/);
    expect(words({ left: 60, pace: 5 })).toMatch(/some 5 minutes\.$/);
  });

  test('beyond what is ever run, it says how many would be needed', () => {
    expect(words({ left: 300 })).toMatch(/would need about 300 more pairs; at most 85 are added/);
  });

  test('reached, stopped and given up are told apart', () => {
    expect(words({ reachedAt: 10, adding: false, left: 0 })).toMatch(/was reached after 10 pairs/);
    expect(words({ adding: false })).toMatch(/Stopped before ±0\.1 days was reached/);
    expect(words({ adding: false, pairs: 100 })).toMatch(/is given up: 100 pairs are the most/);
    expect(words({ wanted: null, adding: false })).toMatch(/No more pairs are added/);
  });

  test('one pair knows nothing of its precision; pairs that differ alike are exact', () => {
    expect(words({ pairs: 1, half: NaN, left: NaN })).toMatch(/^One pair of runs does not tell/);
    expect(words({ half: 0, wanted: null })).toMatch(/known exactly: every pair differs alike/);
  });
});

describe('the pace', () => {
  test('is known from the second telling on, and anew when the runs begin anew', () => {
    const pace = new Pace();
    expect(pace.observe(1, 1000)).toBeNull();
    expect(pace.observe(3, 5000)).toBe(2);
    expect(pace.observe(5, 9000)).toBe(2);
    expect(pace.observe(1, 20_000)).toBeNull();
    expect(pace.observe(2, 21_000)).toBe(1);
  });
});
