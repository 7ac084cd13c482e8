import { expect, test } from 'vitest';
import { DAY, HOUR, LAST_SECOND, WEEK } from '../../shared/units';
import { ALWAYS, calendarOf } from './calendar';
import { fifo } from './fifo';
import { Steps } from './steps';
import { Unbounded } from './unbounded';

function times(arrive: number[], service: number[], servers: Steps, calendar = ALWAYS) {
  const n = arrive.length;
  const [start, leave, queue] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  fifo(
    n,
    Int32Array.from(arrive),
    Int32Array.from(service),
    servers,
    calendar,
    start,
    leave,
    queue,
  );
  return { start: [...start], leave: [...leave], queue: [...queue] };
}

test('who leaves at t frees the server for who arrives at t', () => {
  const { start } = times([0, 10, 20], [10, 10, 10], Steps.constant(1));
  expect(start).toEqual([0, 10, 20]);
});

test('fewer servers: nobody is thrown out, nobody starts before enough have ended', () => {
  const servers = new Steps(Float64Array.of(0, 5, 40), Float64Array.of(3, 1, 2));
  const { start, leave } = times([0, 0, 0, 6, 7], [10, 20, 30, 50, 1], servers);
  expect(leave.slice(0, 3)).toEqual([10, 20, 30]);
  // One server from second 5 on: the first three must all be gone. Two from second 40 on.
  expect(start.slice(3)).toEqual([30, 40]);
});

test('no servers for a while: all wait, in open time, and go on in order', () => {
  const servers = new Steps(Float64Array.of(0, 10, 100), Float64Array.of(1, 0, 1));
  const calendar = calendarOf([[0, WEEK]], [[50, 60]]);
  const { start, leave, queue } = times([0, 12, 12], [20, 5, 5], servers, calendar);
  expect(start).toEqual([0, 100, 105]);
  expect(leave).toEqual([20, 105, 110]);
  expect(queue).toEqual([0, 78, 83]);
});

test('a start at the end of the opening hours waits for the next day; its end does not', () => {
  const calendar = calendarOf([
    [9 * HOUR, 17 * HOUR],
    [DAY + 9 * HOUR, DAY + 17 * HOUR],
  ]);
  const { start, leave } = times(
    [9 * HOUR, 9 * HOUR, 9 * HOUR],
    [8 * HOUR, 0, HOUR],
    Steps.constant(1),
    calendar,
  );
  expect(leave[0]).toBe(17 * HOUR);
  expect([start[1], leave[1]]).toEqual([DAY + 9 * HOUR, DAY + 9 * HOUR]);
  expect([start[2], leave[2]]).toEqual([DAY + 9 * HOUR, DAY + 10 * HOUR]);
});

test('more servers than customers: nobody waits, however many there are', () => {
  const arrive = [0, 0, 3, 3, 3];
  const service = [9, 8, 7, 0, 100];
  for (const servers of [5, 6, 17, 1e12, Infinity]) {
    const { start, leave, queue } = times(arrive, service, Steps.constant(servers));
    expect(start).toEqual(arrive);
    expect(leave).toEqual(arrive.map((t, i) => t + service[i]));
    expect(queue).toEqual([0, 0, 0, 0, 0]);
  }
});

test('a time that no column can hold ends the run, and says why', () => {
  const half = LAST_SECOND / 2;
  expect(() => times([0, 0, 0], [half, half, half], Steps.constant(1))).toThrow(
    new Unbounded('never ends'),
  );
  expect(() => times([LAST_SECOND - 9], [10], Steps.constant(1))).toThrow(
    new Unbounded('never ends'),
  );
  const closed = calendarOf([]);
  const weekOnly = calendarOf([[0, WEEK]], [[WEEK, LAST_SECOND]]);
  for (const [at, hours] of [
    [0, closed],
    [WEEK, weekOnly],
  ] as const)
    expect(() => times([at], [1], Steps.constant(1), hours)).toThrow(
      new Unbounded('never opens again'),
    );
  expect(() => times([0, 0], [WEEK, 0], Steps.constant(1), weekOnly)).toThrow(
    new Unbounded('never opens again'),
  );
});

test('without a server, from ever or from some day on, the run ends', () => {
  const none = new Unbounded('has no server left');
  expect(() => times([0], [0], Steps.constant(0))).toThrow(none);
  const from = (...counts: number[]) =>
    new Steps(
      Float64Array.from(counts, (_, i) => 10 * i),
      Float64Array.from(counts),
    );
  expect(times([0, 9], [5, 5], from(1, 0)).leave).toEqual([5, 14]);
  expect(() => times([0, 10], [5, 5], from(1, 0))).toThrow(none);
  expect(() => times([0, 10], [5, 5], from(1, 0, 0))).toThrow(none);
  expect(times([0, 10], [5, 5], from(1, 0, 1)).start).toEqual([0, 20]);
});

test('a service may end on the last second that a column can hold', () => {
  const half = LAST_SECOND / 2;
  expect(times([0, 0], [half, half], Steps.constant(1)).leave[1]).toBeLessThanOrEqual(LAST_SECOND);
  expect(times([LAST_SECOND - 10], [10], Steps.constant(1)).leave).toEqual([LAST_SECOND]);
  const inTwo = times([0, 0], [LAST_SECOND - 10, 10], Steps.constant(1));
  expect(inTwo.leave).toEqual([LAST_SECOND - 10, LAST_SECOND]);
});
