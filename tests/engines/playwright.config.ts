import { defineConfig } from '@playwright/test';

// `npm run test:ci` names a free port; by hand the usual one will do.
const port = process.env.E2E_PORT ?? '41731';

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results/engines',
  reporter: [['list'], ['json', { outputFile: '../../test-results/engines.json' }]],
  workers: 1,
  retries: 0,
  // Seconds on an idle machine.
  timeout: 600_000,
  forbidOnly: Boolean(process.env.CI),
  use: { baseURL: `http://127.0.0.1:${port}/` },
  webServer: {
    command: `npx vite preview --config tests/engines/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
  },
});
