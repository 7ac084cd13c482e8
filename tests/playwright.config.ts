import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './chromium';

// `npm test` names a free port; by hand the usual one will do.
const port = process.env.E2E_PORT ?? '41730';

/** They look at how long something takes or at a machine that is pressed hard, or wait for a whole site. */
const ALONE = /(?:hard-use|host|offline|sound|steady)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/pages',
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  // A page is busy on little more than one core: while one test presses keys or is looked at by axe,
  // another’s run is simulated. The tests of one file stay in their order.
  workers: 2,
  // By hand a file is named and is in one of the two; `npm test` runs one after the other.
  projects: [
    { name: 'together', testIgnore: ALONE },
    // One page at a time: several would slow each other down and blur every timing.
    { name: 'alone', testMatch: ALONE, workers: 1 },
  ],
  // What passes only at the second go is counted and named as such: a fault to look for, which must
  // not hide what the other tests have to say.
  retries: 1,
  // A page settles in seconds; a busy machine may take many. What passes never waits for these.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    // A picture that runs all the time takes a core from the run: it does where motion is the matter.
    contextOptions: { reducedMotion: 'reduce' },
    // Only tests/offline.spec.ts lets a page be kept: others block what it asks for, and see that it does.
    serviceWorkers: 'block',
    // Only tests/visit.spec.ts comes for the first time.
    storageState: {
      cookies: [],
      origins: [
        {
          origin: `http://127.0.0.1:${port}`,
          localStorage: [{ name: 'dispatch-lab-visited', value: 'yes' }],
        },
      ],
    },
    launchOptions: chromiumOptions,
  },
  // What people get: the production build.
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/`,
  },
});
