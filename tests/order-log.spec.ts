import { existsSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { makeLog } from './fixtures/make-log';
import { digest, open, openBrief, settled, settledAfter } from './page';

const REAL = '../shared/data/olist-orders-2017.csv';

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .getByLabel('Order log file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

async function openTab(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Your data' }).click();
  await page.getByLabel('Order log file').waitFor({ state: 'attached' });
}

for (const [what, log] of [
  ['a made-up order log', () => makeLog({ rows: 4000 })],
  ['the real order log', () => readFileSync(REAL)],
] as const)
  test(`${what} calibrates the run, and the page shows how well`, async ({ page }) => {
    test.skip(what === 'the real order log' && !existsSync(REAL), 'the real log is not here');
    const complaints = await open(page);
    await openTab(page);

    await settledAfter(page, () => choose(page, 'orders.csv', log()));

    for (const time of ['processing', 'shipping', 'delivery']) {
      const figure = page.getByRole('figure', {
        name: new RegExp(`${time}.*simulated against observed`, 'i'),
      });
      await expect(figure).toBeVisible({ timeout: 15_000 });
      const distance = /KS\D*(0\.\d+)/.exec((await figure.textContent()) ?? '')?.[1];
      expect(Number(distance)).toBeLessThanOrEqual(0.05);
    }
    await expect(page.getByText(/measured and not split/i).first()).toBeVisible();
    await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toBeDisabled();
    expect(complaints).toEqual([]);

    const calibrated = await digest(page);
    await settledAfter(page, () => page.getByRole('button', { name: /close.*log/i }).click());
    expect(await digest(page)).not.toBe(calibrated);
    await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toBeEnabled();
  });

test('other column names are asked for, guessed first', async ({ page }) => {
  await openBrief(page);
  await openTab(page);
  const renamed = makeLog({ rows: 2000 }).replace(
    /^.*\n/,
    'number,state,created at,paid at,shipped at,delivered at,promised by,seller,rating\n',
  );
  await choose(page, 'other.csv', renamed);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await settledAfter(page, () =>
    dialog
      .getByRole('button', { name: /open|use|read/i })
      .last()
      .click(),
  );
  await expect(
    page.getByRole('figure', { name: /delivery.*simulated against observed/i }),
  ).toBeVisible({ timeout: 15_000 });
});

test('a file that cannot be used is refused in words, and nothing is lost', async ({ page }) => {
  const good = makeLog({ rows: 300 });
  const cases: readonly [string, string | Buffer][] = [
    ['empty', ''],
    ['cut after the header', good.slice(0, good.indexOf('\n'))],
    ['too short', good.split('\n').slice(0, 20).join('\n')],
    ['binary', Buffer.from(Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256))],
    ['a million columns', `${'a,'.repeat(1_000_000)}b\n1\n`],
    ['unclosed quotes', good.replace('\n', '\n"')],
    ['Latin-1', Buffer.from(good.replace('order_id', 'número'), 'latin1')],
  ];
  await openBrief(page);
  const before = await digest(page);
  await openTab(page);
  const told = page.getByRole('alert').or(page.getByRole('dialog'));
  for (const [what, content] of cases)
    await test.step(what, async () => {
      await choose(page, `${what}.csv`, content);
      await expect(told.first()).toBeVisible();
      await settled(page);
      expect(await digest(page)).toBe(before);
      // Its columns may be asked for, in a dialog that keeps other files away.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
});
