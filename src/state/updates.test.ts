import { expect, test, vi } from 'vitest';
import { keeperOf, Updates, type Keeper } from './updates.svelte';

type Known = { agreed: string; newest: string };
type Worker = { state: string; addEventListener: EventTarget['addEventListener'] };

/** A browser whose service worker answers what it is asked. */
function browser(known: Known) {
  const asked: unknown[] = [];
  const active = {
    postMessage(request: unknown, [port]: MessagePort[]) {
      asked.push(request);
      port.postMessage(request === 'known' ? known : null);
    },
  };
  const listeners: (() => void)[] = [];
  const registration = {
    active,
    installing: null as Worker | null,
    waiting: null as Worker | null,
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
  };
  const keeper = { register: vi.fn(async () => registration) } as unknown as Keeper;
  return { keeper, registration, asked, found: () => listeners.forEach((listener) => listener()) };
}

test('where workers are denied nothing happens, and nothing fails', async () => {
  const updates = new Updates({ register: () => Promise.reject(new Error('denied')) });
  await updates.start();
  expect(updates.ready).toBe(false);
});

test('the version that people agreed to is no news', async () => {
  const { keeper, asked } = browser({ agreed: 'a', newest: 'a' });
  const updates = new Updates(keeper);
  await updates.start();
  expect(updates.ready).toBe(false);
  expect(asked).toContain('tidy');
});

test('a newer one is said, waits when put off, and comes when agreed to', async () => {
  const { keeper, asked } = browser({ agreed: 'a', newest: 'b' });
  const updates = new Updates(keeper);
  await updates.start();
  expect(updates.ready).toBe(true);
  updates.later();
  expect(updates.ready).toBe(false);
  expect(asked).not.toContain('agree');
  const reload = vi.fn();
  await updates.use(reload);
  expect(asked.at(-1)).toBe('agree');
  expect(reload).toHaveBeenCalledOnce();
});

test('one that comes while the page is open is said once it is whole', async () => {
  const known = { agreed: 'a', newest: 'a' };
  const { keeper, registration, found } = browser(known);
  const updates = new Updates(keeper);
  await updates.start();
  const worker = Object.assign(new EventTarget(), { state: 'installing' });
  registration.installing = worker;
  found();
  known.newest = 'b';
  worker.state = 'installed';
  worker.dispatchEvent(new Event('statechange'));
  expect(updates.ready).toBe(false);
  worker.state = 'activated';
  worker.dispatchEvent(new Event('statechange'));
  await vi.waitFor(() => expect(updates.ready).toBe(true));
});

test.each(['installing', 'waiting'] as const)(
  'one that is %s already as the page asks is said once it is whole',
  async (stage) => {
    const known = { agreed: 'a', newest: 'a' };
    const { keeper, registration, asked } = browser(known);
    const worker = Object.assign(new EventTarget(), { state: 'installed' });
    registration[stage] = worker;
    const updates = new Updates(keeper);
    await updates.start();
    expect(updates.ready).toBe(false);
    // Asked for anything, the one before it would keep it waiting: for minutes, in Chromium.
    expect(asked).toEqual(stage === 'waiting' ? [] : ['tidy', 'known']);
    known.newest = 'b';
    worker.state = 'activated';
    worker.dispatchEvent(new Event('statechange'));
    await vi.waitFor(() => expect(updates.ready).toBe(true));
  },
);

test.each([
  ['in a frame', { parent: {} }],
  ['on a disk', { location: { protocol: 'file:' } }],
  ['without a manifest', { document: { querySelector: () => null } }],
  ['without workers', { navigator: {} }],
])('nothing keeps a page %s', (_, differs) => {
  const window: Record<string, unknown> = {
    location: { protocol: 'https:' },
    document: { querySelector: () => ({}) },
    navigator: { serviceWorker: {} },
  };
  window.parent = window;
  expect(keeperOf(window as unknown as Window)).toEqual({});
  expect(keeperOf(Object.assign(window, differs) as unknown as Window)).toBe(null);
});
