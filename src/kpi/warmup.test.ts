import { describe, expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { standardNormal } from '../sim/random/distributions';
import { draw, seedOf } from '../sim/random/draws';
import { sample } from '../sim/random/quantile-table';
import type { WarmupCheck } from './answers';
import { answersOf } from './answers.testkit';
import { transientLength, warmupCheck } from './warmup';

const stream = seedOf('warm-up').stream('noise');
const normal = standardNormal();

/** An AR(1) series around 1000 with correlation 0.7 and this standard deviation; k tells series apart. */
function noise(n: number, deviation: number, k: number): Float64Array {
  const values = new Float64Array(n);
  const step = deviation * Math.sqrt(1 - 0.7 * 0.7);
  let x = 0;
  for (let i = -50; i < n; i++) {
    x = 0.7 * x + step * sample(normal, draw(stream, k, i));
    if (i >= 0) values[i] = 1000 + x;
  }
  return values;
}

describe('the length of a transient', () => {
  test.each([
    [-1, 10],
    [-0.5, 20],
    [1, 10],
  ])('is when %f · e^(−t/%f) of the level has shrunk to 5 %%', (size, time) => {
    const expected = time * Math.log(Math.abs(size) / 0.05);
    for (let k = 0; k < 20; k++) {
      const series = noise(200, 5, k).map((x, t) => x + 1000 * size * Math.exp(-t / time));
      // Noise of 0.5 % of the level moves it by a tenth of the decay time, three deviations wide.
      expect(Math.abs(transientLength(series)! - expected)).toBeLessThan(0.3 * time + 1);
    }
  });

  test('is none in a stationary series', () => {
    const lengths = Array.from({ length: 1000 }, (_, k) => transientLength(noise(100, 20, k))!);
    // 5 % are 2.5 deviations: 1.2 % of series begin further out, and come back within a few steps.
    expect(lengths.filter((length) => length > 0).length).toBeLessThan(30);
    expect(Math.max(...lengths)).toBeLessThan(10);
  });

  test('is none in a constant, unknown in a handful of values', () => {
    expect(transientLength([7, 7, 7, 7, 7, 7])).toBe(0);
    expect(transientLength([0, 0, 0, 0, 0, 0])).toBe(0);
    expect(transientLength([1, 2, 3, 4, 5])).toBeNull();
    expect(transientLength([])).toBeNull();
  });

  test('has no end where the series grows on', () => {
    expect(transientLength(Array.from({ length: 100 }, (_, t) => t))).toBe(Infinity);
  });
});

describe('the check of the warm-up', () => {
  const rhythm = [1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7];
  const steady = Float64Array.from({ length: 140 }, (_, day) => 100 * rhythm[day % 7]!);
  const filling = steady.map((x, day) => x * (1 - Math.exp(-day / 7)));

  test('takes no week’s rhythm for a transient', () => {
    expect(warmupCheck([steady], 0)).toMatchObject({ verdict: 'enough', asked: 0, more: false });
  });

  test('asks for whole weeks and adds up the stages', () => {
    // Mean of e^(−t/7) over week w, by its days: below 5 % from week 3 on (w = 2: 9.2 %, 3: 3.4 %).
    const asked = { asked: 21, more: false };
    expect(warmupCheck([filling], 21)).toEqual({ verdict: 'enough', given: 21, ...asked });
    expect(warmupCheck([filling], 14)).toEqual({ verdict: 'short', given: 14, ...asked });
    expect(warmupCheck([steady.map((x) => 9 * x), filling], 7)).toMatchObject({ asked: 7 });
  });

  test('says when the run cannot tell', () => {
    expect(warmupCheck([filling.subarray(0, 35)], 0)).toEqual({ verdict: 'unknown' });
    const growing = steady.map((_, day) => day);
    expect(warmupCheck([growing], 42)).toMatchObject({ verdict: 'short', asked: 70, more: true });
    expect(warmupCheck([growing], 77)).toEqual({ verdict: 'unknown' });
  });

  test('passes the default scenario, whatever its luck, and finds none too short', () => {
    for (const seed of ['dispatch', 'another', 'a third']) {
      const scenario = { ...BASELINE, seed };
      const { warmup } = answersOf(scenario, 5);
      expect(warmup).toMatchObject({ verdict: 'enough', more: false });
      const none = answersOf(withValue(scenario, 'warmupDays', 0), 5).warmup;
      expect(none).toMatchObject({ verdict: 'short', more: false });
      // Most orders are on their way for less than five weeks, those by sea for more.
      const asked = (check: WarmupCheck | null) => (check as { asked: number }).asked;
      for (const check of [warmup, none]) {
        expect(asked(check)).toBeGreaterThanOrEqual(21);
        expect(asked(check)).toBeLessThanOrEqual(42);
      }
    }
  });

  test('asks for more when parcels are longer on their way', () => {
    const slow = answersOf(withValue(BASELINE, 'economyTransit', 45), 5).warmup;
    expect(slow).toMatchObject({ verdict: 'short' });
  });

  test('waits for enough replications', () => {
    expect(answersOf(withValue(BASELINE, 'measuredOrders', 3000), 4).warmup).toBeNull();
  });
});
