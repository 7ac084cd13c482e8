import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Watch } from './watch';

let expired: number;
let watch: Watch;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('self', globalThis);
  expired = 0;
  watch = new Watch(() => expired++);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('expires once, after the time allowed, which begins anew with each allowance', () => {
  watch.allow(1100);
  vi.advanceTimersByTime(1000);
  watch.allow(1100);
  vi.advanceTimersByTime(1099);
  expect(expired).toBe(0);
  vi.advanceTimersByTime(1);
  expect(expired).toBe(1);
  vi.advanceTimersByTime(100_000);
  expect(expired).toBe(1);
});

test('stopped, it never expires, and leaves no timer behind', () => {
  watch.allow(1000);
  vi.advanceTimersByTime(900);
  watch.stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that was held up gives what waited for it the chance to be heard', () => {
  watch.allow(4000);
  // Ten minutes asleep: one timer is overdue, whatever the clock says.
  vi.setSystemTime(Date.now() + 600_000);
  vi.advanceTimersToNextTimer();
  expect(expired).toBe(0);
});
