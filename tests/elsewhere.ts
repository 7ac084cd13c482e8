import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The site as it is published. */
export const SITE = fileURLToPath(new URL('../dist/', import.meta.url));
/** All of it in one file. */
export const ONE_FILE = path.join(SITE, 'single', 'dispatch-lab.html');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Elsewhere {
  /** Of another site than the product's: by name where that is by number. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Another web server, with pages of its own.
 * @param pages HTML by path @param folder where to find what begins with `prefix`
 */
export async function elsewhere(
  pages: Readonly<Record<string, string>>,
  { folder = SITE, prefix = '/site/' } = {},
): Promise<Elsewhere> {
  const server = http.createServer((request, response) => {
    const asked = new URL(request.url!, 'http://localhost').pathname;
    void answer(asked).then(
      ([type, body]) => response.setHeader('content-type', type).end(body),
      () => response.writeHead(404).end(),
    );
  });
  async function answer(asked: string): Promise<[type: string, body: string | Buffer]> {
    if (asked in pages) return [TYPES['.html'], pages[asked]];
    if (!asked.startsWith(prefix)) throw new Error('nothing there');
    const file = path.join(folder, asked.slice(prefix.length) || 'index.html');
    return [TYPES[path.extname(file)] ?? 'application/octet-stream', await readFile(file)];
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
