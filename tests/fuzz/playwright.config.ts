import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../chromium';

// `npm run test:ci` names a free port; by hand the usual one will do.
const port = process.env.E2E_PORT ?? '41732';

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results/fuzz',
  reporter: [['list'], ['json', { outputFile: '../../test-results/fuzz.json' }]],
  workers: 1,
  retries: 0,
  timeout: 600_000,
  forbidOnly: Boolean(process.env.CI),
  use: { baseURL: `http://127.0.0.1:${port}/` },
  projects: [
    { name: 'Chromium', use: { browserName: 'chromium', launchOptions: chromiumOptions } },
    {
      name: 'Firefox ESR',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: '/usr/bin/firefox-esr' },
      },
    },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
  },
});
