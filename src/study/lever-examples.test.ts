import { beforeAll, describe, expect, test } from 'vitest';
import { figuresOf, type Figures } from '../kpi/figures';
import { FIELDS, type FieldKey } from '../scenario/fields';
import { exampleOf } from '../scenario/lever-examples';
import { BASELINE, withValue, type Scenario } from '../scenario/scenario';
import { Memory, type Run } from '../sim/run';
import { simulateRun } from '../sim/simulate';
import { pairedChanges, type Compared } from './paired';

const PAIRS = 4;
/** As the baseline, but shorter all over. */
const SHORT: Scenario = {
  ...BASELINE,
  values: { ...BASELINE.values, warmupDays: 28, measuredOrders: 8400, cooldownDays: 14 },
};

const before: Figures[] = [];
const after = new Map<FieldKey, Figures[]>();

/** Lever by lever in the order of the journey, each run goes on from the one before it. */
beforeAll(() => {
  const told = FIELDS.filter(({ key }) => exampleOf(key).moves !== null);
  const memory = new Memory();
  for (let replication = 0; replication < PAIRS; replication++) {
    let previous: Run | null = null;
    const figures = (scenario: Scenario): Figures => {
      previous = simulateRun(scenario, { replication, memory, previous });
      return figuresOf(previous.columns, false, { digest: true, batches: true });
    };
    before.push(figures(SHORT));
    for (const { key } of told)
      after.set(key, [
        ...(after.get(key) ?? []),
        figures(withValue(SHORT, key, exampleOf(key).value)),
      ]);
  }
});

describe.each(FIELDS.map((field) => ({ key: field.key, field })))(
  'the example of $key',
  ({ key, field }) => {
    const { value, says, moves, by } = exampleOf(key);

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
      test(`moves ${moves}, clear of chance${by === undefined ? '' : `, by about ${by}`}`, () => {
        const { mean, lo, hi } = pairedChanges(before, after.get(key)!)[moves.slice(1) as Compared];
        if (moves.startsWith('+')) expect(lo).toBeGreaterThan(0);
        else expect(hi).toBeLessThan(0);
        if (by !== undefined) expect(Math.abs(mean / by - 1)).toBeLessThan(0.15);
      });
  },
);
