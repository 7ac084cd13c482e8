import { expect, test } from 'vitest';
import { changeSteps, fallSteps, stepName, sumOf } from './change-fall';

const days = (work: number, queue = 0, closed = 0, hold = 0) => ({ work, queue, closed, hold });
const before = [
  days(0.1),
  days(1, 0.2, 1, 0.5),
  days(1),
  days(1, 0.5),
  days(4),
  days(1, 1),
  days(3),
];
const after = before.map((stage, i) =>
  i === 5 ? { ...stage, queue: 2.5, closed: 0.01 } : i === 1 ? { ...stage, closed: 0.4 } : stage,
);

test('a change goes from the one whole to the other, each part from where the last one ended', () => {
  const steps = changeSteps(after, before);
  expect(steps.map(({ part }) => part)).toEqual([
    { stage: 1, cause: 'closed' },
    { stage: 5, cause: 'queue' },
    'rest',
  ]);
  expect(steps[0]!.from).toBeCloseTo(sumOf(before), 12);
  expect(steps[0]!.to - steps[0]!.from).toBeCloseTo(-0.6, 12);
  steps.slice(1).forEach((step, i) => expect(step.from).toBe(steps[i]!.to));
  expect(steps.at(-1)!.to).toBeCloseTo(sumOf(after), 12);
});

test('no change has no parts', () => {
  expect(changeSteps(before, before)).toEqual([]);
});

test('what comes of other orders is a part like any other, and the end is the whole', () => {
  const nothing = before.map(() => days(0));
  const change = nothing.map((stage, i) => (i === 5 ? { ...stage, queue: 1.5 } : stage));
  const steps = fallSteps(change, 18, -0.4);
  expect(steps.map(stepName)).toEqual(['Customs: queue', 'other orders']);
  expect(steps.at(-1)!.to).toBeCloseTo(19.1, 12);
  // Too small to be seen by itself, it is still in the sum.
  expect(fallSteps(change, 18, 0.01).map(stepName)).toEqual([
    'Customs: queue',
    'all smaller parts',
  ]);
  expect(fallSteps(nothing, 18)).toEqual([]);
});
