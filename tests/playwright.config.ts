import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// `npm test` names a browser and a free port; by hand the usual ones will do.
const port = process.env.E2E_PORT ?? '41730';
const usual = '/usr/bin/chromium';
const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(usual) ? usual : undefined);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/pages',
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  // One page at a time: several would slow each other down and blur every timing.
  workers: 1,
  retries: 0,
  // A page settles in seconds; a busy machine may take many.
  timeout: 90_000,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        // Containers offer neither a sandbox for root nor a large /dev/shm.
        '--no-sandbox',
        '--disable-dev-shm-usage',
        // A test browser has nobody to call.
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // What people get: the production build.
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/`,
  },
});
