import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceLabel } from './difference-label';
import { differencesOf, sharedUntil, withDifferences, type Difference } from './differences';
import { mixFields } from './fields';
import { BASELINE, secondsAt, withValue, type DatedEvent, type Scenario } from './scenario';

const MAY: DatedEvent = {
  label: 'Fewer flights',
  effect: 'scale',
  field: 'standardCapacity',
  value: 0.5,
  from: '2026-05-04',
  to: '2026-05-18',
};
const CAP: DatedEvent = { ...MAY, label: 'Cap', effect: 'set', value: 300 };
const STRIKE: DatedEvent = {
  label: '',
  effect: 'close',
  site: 'usps',
  from: '2026-05-11',
  to: '2026-05-20',
};
const withEvents = (...events: DatedEvent[]): Scenario => ({ ...BASELINE, events });
const keys = (a: Scenario, b: Scenario) => differencesOf(a, b).map(({ key }) => key);
const begins = (date: string) => secondsAt(BASELINE, date);

describe('differences', () => {
  test('there are none between a scenario and another of the same content', () => {
    const same = { ...withEvents({ ...MAY }, { ...STRIKE }), name: 'Other', seed: 'x' };
    expect(differencesOf(withEvents(MAY, STRIKE), same)).toEqual([]);
    expect(sharedUntil(withEvents(MAY, STRIKE), same)).toBeNull();
  });

  test('come in the order of the table, events after levers, with their names', () => {
    const b = { ...withValue(BASELINE, 'customsDelay', 2), events: [MAY, STRIKE] };
    const found = differencesOf(BASELINE, withValue(b, 'sellerAutomation', 90));
    expect(found.map((one) => [one.key, differenceLabel(one)])).toEqual([
      ['sellerAutomation', 'Seller automation'],
      ['customsDelay', 'Customs delay'],
      ['event 1', 'Fewer flights'],
      ['event 2', 'Closure'],
    ]);
  });

  test('the parts of a mix are one difference, whose shares keep summing to 100 %', () => {
    const b = withValue(BASELINE, 'uspsShare', 70);
    const all = differencesOf(BASELINE, b);
    expect(all.map((one) => [one.key, differenceLabel(one)])).toEqual([
      ['carriers', 'Carrier mix'],
    ]);
    const other = withValue(b, 'customsDelay', 2);
    const two = differencesOf(BASELINE, other);
    for (const made of two) {
      const { values } = withDifferences(BASELINE, other, two, [made]);
      const shares = mixFields('carriers').map(({ key }) => values[key]);
      expect(shares.reduce((sum, x) => sum + x, 0)).toBeCloseTo(100, 9);
    }
  });

  test('an event that was changed is one difference, another event is its own', () => {
    const longer = { ...MAY, to: '2026-06-01' };
    expect(differencesOf(withEvents(MAY), withEvents(longer))).toMatchObject([
      { inA: MAY, inB: longer },
    ]);
    expect(differencesOf(withEvents(MAY), withEvents(STRIKE))).toMatchObject([
      { inA: MAY, inB: null },
      { inA: null, inB: STRIKE },
    ]);
    expect(keys(withEvents(MAY), withEvents(MAY, MAY))).toEqual(['event 1']);
  });

  test('the order of events counts where it matters: on one lever', () => {
    expect(keys(withEvents(MAY, STRIKE), withEvents(STRIKE, MAY))).toEqual([]);
    const [a, b] = [withEvents(MAY, CAP), withEvents(CAP, MAY)];
    const all = differencesOf(a, b);
    expect(all).toHaveLength(2);
    expect(withDifferences(a, b, all, all).events).toEqual(b.events);
    expect(sharedUntil(a, b)).toBe(begins(MAY.from));
  });

  test('two worlds share their past up to the first event that differs', () => {
    const until = (a: DatedEvent[], b: DatedEvent[]) =>
      sharedUntil(withEvents(...a), withEvents(...b));
    expect(until([], [MAY])).toBe(begins(MAY.from));
    expect(until([MAY], [])).toBe(begins(MAY.from));
    expect(until([MAY], [{ ...MAY, from: '2026-05-01' }])).toBe(begins('2026-05-01'));
    expect(until([MAY], [MAY, STRIKE])).toBe(begins(STRIKE.from));
    expect(until([], [{ ...MAY, from: '2026-01-01' }])).toBe(0);
    // Only how long it lasts differs: nothing does before the earlier end.
    expect(until([MAY], [{ ...MAY, to: '2026-05-10' }])).toBe(begins('2026-05-10'));
    expect(until([MAY], [{ ...MAY, to: null }])).toBe(begins('2026-05-18'));
    expect(until([MAY], [{ ...MAY, value: 0.6 }])).toBe(begins(MAY.from));
    expect(sharedUntil(BASELINE, withValue(withEvents(MAY), 'customsDelay', 2))).toBe(0);
  });
});

const event: fc.Arbitrary<DatedEvent> = fc
  .record({
    base: fc.constantFrom(MAY, CAP, STRIKE),
    label: fc.constantFrom('', 'x'),
    to: fc.constantFrom('2026-05-21', '2026-06-01'),
  })
  .map(({ base, ...change }) => ({ ...base, ...change }));
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    customsDelay: fc.constantFrom(1, 2),
    inspectors: fc.constantFrom(2, 3),
    uspsShare: fc.constantFrom(45, 60),
    events: fc.array(event, { maxLength: 4 }),
  })
  .map(({ customsDelay, inspectors, uspsShare, events }) => {
    const mixed = withValue({ ...BASELINE, events }, 'uspsShare', uspsShare);
    return { ...mixed, values: { ...mixed.values, customsDelay, inspectors } };
  });

const content = ({ values, events }: Scenario) => ({ values, events });
const made = (a: Scenario, b: Scenario, some: (all: Difference[]) => Difference[]) => {
  const all = differencesOf(a, b);
  return withDifferences(a, b, all, some(all));
};

describe('over any two scenarios', () => {
  const any = (check: (a: Scenario, b: Scenario) => void) =>
    fc.assert(fc.property(scenario, scenario, check), { seed: 20261123, numRuns: 300 });

  test('all differences make the second world, none the first', () => {
    any((a, b) => {
      expect(content(made(a, b, (all) => all))).toEqual(content(b));
      expect(content(made(a, b, () => []))).toEqual(content(a));
      expect(made(a, b, (all) => all)).toMatchObject({ name: a.name, seed: a.seed });
    });
  });

  test('each can be undone singly: what is left to make is that one', () => {
    any((a, b) => {
      const all = differencesOf(a, b);
      all.forEach((one) => {
        const undone = withDifferences(
          a,
          b,
          all,
          all.filter((other) => other !== one),
        );
        const left = differencesOf(undone, b);
        if (one.kind === 'lever') expect(left.map(({ key }) => key)).toEqual([one.key]);
        else expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(['event']));
      });
    });
  });

  test('turned round there are as many, with the same past in common', () => {
    any((a, b) => {
      expect(differencesOf(b, a)).toHaveLength(differencesOf(a, b).length);
      expect(sharedUntil(b, a)).toBe(sharedUntil(a, b));
    });
  });
});
