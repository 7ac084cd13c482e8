import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../chromium';

// `npm run test:ci` names a free port; by hand the usual one will do.
const port = process.env.E2E_PORT ?? '41733';

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results/languages',
  reporter: [['list'], ['json', { outputFile: '../../test-results/languages.json' }]],
  // The page in two languages that nobody speaks, and beside it the lessons in two that many do.
  workers: 2,
  // What passes only at the second go is counted and named as such, as in `npm test`.
  retries: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    contextOptions: { reducedMotion: 'reduce', serviceWorkers: 'block' },
    launchOptions: chromiumOptions,
  },
  webServer: {
    command: `npx vite preview --config tests/languages/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
  },
});
