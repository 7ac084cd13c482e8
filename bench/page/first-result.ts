import { chromium } from 'playwright-core';
import { THROTTLE } from './interactions';
import { BROWSER, withServer } from './open';

export interface FirstResult {
  /** From the start of navigation until the first key figure is on the screen, ms. */
  readonly shown: number;
  /** Of it, from the making of the first worker until its first answer is there, ms. */
  readonly worker: number;
}

/**
 * Loads of the production build with nothing cached. The browser slows the page's own thread by
 * THROTTLE, but has no means to slow workers: their part is told beside, to be counted in.
 */
export function firstResults(loads: number): Promise<FirstResult[]> {
  return withServer(async (address) => {
    const browser = await chromium.launch(BROWSER);
    try {
      const results: FirstResult[] = [];
      for (let load = 0; load < loads; load++) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        const page = await context.newPage();
        const cdp = await context.newCDPSession(page);
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
        await page.addInitScript(watch);
        await page.goto(address);
        const told = await page.waitForFunction(() => window.firstResult);
        results.push((await told.jsonValue())!);
        await context.close();
      }
      return results;
    } finally {
      await browser.close();
    }
  });
}

declare global {
  interface Window {
    firstResult?: FirstResult;
  }
}

/** Runs in the page, before anything of its own. */
function watch(): void {
  let [made, answered] = [0, 0];
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      made ||= performance.now();
      // The first message says that it has started, the second is its first answer.
      let heard = 0;
      this.addEventListener('message', () => {
        if (++heard === 2) answered ||= performance.now();
      });
    }
  };
  const look = () => {
    if (document.querySelector('[data-value]'))
      // The frame after the one that it is drawn in: by then it is on the screen.
      requestAnimationFrame(() => {
        window.firstResult = { shown: performance.now(), worker: answered - made };
      });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
