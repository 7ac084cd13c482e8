import { expect, test } from '@playwright/test';
import { digest, move, open, settled, settledAfter } from './page';

test.describe('a number typed into a lever', () => {
  for (const [what, text] of [
    ['out of range', '99'],
    ['empty', ''],
    ['below its range', '-1'],
  ] as const)
    test(`${what} is named beside the field, and the last good value stays`, async ({ page }) => {
      await open(page);
      const before = await digest(page);
      const field = page.getByRole('textbox', { name: 'Customs delay, number' });

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
    });
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
  await open(page);
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
  await settledAfter(page, () => page.getByRole('button', { name: 'Undo' }).click());
  expect(await digest(page)).toBe(before);
  await settledAfter(page, () => page.getByRole('button', { name: 'Redo' }).click());
  expect(await digest(page)).toBe(slow);
});
