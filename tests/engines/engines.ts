import { chromium, firefox, type BrowserType, type LaunchOptions } from '@playwright/test';
import { chromiumOptions } from '../chromium';
import type {} from './page/page';
import { withWebKit } from './webkit';

export interface Answer {
  readonly version: string;
  readonly digests: readonly string[];
}

/** Opens the page of digests at an address and hands it the cases as JSON. */
export type Engine = (address: string, cases: string) => Promise<Answer>;

/** Milliseconds; long, because a busy machine may take its time. */
const TO_START = 120_000;

const inPlaywright =
  (type: BrowserType, options: LaunchOptions): Engine =>
  async (address, cases) => {
    const browser = await type.launch({ ...options, timeout: TO_START });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(TO_START);
      await page.goto(address);
      const digests = await page.evaluate((json) => digestsInWorker(json), cases);
      return { version: browser.version(), digests };
    } finally {
      await browser.close();
    }
  };

const inWebKit: Engine = (address, cases) =>
  withWebKit(async (driver) => {
    await driver.get(address);
    const script = `const [json, done] = arguments;
      digestsInWorker(json).then(done, (error) => done(String(error)));`;
    const digests: string[] | string = await driver.executeAsyncScript(script, cases);
    if (typeof digests === 'string') throw new Error(digests);
    const version = (await driver.getCapabilities()).getBrowserVersion() ?? '';
    return { version, digests };
  });

export const ENGINES: Readonly<Record<string, Engine>> = {
  Chromium: inPlaywright(chromium, chromiumOptions),
  // Debian's own build; Playwright drives the standard protocol that it speaks.
  'Firefox ESR': inPlaywright(firefox, {
    channel: 'moz-firefox',
    executablePath: '/usr/bin/firefox-esr',
  }),
  WebKitGTK: inWebKit,
};
