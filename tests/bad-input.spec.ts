import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { BASELINE } from '../src/scenario/scenario';
import { digest, move, open, openBrief, settled, settledAfter } from './page';

const json = (change: object) => JSON.stringify({ ...BASELINE, ...change });

async function choose(page: Page, content: string): Promise<void> {
  await page
    .getByLabel('Scenario file')
    .first()
    .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('where files of the page are missing, it says so', async ({ page, context }) => {
  const words = page.getByText('some of the page’s files are missing');
  await context.route('**/assets/**', (route) => route.abort());
  await page.goto('./');
  await expect(words).toBeVisible();
  await context.unroute('**/assets/**');
  await context.route('**/*.js', (route) => route.abort());
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await page.reload();
  await expect(words).toBeHidden();
  await expect(words).toBeVisible();
  // On dark paper too it can be read.
  const { violations } = await new AxeBuilder({ page }).include('.awaited').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await context.unroute('**/*.js');
  await open(page);
  await expect(words).toHaveCount(0);
});

test('a number that cannot be is named beside the field, and the last good value stays', async ({
  page,
}) => {
  await openBrief(page);
  const before = await digest(page);
  const field = page.getByRole('textbox', { name: 'Customs delay, number' });
  for (const [what, text] of [
    ['out of range', '99'],
    ['empty', ''],
    ['below its range', '-1'],
  ] as const)
    await test.step(what, async () => {
      await field.fill(text);
      await field.press('Enter');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(
        page.getByText(/^Customs delay (goes from 0 to 10|needs a number)/),
      ).toBeVisible();
      await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toHaveValue(
        '1',
      );
      await settled(page);
      expect(await digest(page)).toBe(before);
      // For the next to be told of anew.
      await field.press('Escape');
      await expect(field).toHaveAttribute('aria-invalid', 'false');
    });
});

test('a scenario file that cannot be is refused by name, the last good one stays; a sound one opens', async ({
  page,
}) => {
  const { values } = BASELINE;
  const { customsDelay: _, ...missing } = values;
  const cases: readonly [what: string, content: string, message: RegExp][] = [
    [
      'out of range',
      json({ values: { ...values, customsDelay: 99 } }),
      /Customs delay must lie between 0 and 10/,
    ],
    [
      'with text for a number',
      json({ values: { ...values, customsDelay: 'slow' } }),
      /Customs delay must be a number/,
    ],
    ['with a field missing', json({ values: missing }), /Customs delay is missing/],
    ['with an unknown field', json({ values: { ...values, warp: 9 } }), /There is no field “warp”/],
    ['that is no JSON', '{"name": ', /cannot be opened/],
    ['that is too large', ' '.repeat(300_000), /too large/],
  ];
  await openBrief(page);
  const before = await digest(page);
  for (const [what, content, message] of cases)
    await test.step(what, async () => {
      await choose(page, content);
      const told = page.getByRole('status').filter({ hasText: message });
      await expect(told).toBeVisible();
      await settled(page);
      expect(await digest(page)).toBe(before);
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(told).toHaveCount(0);
    });
  await settledAfter(page, () => choose(page, json({ values: { ...values, customsDelay: 2 } })));
  await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toHaveValue('2');
});

test('work that takes long shows its progress and can be cancelled; what was shown stays', async ({
  page,
}) => {
  await open(page);
  const before = await digest(page);
  await page.getByText('Run', { exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Orders measured, number' });
  await field.fill('1000000');
  await field.press('Enter');

  await expect(page.getByRole('progressbar', { name: 'Progress of the run' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await settled(page);
  expect(await digest(page)).toBe(before);
  await expect(field).toHaveValue(/20.?000/);
});

test('a run too large is refused in words; the levers stay and the next run works', async ({
  page,
}) => {
  await open(page);
  await page.getByText('Run', { exact: true }).click();
  await page.getByText('Demand', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Orders measured, number' }).fill('1000000');
  await page.getByRole('textbox', { name: 'Orders measured, number' }).press('Enter');
  await page.getByRole('textbox', { name: 'Orders per day, number' }).fill('10');
  await page.getByRole('textbox', { name: 'Orders per day, number' }).press('Enter');

  await page.locator('[data-run="failed"]').waitFor({ state: 'attached' });
  await expect(page.getByText(/would cover .* days/).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Orders per day, number' })).toHaveValue('10');

  await settledAfter(page, () => page.getByRole('button', { name: /^Reset all/ }).click());
});

test('a worker that crashes is replaced, and nothing is lost', async ({ page }) => {
  await openBrief(page);
  const before = await digest(page);
  await move(page, 'Customs delay', 2);
  const slow = await digest(page);

  for (const worker of page.workers())
    await worker.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('crashed by the test');
        }),
    );
  await settledAfter(page, () => page.getByRole('button', { name: 'Undo', exact: true }).click());
  expect(await digest(page)).toBe(before);
  await settledAfter(page, () => page.getByRole('button', { name: 'Redo', exact: true }).click());
  expect(await digest(page)).toBe(slow);
});
