import { expect, test } from 'vitest';
import { dayAt, dayScale, partOf } from './frame';
import { levelOf, overloads, stacked, stretches, waitingLevelOf, weekOf } from './series';

const station = (overloaded: number[]) => ({
  key: 'x',
  label: 'X',
  used: new Float64Array(overloaded.length),
  waiting: new Float64Array(overloaded.length),
  overloaded: Uint8Array.from(overloaded),
});

test('layers lie on each other and are as thick as what they show', () => {
  const layers = stacked([Float64Array.of(1, 2), Float64Array.of(3, 0), Float64Array.of(2, 5)]);
  expect(layers[1]).toEqual({ from: Float64Array.of(1, 2), to: Float64Array.of(4, 2) });
  expect([...layers[2]!.to]).toEqual([6, 7]);
});

test('days of one level are drawn as one, closed days apart from idle ones', () => {
  expect([NaN, 0, 0.5, 0.69, 0.95, 1].map(levelOf)).toEqual([-1, 0, 1, 1, 4, 4]);
  expect(stretches([0.1, 0.2, NaN, NaN, 0.9, 0.99], levelOf)).toEqual([
    { from: 0, to: 2, level: 0 },
    { from: 2, to: 4, level: -1 },
    { from: 4, to: 5, level: 3 },
    { from: 5, to: 6, level: 4 },
  ]);
  expect(overloads(station([0, 1, 1, 0, 1]))).toMatchObject([
    { from: 1, to: 3 },
    { from: 4, to: 5 },
  ]);
});

test('waiting orders have levels of their own; less than half an order is none', () => {
  expect([0, 0.49, 0.5, 4.9, 5, 99, 100, 2266].map(waitingLevelOf)).toEqual([
    -1, -1, 0, 0, 1, 2, 3, 4,
  ]);
});

test('a place in the picture is a day of the run, whatever lies beside it', () => {
  const frame = { startDay: 0, days: 133, warmupDays: 42, windowDays: 49, events: [] };
  const x = dayScale(frame, 900);
  for (const day of [0, 41, 42, 90, 91, 132]) expect(dayAt(x, x(day + 0.5), frame)).toBe(day);
  expect(dayAt(x, -50, frame)).toBe(0);
  expect(dayAt(x, 5000, frame)).toBe(132);
  expect([41, 42, 90, 91].map((day) => partOf(day, frame))).toEqual([
    'warm-up',
    'measured window',
    'measured window',
    'run-out',
  ]);
});

test('each day lies in the week that began last', () => {
  expect([0, 2, 3, 9, 10, 99].map((day) => weekOf(day, [0, 3, 10]))).toEqual([0, 0, 1, 1, 2, 2]);
});
