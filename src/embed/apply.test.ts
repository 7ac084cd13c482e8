import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixFields } from '../scenario/fields';
import { BASELINE, withValue } from '../scenario/scenario';
import { effort } from '../shared/effort.testkit';
import { presetFrom, withLevers } from './apply';

const carriers = mixFields('carriers').map(({ key }) => key);
const sum = (values: Readonly<Record<string, number>>) =>
  carriers.reduce((total, key) => total + values[key], 0);
const valuesOf = (levers: Parameters<typeof withLevers>[1]) => {
  const applied = withLevers(BASELINE, levers);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.scenario.values;
};

describe('levers', () => {
  test('are set as they are given, and nothing else moves', () => {
    expect(valuesOf({ customsDelay: 3, sellerAutomation: 80 })).toEqual({
      ...BASELINE.values,
      customsDelay: 3,
      sellerAutomation: 80,
    });
  });

  test('out of range are named, and none of them is set', () => {
    expect(withLevers(BASELINE, { sellerAutomation: 80, customsDelay: 99 })).toEqual({
      ok: false,
      error: {
        name: 'OutOfRange',
        field: 'customsDelay',
        message: 'Customs delay must lie between 0 and 10 ×.',
      },
    });
  });

  test('−0 becomes 0', () => {
    expect(Object.is(valuesOf({ customsDelay: -0 }).customsDelay, 0)).toBe(true);
  });
});

describe('shares of a mix', () => {
  test('all given are set as they are', () => {
    const given = { uspsShare: 10, upsShare: 20, fedexShare: 30, regionalShare: 40 };
    expect(valuesOf(given)).toMatchObject(given);
  });

  test('one given moves the others as its slider does', () => {
    expect(valuesOf({ uspsShare: 70 })).toEqual(withValue(BASELINE, 'uspsShare', 70).values);
  });

  test('that leave no room or do not fill it are refused', () => {
    for (const levers of [
      { uspsShare: 60, upsShare: 60 },
      { uspsShare: 10, upsShare: 10, fedexShare: 10, regionalShare: 10 },
    ])
      expect(withLevers(BASELINE, levers)).toMatchObject({
        ok: false,
        error: { name: 'OutOfRange', field: 'uspsShare', message: /sum to 100/ },
      });
  });

  test('some given stay, and the rest fills up to 100 %', () => {
    fc.assert(
      fc.property(
        fc.subarray(carriers, { minLength: 1, maxLength: carriers.length - 1 }),
        fc.array(fc.integer({ min: 0, max: 33 }), { minLength: 4, maxLength: 4 }),
        (keys, shares) => {
          const given = Object.fromEntries(keys.map((key, i) => [key, shares[i]]));
          const values = valuesOf(given);
          expect(values).toMatchObject(given);
          expect(sum(values)).toBeCloseTo(100, 6);
          for (const key of carriers) expect(values[key]).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 4, numRuns: effort(500) },
    );
  });
});

test('a preset keeps the luck; one there is none of is refused', () => {
  const seeded = { ...BASELINE, seed: 'lucky' };
  expect(presetFrom('carrier-strike', seeded)).toMatchObject({ scenario: { seed: 'lucky' } });
  expect(presetFrom('toString', seeded)).toMatchObject({
    ok: false,
    error: { name: 'OutOfRange', field: 'preset' },
  });
});
