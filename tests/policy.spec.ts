import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { elsewhere, ONE_FILE, SITE } from './elsewhere';
import { BRIEF, digest, open, openBrief, settled } from './page';

/** What may be kept in the browser, and only once somebody chose it: see About. */
const KEPT = ['dispatch-lab-theme', 'dispatch-lab-shortcuts'];
/** That somebody has been here, as in all tests but those of first visits. The page itself: tests/offline.spec.ts. */
const VISITED = ['dispatch-lab-visited'];

const policyOf = (html: string) =>
  /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';

/** Addresses asked for that are of another origin than the page's. */
function strangers(page: Page, own: string): string[] {
  const found: string[] = [];
  page.context().on('request', (request) => {
    const address = request.url();
    if (/^https?:|^wss?:/.test(address) && !address.startsWith(own)) found.push(address);
  });
  return found;
}

/** Everything that the browser keeps for the page. */
async function kept(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const rest = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
  return [...cookies, ...rest];
}

/** The card of an order is one too, but lets the page be used. */
const dialogOpen = (page: Page) => page.locator('dialog[open]');

async function closeDialog(page: Page): Promise<void> {
  await expect(dialogOpen(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOpen(page)).toHaveCount(0);
}

test('the policy of both builds allows nothing by default, nothing unsafe, no text as code', () => {
  for (const file of [`${SITE}index.html`, ONE_FILE]) {
    const policy = policyOf(readFileSync(file, 'utf8'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/trusted-types svelte-trusted-html dispatch-lab-worker(;|$)/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  }
  // All that is inline in the one file is named by its hash.
  const single = policyOf(readFileSync(ONE_FILE, 'utf8'));
  expect(single).toMatch(/script-src 'sha256-[\w+/=]{44}';/);
  expect(single).toMatch(/style-src 'sha256-[\w+/=]{44}';/);
});

test('nothing that is built makes code of text', () => {
  const scripts = readdirSync(`${SITE}assets`).filter((name) => name.endsWith('.js'));
  for (const file of [ONE_FILE, ...scripts.map((name) => `${SITE}assets/${name}`)])
    expect(readFileSync(file, 'utf8'), file).not.toMatch(
      /=\s*eval\b|\beval\(|\bnew Function\b|\bFunction\(['"`]/,
    );
});

for (const kind of ['page', 'one file'])
  test(`the policy is in force, and About names every package, the version and where data stays: ${kind}`, async ({
    page,
  }) => {
    const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const address = kind === 'page' ? './' : './single/dispatch-lab.html';
    const complaints = await open(page, `${address}#${BRIEF}&v=1`);
    await page.getByRole('button', { name: 'About', exact: true }).click();
    const dialog = dialogOpen(page);
    await expect(dialog).toContainText(`Version ${version}`);
    await expect(dialog).toContainText(/not affiliated/i);
    await expect(dialog).toContainText(/never leaves the page/);
    await dialog.getByText(/packages by others/).click();
    for (const [name, pinned] of Object.entries(dependencies))
      await expect.soft(dialog, name).toContainText(`${name} ${String(pinned)}`);
    await expect(dialog).toContainText('Permission is hereby granted');
    expect(complaints).toEqual([]);
    await closeDialog(page);

    const attempts = await page.evaluate(async () => {
      // What a test itself evaluates is exempt; what comes after it has returned is not.
      await new Promise((resolve) => setTimeout(resolve));
      const outcome = async (attempt: () => unknown) => {
        try {
          await attempt();
          return 'allowed';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      return {
        markup: await outcome(() => (document.createElement('p').innerHTML = '<b>x</b>')),
        code: await outcome(() => (0, eval)('1')),
        worker: await outcome(() => new Worker('data:text/javascript,1')),
        policy: await outcome(() => trustedTypes.createPolicy('mine', {})),
        elsewhere: await outcome(() => fetch('https://example.org/')),
      };
    });
    expect(attempts.markup).toBe('TypeError');
    expect(attempts.code).toBe('EvalError');
    expect(attempts.worker).toBe('TypeError');
    expect(attempts.policy).toBe('TypeError');
    expect(attempts.elsewhere).toBe('TypeError');
  });

test('no request goes elsewhere and nothing is stored, whatever is opened', async ({
  page,
  baseURL,
}) => {
  const asked = strangers(page, new URL(baseURL!).origin);
  const complaints = await openBrief(page);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
  }
  for (const name of ['About', 'About this scenario', 'Keyboard (?)', 'Follow an order']) {
    await page.getByRole('button', { name, exact: true }).click();
    if (name === 'Follow an order') await page.keyboard.press('Escape');
    else await closeDialog(page);
  }
  for (const name of ['Cite this result …', 'Make a link or a frame …']) {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect(dialogOpen(page)).toBeVisible();
    const preview = dialogOpen(page).locator('iframe');
    if (name.startsWith('Make'))
      await preview.contentFrame().locator('[data-run="settled"]').waitFor({ state: 'attached' });
    await closeDialog(page);
  }
  await page.getByRole('button', { name: 'A + B', exact: true }).click();
  await page.getByRole('slider', { name: 'Customs delay', exact: true }).fill('3');
  await settled(page);
  expect(await kept(page)).toEqual(VISITED);

  await page.goto(`./#view=frame&customsDelay=2&${BRIEF}&v=1`);
  await page.reload();
  await settled(page);
  expect(await kept(page)).toEqual(VISITED);
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test('only what somebody chose is kept', async ({ page }) => {
  await openBrief(page);
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  const now = await kept(page);
  expect(now.length).toBeGreaterThan(VISITED.length);
  for (const key of now) expect([...KEPT, ...VISITED]).toContain(key);
});

test('it works from any folder of any host', async ({ page, baseURL }) => {
  await openBrief(page);
  const shown = await digest(page);
  const host = await elsewhere({}, { prefix: '/some/deep/path/' });
  try {
    const asked = strangers(page, host.origin);
    const complaints = await open(page, `${host.origin}/some/deep/path/#${BRIEF}&v=1`);
    expect(await digest(page)).toBe(shown);
    // Parts that are loaded later are found too.
    await page.getByRole('button', { name: 'About', exact: true }).click();
    await closeDialog(page);
    expect(asked.filter((address) => !address.startsWith(baseURL!))).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await host.close();
  }
});
