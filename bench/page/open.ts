import type { Server } from 'node:http';
import process from 'node:process';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview } from 'vite';

const OUT = 'node_modules/.cache/dispatch-lab-bench-page';

const executablePath = process.env.CHROMIUM_PATH;

/** How the browser is started. Containers offer neither a sandbox for root nor a large /dev/shm. */
export const BROWSER = {
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
};

/** Builds the page as people get it and serves it, on this computer only. */
export async function withServer<T>(use: (address: string) => Promise<T>): Promise<T> {
  await build({ logLevel: 'error', build: { outDir: OUT, emptyOutDir: true } });
  const server = await preview({
    logLevel: 'error',
    build: { outDir: OUT },
    preview: { host: '127.0.0.1', port: 0 },
  });
  try {
    return await use(server.resolvedUrls!.local[0]);
  } finally {
    // A server waits for connections that browsers keep open.
    (server.httpServer as Server).closeAllConnections();
    await server.close();
  }
}

/** The same, opened in a browser as wide as a desk's. */
export function withPage<T>(use: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  return withServer(async (address) => {
    const browser = await chromium.launch(BROWSER);
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(address);
      return await use(page, browser);
    } finally {
      await browser.close();
    }
  });
}
