import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator, type Page } from '@playwright/test';

/** Pages of somebody else: an origin of their own, with what each test puts there. */
export class HostSite {
  readonly #pages = new Map<string, string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const page = this.#pages.get(request.url ?? '');
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
      response.end(page);
    });
  }

  /** The server answers from here on; its origin. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  put(path: string, body: string): void {
    this.#pages.set(path, hostPage(body));
  }
}

export interface Heard {
  readonly data: Record<string, unknown>;
  readonly origin: string;
}

/** A page that keeps all that is posted to it. */
export function hostPage(body: string): string {
  return `<!doctype html><html lang="en"><title>Host</title><script>
    heard = [];
    addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
  </script><body>${body}</body></html>`;
}

/** A frame with the page that is tested. @param link further words of its link */
export const frame = (lab: string, link: string, more = ''): string =>
  `<iframe src="${lab}#${link}" title="Lab" width="900" height="700" ${more}></iframe>`;

declare const heard: Heard[];

/** All that the host has heard so far. */
export const heardBy = (page: Page): Promise<Heard[]> => page.evaluate(() => heard);

/** Waits until the frame has said that it listens. */
export async function ready(page: Page): Promise<void> {
  await expect
    .poll(async () => (await heardBy(page)).some(({ data }) => data?.event === 'ready'), {
      timeout: 60_000,
    })
    .toBe(true);
}

export async function framed(page: Page, selector = 'iframe[title="Lab"]'): Promise<FrameLocator> {
  const lab = page.frameLocator(selector);
  await lab.locator('[data-run="settled"]').waitFor({ state: 'attached', timeout: 120_000 });
  return lab;
}

/** Posts anything to the first frame of the page. */
export const post = (page: Page, message: unknown): Promise<void> =>
  page.evaluate(
    (data) => document.querySelector('iframe')!.contentWindow!.postMessage(data, '*'),
    message,
  );

interface Answer {
  readonly type: 'result' | 'error';
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into whatever came
  readonly result: any;
  readonly error: { readonly name: string; readonly field?: string; readonly message: string };
}

let number = 0;

/** A request as a host writes it, and its answer; null when none comes. */
export async function ask(page: Page, request: object, wait = 60_000): Promise<Answer | null> {
  const id = `ask ${++number}`;
  await post(page, { dispatchLab: 1, id, ...request });
  return page.evaluate(
    async ([wanted, most]) => {
      for (let waited = 0; waited < most; waited += 50) {
        const found = heard.find(({ data }) => data?.id === wanted);
        if (found) return found.data as unknown as Answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return null;
    },
    [id, wait] as const,
  );
}
