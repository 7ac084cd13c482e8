import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explanationOf } from './explanations';
import { GROUPS, STEPS } from './field';
import { labelOf } from './field-words';
import { FIELDS, mixFields, type FieldKey } from './fields';
import { parseScenario } from './parse';
import { presetStory } from './preset-stories';
import { PRESETS } from './presets';
import { sourceOf } from './sources';
import { BASELINE, spanOf, withValue, type Scenario } from './scenario';

const problems = (input: unknown) => {
  const parsed = parseScenario(input);
  return parsed.ok ? [] : parsed.problems;
};
const broken = (change: object) => problems({ ...BASELINE, ...change });
const withField = (values: object) => broken({ values: { ...BASELINE.values, ...values } });

describe('the table of fields', () => {
  test('has at least 40 levers, with keys and labels of their own', () => {
    expect(FIELDS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(FIELDS.map(({ key }) => key)).size).toBe(FIELDS.length);
    expect(new Set(FIELDS.map(({ key }) => labelOf(key))).size).toBe(FIELDS.length);
  });

  test('reaches every group and every step of the journey', () => {
    for (const group of GROUPS) expect(FIELDS.map((f) => f.group)).toContain(group);
    for (const step of STEPS) expect(FIELDS.map(({ reads }) => reads)).toContain(step);
  });

  test.each(FIELDS.map((field) => [field.key, field] as const))('is sound at %s', (_, field) => {
    const { key, min, max, step, grade } = field;
    const [source, explanation] = [sourceOf(key), explanationOf(key)];
    expect(min).toBeLessThan(max);
    expect(step).toBeGreaterThan(0);
    expect(field.default).toBeGreaterThanOrEqual(min);
    expect(field.default).toBeLessThanOrEqual(max);
    expect(source).not.toBe('');
    expect(explanation.endsWith('.')).toBe(true);
    expect(source === 'Our assumption').toBe(source === 'Our assumption' && grade === 'D');
  });
});

describe('parsing', () => {
  test('takes the baseline and every preset as they are', () => {
    for (const { scenario } of PRESETS) {
      const parsed = parseScenario(JSON.parse(JSON.stringify(scenario)));
      expect(parsed).toEqual({ ok: true, scenario });
    }
  });

  test.each([
    ['out of range', { customsDelay: 11 }, /Customs delay must lie between 0 and 10 ×/],
    ['below its range', { inspectors: 0 }, /Inspectors must lie between 1 and 500/],
    ['text', { customsDelay: '2' }, /Customs delay must be a number/],
    ['NaN', { customsDelay: NaN }, /Customs delay must be a/],
    ['infinite', { customsDelay: Infinity }, /Customs delay must be a finite number/],
    ['null', { customsDelay: null }, /Customs delay must be a number/],
    ['a mix of too much', { uspsShare: 90 }, /must sum to 100/],
  ])('names a field that is %s', (_, values, message) => {
    expect(
      withField(values)
        .map((p) => p.message)
        .join(),
    ).toMatch(message);
  });

  test('names a missing and an unknown field', () => {
    const { customsDelay: _, ...missing } = BASELINE.values;
    expect(broken({ values: missing })).toEqual([
      { where: 'customsDelay', message: 'Customs delay is missing.' },
    ]);
    expect(withField({ warpSpeed: 9 })[0]!.message).toBe('There is no field “warpSpeed”.');
    expect(withField(JSON.parse('{"__proto__": 1}') as object)[0]!.message).toMatch(
      /no field “__proto__”/,
    );
    expect(problems(JSON.parse('{"__proto__": {}, "name": "x"}'))).not.toHaveLength(0);
  });

  test.each([
    [{ startDate: '2026-03-31' }, /Monday/],
    [{ startDate: '2026-02-30' }, /real date/],
    [{ seed: '' }, /seed/],
    [{ name: 'x'.repeat(201) }, /200/],
    [{ events: 'none' }, /list/],
    [
      {
        events: [
          { label: 'x', from: '2026-05-01', to: '2026-04-01', effect: 'close', site: 'hub' },
        ],
      },
      /end after/,
    ],
    [
      { events: [{ label: 'x', from: '2026-05-01', to: null, effect: 'close', site: 'hub' }] },
      /events\.0/,
    ],
    [
      {
        events: [
          {
            label: 'x',
            from: '2026-05-01',
            to: null,
            effect: 'scale',
            field: 'sellerCount',
            value: 2,
          },
        ],
      },
      /lever that can change/,
    ],
    [
      {
        events: [
          {
            label: 'x',
            from: '2026-05-01',
            to: null,
            effect: 'set',
            field: 'dutyRate',
            value: 200,
          },
        ],
      },
      /range/,
    ],
    [{ events: Array.from({ length: 101 }, () => ({})) }, /events/],
  ])('refuses %j', (change, message) => {
    expect(
      broken(change)
        .map((p) => p.message)
        .join(' '),
    ).toMatch(message);
  });

  test('answers anything at all, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (input) => {
        expect(parseScenario(input).ok).toBe(false);
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a mix', () => {
  const carriers = mixFields('carriers').map(({ key }) => key);
  const sum = ({ values }: Scenario) => carriers.reduce((all, key) => all + values[key], 0);

  test('always sums to 100, and the others give way in proportion', () => {
    const after = withValue(BASELINE, 'uspsShare', 72.5);
    expect(sum(after)).toBeCloseTo(100, 9);
    expect(after.values.upsShare).toBe(10);
    expect(after.values.regionalShare).toBe(7.5);
  });

  test('holds locked parts still', () => {
    const locked = new Set<FieldKey>(['upsShare', 'fedexShare']);
    const after = withValue(BASELINE, 'uspsShare', 90, locked);
    expect(after.values).toMatchObject({
      uspsShare: 60,
      upsShare: 20,
      fedexShare: 20,
      regionalShare: 0,
    });
  });

  test('survives any sequence of moves', () => {
    const move = fc.tuple(fc.constantFrom(...carriers), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const after = moves.reduce((s, [key, value]) => withValue(s, key, value), BASELINE);
        expect(sum(after)).toBeCloseTo(100, 6);
        expect(parseScenario(after).ok).toBe(true);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

test('the window is the nearest whole number of weeks, at least one', () => {
  expect(spanOf(BASELINE).windowDays).toBe(49);
  expect(spanOf(withValue(BASELINE, 'measuredOrders', 100)).windowDays).toBe(7);
});

test('presets have keys of their own, a story, and begin on a Monday', () => {
  expect(new Set(PRESETS.map(({ key }) => key)).size).toBe(PRESETS.length);
  expect(PRESETS.length).toBeGreaterThanOrEqual(10);
  for (const { key } of PRESETS) expect(presetStory(key).length).toBeGreaterThan(20);
});
