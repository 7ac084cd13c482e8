import { expect, test } from 'vitest';
import { NO_LINK } from '../../scenario/link/codec';
import type { LinkView, Receipt } from '../../scenario/link/link';
import { isFirstVisit } from './first';

function browser(differs: object = {}): Window {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const window: Record<string, unknown> = { localStorage };
  window.parent = window;
  return Object.assign(window, differs) as unknown as Window;
}
const bare = { view: NO_LINK.view, receipt: null };
const asking = (view: Partial<LinkView>) => ({ ...bare, view: { ...NO_LINK.view, ...view } });

test('there is one first visit', () => {
  const window = browser();
  expect(isFirstVisit(window, bare)).toBe(true);
  expect(isFirstVisit(window, bare)).toBe(false);
});

test('it is none where nothing can be remembered', () => {
  const denied = {
    get localStorage(): Storage {
      throw new Error('denied');
    },
  };
  const window = Object.defineProperties(browser(), Object.getOwnPropertyDescriptors(denied));
  expect(isFirstVisit(window, bare)).toBe(false);
});

test('it is none in a frame', () => {
  expect(isFirstVisit(browser({ parent: {} }), bare)).toBe(false);
});

test.each([
  ['a projector', asking({ size: 'projector' })],
  ['chosen levers', asking({ levers: ['customsDelay'] })],
  ['levers that are held', asking({ locked: ['customsDelay'] })],
  ['a lesson', asking({ lesson: 'journey' })],
  ['chosen parts', asking({ panels: ['flow'] })],
  ['a cited run', { ...bare, receipt: {} as Receipt }],
])('a link that asks for %s is let speak first, and the visit after it counts', (_, asked) => {
  const window = browser();
  expect(isFirstVisit(window, asked)).toBe(false);
  expect(isFirstVisit(window, bare)).toBe(true);
});
