import { afterEach, expect, test, vi } from 'vitest';
import { forgetInTab, keep, keepInTab, recall, recallInTab } from './kept';

afterEach(() => void vi.unstubAllGlobals());

test('what is kept is there later', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  expect(recall('theme')).toBeNull();
  expect(keep('theme', 'dark')).toBe(true);
  expect(recall('theme')).toBe('dark');
});

test('where storage is denied nothing is kept, and whoever asks is told', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(keep('theme', 'dark')).toBe(false);
  expect(recall('theme')).toBeNull();
  keepInTab('lesson', 'here');
  forgetInTab('lesson');
  expect(recallInTab('lesson')).toBeNull();
});
