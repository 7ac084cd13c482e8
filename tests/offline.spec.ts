import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { elsewhere, ONE_FILE, SITE, type Elsewhere } from './elsewhere';
import { digest, move, open, settled } from './page';

test.use({ serviceWorkers: 'allow', storageState: { cookies: [], origins: [] } });

/** A site in a folder of its own, which can be changed and taken away. */
let folder: string;
let host: Elsewhere;
let home: string;
test.beforeEach(async () => {
  folder = `${mkdtempSync(path.join(tmpdir(), 'site-'))}/`;
  cpSync(SITE, folder, { recursive: true });
  host = await elsewhere({}, { folder, prefix: '/school/lab/' });
  home = `${host.origin}/school/lab/`;
});
test.afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

/** Opens the page and waits until all of it is kept. */
async function visit(page: Page): Promise<string[]> {
  const complaints = await open(page, home);
  await kept(page);
  return complaints;
}
const kept = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Puts a changed build in the place of the one before, which leaves nothing behind. */
function publish(title: string): void {
  const file = path.join(folder, 'index.html');
  const before = readFileSync(file, 'utf8');
  const now = before.replace(/<title>[^<]*/, `<title>${title}`);
  writeFileSync(file, now);
  const worker = path.join(folder, 'service-worker.js');
  const list = readFileSync(worker, 'utf8');
  expect(list).toContain(hashOf(before));
  writeFileSync(worker, list.replace(hashOf(before), hashOf(now)));
}

const notice = (page: Page) => page.getByRole('region', { name: 'A new version is ready' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('after one visit the page opens without a network, with the same numbers and all its parts', async ({
  page,
}) => {
  const complaints = await visit(page);
  const before = await digest(page);
  await host.close();
  await page.reload();
  await settled(page);
  expect(await digest(page)).toBe(before);
  await page.getByRole('tab', { name: 'Partners' }).click();
  await expect(page.getByRole('tabpanel').getByRole('table').first()).toBeVisible();
  await button(page, 'Glossary').click();
  await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
  await page.keyboard.press('Escape');
  await move(page, 'Customs delay', 3);
  await page.goto(`${home}?from=mail#view=frame&v=1`);
  await settled(page);
  expect(complaints).toEqual([]);
});

test('a newer version waits for a yes, also through another visit, and keeps the scenario', async ({
  page,
}) => {
  await visit(page);
  publish('Second');
  await page.reload();
  await settled(page);
  await expect(notice(page)).toBeVisible();
  await expect(page).toHaveTitle('Dispatch Lab');
  const { violations } = await new AxeBuilder({ page }).include('.corner').analyze();
  expect(violations).toEqual([]);
  await notice(page).getByRole('button', { name: 'Later' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(page).toHaveTitle('Dispatch Lab');

  // All windows closed: the old one opens, and asks.
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await open(again, home);
  await expect(again).toHaveTitle('Dispatch Lab');
  await expect(notice(again)).toBeVisible();
  await move(again, 'Customs delay', 3);
  const before = await digest(again);
  await notice(again).getByRole('button', { name: 'Use it now' }).click();
  await expect(again).toHaveTitle('Second');
  await settled(again);
  expect(await digest(again)).toBe(before);
  expect(again.url()).toContain('customsDelay=3');
  await expect(notice(again)).toHaveCount(0);
  // Nothing of the old one stays behind: one version, and which it is.
  await expect
    .poll(() => again.evaluate(async () => (await caches.keys()).length), { timeout: 20_000 })
    .toBe(2);
});

test('a newer version that comes in the middle of a lesson waits for its end', async ({ page }) => {
  await visit(page);
  await page.evaluate(() => (location.hash = '#lesson=journey&step=2&v=1'));
  const player = page.locator('[data-part="lesson"]');
  await expect(player.getByRole('heading', { name: /^Step 2 of/ })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { same: true }));
  publish('Second');
  // Browsers look for a new worker now and then; now.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const versions = () => page.evaluate(async () => (await caches.keys()).length);
  await expect.poll(versions, { timeout: 60_000 }).toBeGreaterThan(2);
  await button(page, 'Next')
    .or(player.getByRole('button', { name: 'Run' }))
    .first()
    .waitFor();
  await page.waitForTimeout(1500);
  await expect(notice(page)).toHaveCount(0);
  await expect(player.getByRole('heading', { name: /^Step 2 of/ })).toBeVisible();
  await expect(page).toHaveTitle(/Dispatch Lab/);

  await player.getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(notice(page)).toBeVisible();
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
  await notice(page).getByRole('button', { name: 'Use it now' }).click();
  await expect(page).toHaveTitle('Second');
});

test('another window may take the new version: this one goes on with its own', async ({ page }) => {
  await visit(page);
  const parts = (name: string) => path.join(folder, 'assets', name);
  const lazy = readFileSync(path.join(folder, 'service-worker.js'), 'utf8').match(
    /lazy-PartnersTab-[\w-]+\.js/,
  )![0];
  publish('Second');
  rmSync(parts(lazy));
  writeFileSync(
    path.join(folder, 'service-worker.js'),
    readFileSync(path.join(folder, 'service-worker.js'), 'utf8').replace(
      new RegExp(`\\{[^{}]*assets/${lazy}[^{}]*\\},?`),
      '',
    ),
  );
  const other = await page.context().newPage();
  await open(other, home);
  await notice(other).getByRole('button', { name: 'Use it now' }).click();
  await expect(other).toHaveTitle('Second');
  await settled(other);
  await expect(page).toHaveTitle('Dispatch Lab');
  await page.getByRole('tab', { name: 'Partners' }).click();
  await expect(page.getByRole('tabpanel').getByRole('table').first()).toBeVisible();
});

test('a site that is half copied is not taken', async ({ page }) => {
  await visit(page);
  const file = path.join(folder, 'index.html');
  const old = readFileSync(file, 'utf8');
  publish('Second');
  writeFileSync(file, old);
  await page.reload();
  await settled(page);
  await page.waitForTimeout(2000);
  await expect(notice(page)).toHaveCount(0);
  await host.close();
  await page.reload();
  await settled(page);
});

test('the page can be installed, from the folder that it stands in', async ({ page }) => {
  const complaints = await visit(page);
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${home}manifest.webmanifest`);
  const manifest = await page.evaluate(async (url) => (await fetch(url)).json(), url);
  for (const { src } of manifest.icons)
    expect((await page.request.get(new URL(src, url).href)).ok(), src).toBe(true);
  expect(new URL(manifest.start_url, url).href).toBe(home);
  expect(complaints).toEqual([]);
});

test('nothing is kept for a frame, for the one file, or where workers are denied', async ({
  page,
}) => {
  expect(/manifest|serviceWorker|service-worker/.exec(readFileSync(ONE_FILE, 'utf8'))).toBe(null);
  const none = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const complaints = await open(page, `${home}single/dispatch-lab.html`);
  expect(await none()).toBe(0);
  await page.goto(`${home}#view=frame&v=1`);
  await settled(page);
  expect(await none()).toBe(0);
  await page.route(`${home}service-worker.js`, (route) => route.abort());
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('denied'));
  });
  await page.goto(home);
  await page.reload();
  await settled(page);
  await button(page, 'About').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await none()).toBe(0);
  expect(complaints).toEqual([]);
});
