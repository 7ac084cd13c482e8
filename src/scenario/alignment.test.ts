import { describe, expect, test } from 'vitest';
import { align, type Aligned } from './alignment';
import { PRESETS } from './presets';
import { BASELINE, spanOf, withValue, type DatedEvent, type Scenario } from './scenario';

const strike: DatedEvent = {
  label: 'Strike',
  effect: 'close',
  site: 'usps',
  from: '2026-05-18',
  to: '2026-05-28',
};
const dated: Scenario = { ...BASELINE, name: 'Dated', events: [strike] };
const other: Scenario = { ...BASELINE, name: 'Other' };

function aligned(a: Scenario, b: Scenario): Aligned {
  const result = align(a, b);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

describe('two worlds made comparable', () => {
  test('what is comparable already is left as it is, without a word', () => {
    expect(align(BASELINE, dated)).toEqual({
      ok: true,
      a: BASELINE,
      b: dated,
      weeks: 7,
      notes: [],
    });
  });

  test('both take the seed of A, so that the same orders have the same luck', () => {
    const { a, b, notes } = aligned({ ...BASELINE, seed: 'x' }, { ...other, seed: 'y' });
    expect([a.seed, b.seed]).toEqual(['x', 'x']);
    expect(notes).toEqual([expect.stringMatching(/“x”.*same luck/)]);
  });

  test.each(['measuredOrders', 'warmupDays', 'cooldownDays'] as const)(
    'both are measured as A is: %s',
    (key) => {
      const changed = withValue(other, key, 200);
      const { a, b, notes } = aligned(BASELINE, changed);
      expect(b.values[key]).toBe(a.values[key]);
      expect(notes).toEqual([expect.stringMatching(/measured as A is/)]);
      expect(aligned(changed, BASELINE).b.values[key]).toBe(200);
    },
  );

  test('more demand keeps its orders a day, over the shorter of both windows', () => {
    const busy = withValue(other, 'ordersPerDay', 1.75 * BASELINE.values.ordersPerDay);
    for (const { a, b, weeks, notes } of [aligned(BASELINE, busy), aligned(busy, BASELINE)]) {
      expect(a.values.ordersPerDay).not.toBe(b.values.ordersPerDay);
      expect(weeks).toBe(Math.min(spanOf(BASELINE).windowDays, spanOf(busy).windowDays) / 7);
      expect(weeks).toBeLessThan(7);
      expect(notes).toEqual([expect.stringContaining(`${weeks} weeks`)]);
    }
  });

  test('a world without dates is moved to the other’s, whichever of the two it is', () => {
    const later = { ...dated, startDate: '2026-04-06' };
    for (const [a, b] of [
      [later, other],
      [other, later],
    ] as const) {
      const result = aligned(a, b);
      expect([result.a.startDate, result.b.startDate]).toEqual(['2026-04-06', '2026-04-06']);
      expect(result.notes).toEqual([expect.stringMatching(/^“Other” has no dated events/)]);
    }
  });

  test('two calendars of their own are refused, with both dates', () => {
    const later = { ...dated, name: 'Later', startDate: '2026-04-06' };
    const result = align(dated, later);
    if (result.ok) throw new Error('should be refused');
    expect(result.reason).toMatch(/“Dated” begins on 2026-03-30, “Later” on 2026-04-06/);
    expect(align(later, dated).ok).toBe(false);
    expect(align(dated, { ...later, startDate: dated.startDate }).ok).toBe(true);
  });

  test('every preset can be compared with the baseline, either way round', () => {
    for (const { key, scenario } of PRESETS)
      for (const result of [align(BASELINE, scenario), align(scenario, BASELINE)]) {
        expect(result.ok, key).toBe(true);
        if (result.ok && scenario.events.length > 0)
          expect([result.a.startDate, result.b.startDate]).toEqual([
            scenario.startDate,
            scenario.startDate,
          ]);
      }
  });

  test('aligned worlds are aligned: a second time there is nothing to say', () => {
    const odd = { ...withValue(dated, 'warmupDays', 50), seed: 'y', startDate: '2026-04-06' };
    const { a, b, weeks } = aligned(other, odd);
    expect(align(a, b)).toEqual({ ok: true, a, b, weeks, notes: [] });
  });
});
