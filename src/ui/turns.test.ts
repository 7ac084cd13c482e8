import { beforeEach, expect, test, vi } from 'vitest';
import { Turns } from './turns';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('self', globalThis);
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test('everybody has a turn, in order, one in each task', () => {
  const turns = new Turns();
  const had: string[] = [];
  for (const name of ['a', 'b', 'c']) turns.take(() => had.push(name));
  expect(had).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(had).toEqual(['a']);
  turns.take(() => had.push('d'));
  vi.runAllTimers();
  expect(had).toEqual(['a', 'b', 'c', 'd']);
  turns.take(() => had.push('e'));
  vi.runAllTimers();
  expect(had.at(-1)).toBe('e');
});

test('who gives up a turn is passed over', () => {
  const turns = new Turns();
  const had: string[] = [];
  turns.take(() => had.push('a'));
  const giveUp = turns.take(() => had.push('b'));
  turns.take(() => had.push('c'));
  giveUp();
  vi.runAllTimers();
  expect(had).toEqual(['a', 'c']);
});

test('once hurried, nobody waits any more', () => {
  const turns = new Turns();
  const had: string[] = [];
  turns.take(() => had.push('a'));
  turns.take(() => had.push('b'));
  turns.hurry();
  turns.take(() => had.push('c'));
  expect(had).toEqual(['a', 'b', 'c']);
  vi.runAllTimers();
  expect(had).toEqual(['a', 'b', 'c']);
});
