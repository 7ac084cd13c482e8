import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Download, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { digest, kpi, KPIS, move, open, openBrief, settledAfter } from './page';

const DAY = 86_400;

async function exported(page: Page, item: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] =>
  Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

test('the files of orders, visits and key figures hold what is shown, and what the command line gives', async ({
  page,
}) => {
  await open(page, './#customsDelay=2&v=1');
  const download = await exported(page, 'Orders (CSV)');
  expect(download.suggestedFilename()).toBe('dispatch-lab-orders-baseline-dispatch.csv');
  const text = await textOf(download);

  const folder = mkdtempSync(path.join(tmpdir(), 'export-'));
  const [orders, kpis] = [path.join(folder, 'o.csv'), path.join(folder, 'k.json')];
  const args = ['--set', 'customsDelay=2', '--orders-out', orders, '--kpis', kpis];
  execFileSync(process.execPath, ['tools/simulate.mjs', ...args], {
    cwd: path.join(import.meta.dirname, '..'),
    stdio: 'ignore',
  });
  // Not by toBe: a difference of megabytes would be worked out for minutes.
  expect(text === readFileSync(orders, 'utf8')).toBe(true);

  const { window, kpis: figures } = JSON.parse(readFileSync(kpis, 'utf8'));
  const [from, to] = [
    window.warmupDays * DAY,
    (window.warmupDays + window.windowDays) * DAY,
  ] as const;
  const delivered = rowsOf(text).filter(
    ({ outcome, placed }) => outcome === 'delivered' && +placed! >= from && +placed! < to,
  );
  const days = delivered.map((row) => (+row.left_lastMile! - +row.placed!) / DAY);
  const mean = days.reduce((sum, x) => sum + x, 0) / days.length;
  expect(mean).toBeCloseTo(figures.deliveryTime.mean, 9);
  // What is shown is the mean of ten replications, the first among them.
  expect(Math.abs(mean - (await kpi(page, 'Delivery time')))).toBeLessThan(1);

  const shown = rowsOf(await textOf(await exported(page, 'Key figures (CSV)')));
  const delivery = shown.find(({ figure }) => figure === 'delivery time')!;
  expect(Number(delivery.mean)).toBe(await kpi(page, 'Delivery time'));
  expect(Number(delivery.low95)).toBeLessThan(Number(delivery.mean));

  const visits = await textOf(await exported(page, 'Visits (CSV)'));
  expect(visits.slice(0, visits.indexOf('\n'))).toBe(
    'order,stage,resource,arrive,start,leave,work,queue,closed,hold,result',
  );
  expect(visits.split('\n').length).toBeGreaterThan(100_000);
});

test('a scenario that was saved opens again and gives the same run to the bit', async ({
  page,
}) => {
  await openBrief(page);
  await move(page, 'Seller automation', 60);
  await move(page, 'USPS share', 52);
  const [shown, text] = [await digest(page), await textOf(await exported(page, 'Scenario (JSON)'))];
  await settledAfter(page, () => page.getByRole('button', { name: /^Reset all/ }).click());
  expect(await digest(page)).not.toBe(shown);
  await settledAfter(page, () =>
    page
      .getByLabel('Scenario file')
      .first()
      .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(text) }),
  );
  await expect.poll(() => digest(page), { timeout: 60_000 }).toBe(shown);
});

test('each key figure can be saved as a picture that needs nothing of the page, light and dark', async ({
  page,
}) => {
  const complaints = await openBrief(page);
  for (const colorScheme of ['light', 'dark'] as const)
    await test.step(colorScheme, async () => {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      for (const name of KPIS) {
        const save = `Save the chart of ${name.toLowerCase()}`;
        await page.getByRole('button', { name: save }).click();
        const download = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: 'Save as SVG' }).click();
        const svg = await textOf(await download);
        expect(svg).toContain(`>${name}</text>`);
        expect(svg).toMatch(/seed dispatch/);
        expect(svg).toContain('simulation');
        expect(svg).not.toMatch(/ (class|style)=|var\(|<script|<button|<!--/);
        // Read by itself it is a sound document, of the size it says.
        const size = await page.evaluate(async (source) => {
          const image = new Image();
          image.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        }, svg);
        expect(Math.min(...size)).toBeGreaterThan(150);
      }
      await page.getByRole('button', { name: 'Save the chart of delivery time' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'Save as PNG' }).click();
      const png = readFileSync(await (await download).path());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1200);
    });
  expect(complaints).toEqual([]);
});

test('the export menu works by keyboard alone', async ({ page }) => {
  await openBrief(page);
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.focus();
  await page.keyboard.press('ArrowDown');
  const item = (name: string) => page.getByRole('menuitem', { name });
  await expect(item('Key figures (CSV)')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(item('Print …')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('dispatch-lab-scenario-baseline-dispatch.json');
});

test('on paper there are the figures and what moved, in light colours, and no controls', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openBrief(page, 'customsDelay=3');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));

  await expect(page.getByRole('heading', { name: 'Dispatch Lab: Baseline' })).toBeVisible();
  await expect(page.getByText('Customs delay: 1 × → 3 ×')).toBeVisible();
  for (const name of KPIS) await expect(page.getByRole('figure', { name })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('input:visible, select:visible, aside:visible')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText('Customs delay: 1 × → 3 ×')).toHaveCount(0);
});
