import { expect, test, type Page } from '@playwright/test';
import { faults } from '../faults';
import { settled } from '../page';

const seconds = Number(process.env.FUZZ_SECONDS ?? 90);
const seed = process.env.FUZZ_SEED ?? 'dispatch';
/** Looks that axe takes at the page, one of them at the end. */
const LOOKS = 4;

const fuzzed = async (page: Page) => (await page.locator('html').getAttribute('data-fuzz')) ?? '';

/** The page stands still while it is looked at. */
async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.dataset.fuzzHold = ''));
  await settledOrFailed(page);
  expect(await faults(page)).toEqual([]);
  await page.evaluate(() => delete document.documentElement.dataset.fuzzHold);
}

/** What random levers ask for may be refused; nothing may go on for ever. */
async function settledOrFailed(page: Page): Promise<void> {
  const still = page.locator('[data-run="settled"], [data-run="failed"]');
  await still.waitFor({ state: 'attached', timeout: 240_000 });
  // What comes in by turns or with a moment's fading is there.
  await page.waitForTimeout(1000);
}

test(`${seconds} seconds of random events, seed “${seed}”`, async ({ page, browser }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const visited: string[] = [];
  page.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname));
  page.on('download', (download) => complaints.push(`download: ${download.suggestedFilename()}`));
  page.on('filechooser', () => complaints.push('a choice of files'));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));

  await page.goto(`./?fuzz=${encodeURIComponent(seed)}&seconds=${seconds}`);
  await settled(page);
  for (let look = 1; look < LOOKS; look++) {
    await page.waitForTimeout((1000 * seconds) / LOOKS);
    await expectAccessible(page);
  }
  await expect.poll(() => fuzzed(page), { timeout: 1000 * seconds + 60_000 }).toMatch(/^done/);
  await expectAccessible(page);
  const sent = Number((await fuzzed(page)).replace('done ', ''));
  console.log(`${browser.version()}: ${sent} events`);
  expect(sent).toBeGreaterThan(5 * seconds);
  expect(complaints).toEqual([]);
  // Addresses of what is shown may come and go; the page is never left.
  expect(new Set(visited).size).toBe(1);
});
