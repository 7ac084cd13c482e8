import type { Server } from 'node:http';
import process from 'node:process';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview } from 'vite';

const OUT = 'node_modules/.cache/dispatch-lab-bench-page';

/** Builds the page as people get it, serves it and opens it in a browser, as wide as a desk's. */
export async function withPage<T>(use: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  await build({ logLevel: 'error', build: { outDir: OUT, emptyOutDir: true } });
  const server = await preview({
    logLevel: 'error',
    build: { outDir: OUT },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    // Containers offer neither a sandbox for root nor a large /dev/shm.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.resolvedUrls!.local[0]);
    return await use(page, browser);
  } finally {
    await browser.close();
    // A server waits for connections that browsers keep open.
    (server.httpServer as Server).closeAllConnections();
    await server.close();
  }
}
