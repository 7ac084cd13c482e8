import { describe, expect, test } from 'vitest';
import { figuresOfAll } from '../kpi/answers.testkit';
import { FIELDS } from '../scenario/fields';
import { exampleOf } from '../scenario/lever-examples';
import { BASELINE, withValue, type Scenario } from '../scenario/scenario';
import { pairedChanges, type Compared } from './paired';

const PAIRS = 5;
const before = figuresOfAll(BASELINE, PAIRS);
const changes = (after: Scenario) => pairedChanges(before, figuresOfAll(after, PAIRS));

describe.each(FIELDS.map((field) => ({ key: field.key, field })))(
  'the example of $key',
  ({ field }) => {
    const { value, says, moves, by } = exampleOf(field.key);

    test('names a value of the lever other than its default, in a sentence or two', () => {
      expect(value).toBeGreaterThanOrEqual(field.min);
      expect(value).toBeLessThanOrEqual(field.max);
      expect(value).not.toBe(field.default);
      const steps = value / field.step;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
      expect(says.length).toBeLessThanOrEqual(160);
      expect(says).toMatch(/[.]$/);
    });

    if (moves !== null)
      test(`moves ${moves}, as it says, clear of chance${by === undefined ? '' : `, by about ${by}`}`, () => {
        const figure = moves.slice(1) as Compared;
        const { mean, lo, hi } = changes(withValue(BASELINE, field.key, value))[figure];
        if (moves.startsWith('+')) expect(lo).toBeGreaterThan(0);
        else expect(hi).toBeLessThan(0);
        if (by !== undefined) expect(Math.abs(mean / by - 1)).toBeLessThan(0.1);
      });
  },
);
