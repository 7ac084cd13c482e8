import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { Versions, type Part } from './versions';

const SCOPE = 'https://example.org/lab/';

class FakeCache {
  readonly entries = new Map<string, string>();
  match = async (address: string) =>
    this.entries.has(address) ? new Response(this.entries.get(address)) : undefined;
  put = async (address: string, response: Response) =>
    void this.entries.set(address, await response.text());
}

class FakeCaches {
  readonly kept = new Map<string, FakeCache>();
  open = async (name: string) => {
    const cache = this.kept.get(name) ?? new FakeCache();
    this.kept.set(name, cache);
    return cache;
  };
  has = async (name: string) => this.kept.has(name);
  keys = async () => [...this.kept.keys()];
  delete = async (name: string) => this.kept.delete(name);
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

let site: Record<string, string>;
let caches: FakeCaches;
let fetched: string[];
beforeEach(() => {
  caches = new FakeCaches();
  fetched = [];
});

/** As a browser's: checks what comes. */
async function load(asked: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  const url = (asked as string).slice(SCOPE.length);
  fetched.push(url);
  const text = site[url];
  if (text === undefined) return new Response('', { status: 404 });
  if (options?.integrity && options.integrity !== hashOf(text)) throw new TypeError('integrity');
  return new Response(text);
}

function publish(files: Record<string, string>): Versions {
  site = files;
  const parts: Part[] = Object.entries(files).map(([url, text]) => ({
    url,
    integrity: hashOf(text),
  }));
  return new Versions(parts, SCOPE, caches as unknown as CacheStorage, load);
}
const install = async (versions: Versions) => {
  await versions.fetchNewest();
  await versions.settle();
};
const get = async (versions: Versions, url: string) => {
  const request = (SCOPE + url) as unknown as Request;
  return (await versions.answer(versions.partOf(SCOPE + url)!, request)).text();
};

const FIRST = { 'index.html': 'one', 'assets/a-1.js': 'a1', 'assets/same.js': 'same' };
const SECOND = { 'index.html': 'two', 'assets/a-2.js': 'a2', 'assets/same.js': 'same' };

test('after one visit everything is there without a network', async () => {
  const versions = publish(FIRST);
  await install(versions);
  site = {};
  for (const [url, text] of Object.entries(FIRST)) expect(await get(versions, url)).toBe(text);
  expect(await get(versions, '?x=1')).toBe('one');
});

test('a newer version waits until it is agreed to, also for another visit', async () => {
  await install(publish(FIRST));
  const second = publish(SECOND);
  await install(second);
  expect(await get(second, 'index.html')).toBe('one');
  expect(await second.known()).toEqual({ agreed: expect.any(String), newest: second.newest });
  expect((await second.known()).agreed).not.toBe(second.newest);
  await second.agree();
  expect(await get(second, 'index.html')).toBe('two');
});

test('a page of the old version finds its parts, until nobody shows it any more', async () => {
  await install(publish(FIRST));
  const second = publish(SECOND);
  await install(second);
  await second.agree();
  expect(await get(second, 'assets/a-1.js')).toBe('a1');
  await second.tidy();
  expect(
    await (
      await caches.open(`dispatch-lab ${SCOPE} ${second.newest}`)
    ).match(`${SCOPE}assets/a-2.js`),
  ).toBeDefined();
  const texts = [...caches.kept.values()].flatMap(({ entries }) => [...entries.values()]);
  expect(texts).not.toContain('a1');
  expect(texts).toContain('a2');
});

test('what has not changed is not fetched again', async () => {
  await install(publish(FIRST));
  fetched = [];
  await install(publish(SECOND));
  expect(fetched.sort()).toEqual(['assets/a-2.js', 'index.html']);
});

test.each([
  ['with an old front page', { ...SECOND, 'index.html': 'one' }],
  ['with a part that is missing', { 'index.html': 'two', 'assets/same.js': 'same' }],
])('a site that is half copied, %s, is no version until it is whole', async (_, half) => {
  await install(publish(FIRST));
  const second = publish(SECOND);
  site = half;
  await expect(second.fetchNewest()).rejects.toThrow(TypeError);
  site = SECOND;
  await install(second);
  await second.agree();
  for (const [url, text] of Object.entries(SECOND)) expect(await get(second, url)).toBe(text);
});

test('only what belongs to the product is answered, and other caches are left alone', async () => {
  const versions = publish(FIRST);
  await install(versions);
  for (const address of [
    'https://example.org/other/',
    'https://elsewhere.org/lab/index.html',
    `${SCOPE}examples/index.html`,
    `${SCOPE}single/dispatch-lab.html`,
    `${SCOPE}embed.js`,
  ])
    expect(versions.partOf(address)).toBe(null);
  await caches.open('of another product');
  await caches.open('dispatch-lab https://example.org/ 0123');
  await versions.tidy();
  expect(await caches.keys()).toContain('of another product');
  expect(await caches.keys()).toContain('dispatch-lab https://example.org/ 0123');
});
