import { Versions, type Asked, type Part } from './versions';

declare const self: ServiceWorkerGlobalScope & {
  /** The build puts the list of files here. */
  readonly __WB_MANIFEST: readonly Part[];
};

const versions = new Versions(
  self.__WB_MANIFEST,
  self.registration.scope,
  self.caches,
  self.fetch.bind(self),
);

// A newer worker takes over at once: it goes on with the version that people agreed to.
self.addEventListener('install', (event) =>
  event.waitUntil(versions.fetchNewest().then(() => self.skipWaiting())),
);
self.addEventListener('activate', (event) =>
  event.waitUntil(versions.settle().then(() => self.clients.claim())),
);

self.addEventListener('fetch', (event) => {
  const part = event.request.method === 'GET' ? versions.partOf(event.request.url) : null;
  if (part !== null) event.respondWith(versions.answer(part, event.request));
});

self.addEventListener('message', (event) => {
  const answer = perform(event.data as Asked).then((known) =>
    event.ports[0]?.postMessage(known ?? null),
  );
  event.waitUntil(answer);
});

async function perform(asked: Asked) {
  if (asked === 'known') return versions.known();
  if (asked === 'agree') return versions.agree();
  // Another page may still show the version before.
  if (asked === 'tidy' && (await pages()) <= 1) return versions.tidy();
  return undefined;
}

async function pages(): Promise<number> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.length;
}
