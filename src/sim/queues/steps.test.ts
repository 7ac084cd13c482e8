import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { combine, Steps, StepsGroup } from './steps';

/** [from, value] in order; the first holds from ever. */
type Pieces = readonly (readonly [number, number])[];

const pieces = fc
  .tuple(
    fc.constantFrom(-Infinity, -3, 0),
    fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }),
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([first, times, values]): Pieces =>
    [first, ...times.sort((a, b) => a - b)].map((t, i) => [t, values[i]] as const),
  );

const stepsOf = (parts: Pieces) =>
  new Steps(
    Float64Array.from(parts, ([t]) => t),
    Float64Array.from(parts, ([, value]) => value),
  );

const valueAt = (parts: Pieces, t: number) =>
  parts.filter(([from], i) => i === 0 || from <= t).at(-1)![1];

const instants = Array.from({ length: 80 }, (_, i) => i / 2 - 5);

test('a value holds from its time until the next, the first one from ever', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const steps = stepsOf(parts);
      expect(instants.map((t) => steps.at(t))).toEqual(instants.map((t) => valueAt(parts, t)));
      const doubled = steps.map((value) => 2 * value);
      expect(instants.map((t) => doubled.at(t))).toEqual(
        instants.map((t) => 2 * valueAt(parts, t)),
      );
    }),
    { seed: 10, numRuns: effort(500) },
  );
});

test('two are combined at every instant', () => {
  fc.assert(
    fc.property(pieces, pieces, (a, b) => {
      const f = (x: number, y: number) => 10 * x - y;
      const both = combine(stepsOf(a), stepsOf(b), f);
      expect(instants.map((t) => both.at(t))).toEqual(
        instants.map((t) => f(valueAt(a, t), valueAt(b, t))),
      );
      expect([...both.times]).toEqual([...new Set(both.times)].sort((x, y) => x - y));
    }),
    { seed: 11, numRuns: effort(500) },
  );
});

test('several read together are those read one by one, in whatever order of time', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: -5, max: 35 }), { maxLength: 12 }),
      (all, visits) => {
        const group = new StepsGroup(all.map(stepsOf));
        const got = visits.map((t) => [...group.at(t)]);
        expect(got).toEqual(visits.map((t) => all.map((parts) => valueAt(parts, t))));
      },
    ),
    { seed: 13, numRuns: effort(500) },
  );
});

test('a constant never changes', () => {
  expect([-1e9, 0, 5, 1e12].map((t) => Steps.constant(4).at(t))).toEqual([4, 4, 4, 4]);
});
