/** A file of the product, with what it must contain to be taken. */
export interface Part {
  /** Relative to the worker's scope. */
  readonly url: string;
  /** `sha256-…`, as `fetch` takes it. */
  readonly integrity: string;
}

/** Which versions there are: the one that people see, and the newest that has been fetched. */
export interface Known {
  readonly agreed: string;
  readonly newest: string;
}

/** What a page may ask of the service worker. */
export type Asked = 'known' | 'agree' | 'tidy';

/** Files whose names hold a hash of what is in them: they never change. */
const LASTING = 'assets/';
const FRONT = 'index.html';
const KEEP = { ignoreVary: true };

/**
 * The versions of the product that the browser keeps, each whole, in a cache of its own. People go
 * on with the one they agreed to, whatever is newer; pages that show an older one still find its
 * parts. Every worker of the product must understand what an earlier one has kept.
 */
export class Versions {
  /** Name of the version that this worker came with. */
  readonly newest: string;
  readonly #caches: CacheStorage;
  readonly #fetch: typeof fetch;
  readonly #scope: string;
  readonly #parts: ReadonlyMap<string, Part>;
  /** What the names of all own caches begin with: other products share the origin. */
  readonly #own: string;

  /** @param scope whole address of the folder, with a slash at its end */
  constructor(parts: readonly Part[], scope: string, caches: CacheStorage, load: typeof fetch) {
    this.#parts = new Map(parts.map((part) => [part.url, part]));
    this.#scope = scope;
    this.#caches = caches;
    this.#fetch = load;
    this.#own = `dispatch-lab ${scope} `;
    this.newest = digestOf(parts.map(({ url, integrity }) => `${url} ${integrity}`).join('\n'));
  }

  /**
   * Fetches the newest version, what has not changed from an older one excepted.
   * @throws TypeError unless every part is there and contains what it should
   */
  async fetchNewest(): Promise<void> {
    const older = await this.#all();
    const cache = await this.#open(this.newest);
    const get = async ({ url, integrity }: Part) => {
      const address = this.#scope + url;
      if (await cache.match(address, KEEP)) return;
      const known = url.startsWith(LASTING) ? await firstOf(older, address) : undefined;
      const options = { integrity, cache: 'no-cache', credentials: 'same-origin' } as const;
      const response = known ?? (await this.#fetch(address, options));
      if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
      await cache.put(address, unredirected(response));
    };
    await Promise.all([...this.#parts.values()].map(get));
  }

  /** Where nothing was agreed to yet, or it is gone, the newest is what people see. */
  async settle(): Promise<void> {
    const agreed = await this.#agreed();
    if (agreed === null || !(await this.#caches.has(this.#own + agreed))) await this.agree();
  }

  async known(): Promise<Known> {
    return { agreed: (await this.#agreed()) ?? this.newest, newest: this.newest };
  }

  /** From the next time that it is opened, the page is of the newest version. */
  async agree(): Promise<void> {
    const cache = await this.#caches.open(this.#own);
    await cache.put(`${this.#scope}agreed`, new Response(this.newest));
  }

  /** Lets go of versions that no page can show any more. */
  async tidy(): Promise<void> {
    const { agreed, newest } = await this.known();
    const needed = ['', agreed, newest].map((version) => this.#own + version);
    const names = (await this.#names()).filter((name) => !needed.includes(name));
    await Promise.all(names.map((name) => this.#caches.delete(name)));
  }

  /** The part's name for an address; null for what is none of the product's kept parts. */
  partOf(address: string): string | null {
    const bare = address.split(/[?#]/, 1)[0]!;
    if (!bare.startsWith(this.#scope)) return null;
    const url = bare.slice(this.#scope.length) || FRONT;
    return this.#parts.has(url) || url.startsWith(LASTING) ? url : null;
  }

  /** A part as the agreed version has it, or an older one, or the network. */
  async answer(url: string, request: Request): Promise<Response> {
    const address = this.#scope + url;
    const { agreed, newest } = await this.known();
    const first = await Promise.all([this.#open(agreed), this.#open(newest)]);
    const kept = await firstOf(first, address);
    if (kept) return kept;
    const older = url.startsWith(LASTING) && (await firstOf(await this.#all(), address));
    return older || this.#fetch(request);
  }

  async #agreed(): Promise<string | null> {
    const cache = await this.#caches.open(this.#own);
    return (await (await cache.match(`${this.#scope}agreed`))?.text()) ?? null;
  }

  #open(version: string): Promise<Cache> {
    return this.#caches.open(this.#own + version);
  }

  async #names(): Promise<string[]> {
    return (await this.#caches.keys()).filter((name) => name.startsWith(this.#own));
  }

  async #all(): Promise<Cache[]> {
    return Promise.all((await this.#names()).map((name) => this.#caches.open(name)));
  }
}

async function firstOf(caches: readonly Cache[], address: string): Promise<Response | undefined> {
  for (const cache of caches) {
    const response = await cache.match(address, KEEP);
    if (response) return response;
  }
  return undefined;
}

/** Hosts that send `index.html` on to its folder make an answer that no page may be opened with. */
function unredirected(response: Response): Response {
  return response.redirected
    ? new Response(response.body, { headers: response.headers })
    : response;
}

/** FNV-1a, 32 bits, of each half of a text: tells versions apart. */
function digestOf(text: string): string {
  const middle = text.length >> 1;
  return [text.slice(0, middle), text.slice(middle)]
    .map((half) => {
      let hash = 0x811c9dc5;
      for (let i = 0; i < half.length; i++)
        hash = Math.imul(hash ^ half.charCodeAt(i), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}
