import { describe, expect, test } from 'vitest';
import { PRESETS } from '../scenario/presets';
import { BASELINE, withValue } from '../scenario/scenario';
import { MOST_ORDERS } from '../sim/limits';
import { simulate } from '../sim/simulate';
import { PATIENCE } from './patience';
import { mostOrders, silenceFor } from './silence';

describe('the time that a silent worker is given', () => {
  test.each(PRESETS.map(({ key, scenario }) => [key, scenario] as const))(
    'covers every order of %s',
    (_, scenario) => {
      const { count } = simulate(scenario);
      expect(mostOrders(scenario)).toBeGreaterThan(0.95 * count);
    },
  );

  test('is short for the usual scenario, and grows with the orders', () => {
    expect(silenceFor([BASELINE])).toBeLessThan(5000);
    const large = withValue(BASELINE, 'measuredOrders', 1_000_000);
    expect(silenceFor([large])).toBeGreaterThan(30_000);
    expect(silenceFor([BASELINE, large])).toBe(silenceFor([large]));
    expect(silenceFor([])).toBe(PATIENCE.silence);
    expect(silenceFor([new Blob(['x'.repeat(200_000)])])).toBe(PATIENCE.silence + 60);
  });

  test('follows demand that events multiply, as far as a run can hold orders', () => {
    const peak = { label: 'x', from: '2026-05-01', to: null, field: 'ordersPerDay' } as const;
    const scaled = { ...BASELINE, events: [{ ...peak, effect: 'scale' as const, value: 2 }] };
    const less = { ...BASELINE, events: [{ ...peak, effect: 'scale' as const, value: 0 }] };
    const set = { ...BASELINE, events: [{ ...peak, effect: 'set' as const, value: 1e9 }] };
    expect(mostOrders(scaled)).toBe(2 * mostOrders(BASELINE));
    expect(mostOrders(less)).toBe(mostOrders(BASELINE));
    expect(mostOrders(set)).toBe(MOST_ORDERS);
  });
});
