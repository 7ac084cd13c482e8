import { expect, test } from '@playwright/test';

test('the page opens, says its name and reports no error', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });

  await page.goto('./');

  await expect(page).toHaveTitle('Dispatch Lab');
  expect(complaints).toEqual([]);
});
