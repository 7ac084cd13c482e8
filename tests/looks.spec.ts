import { expect, test } from '@playwright/test';
import { faults, overflow } from './faults';
import { open } from './page';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [640, 420],
  [320, 568],
] as const;

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page fits every window, ${colorScheme}, without a fault that axe can find`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const complaints = await open(page);
    for (const [width, height] of SIZES)
      await test.step(`${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        await expect(page.getByRole('region', { name: 'All levers' })).toBeVisible();
        // A page that has just been made narrower needs a moment to lay itself out anew.
        await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
        expect.soft(await faults(page), `${width} × ${height}`).toEqual([]);
      });
    expect(complaints).toEqual([]);
  });

test('the three headline levers are in sight at once, also on a phone', async ({ page }) => {
  await open(page);
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const name of ['USPS share', 'Customs delay', 'Seller automation'])
      await expect(page.getByRole('slider', { name, exact: true })).toBeVisible();
  }
});

test('the clock plays, pauses and steps by the simulated hour', async ({ page }) => {
  await open(page);
  const clock = page.getByRole('slider', { name: /clock|time/i }).first();
  const before = Number(await clock.getAttribute('aria-valuenow'));
  await page.getByRole('button', { name: 'On one hour' }).click();
  expect(Number(await clock.getAttribute('aria-valuenow'))).toBe(before + 3600);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect
    .poll(async () => Number(await clock.getAttribute('aria-valuenow')))
    .toBeGreaterThan(before + 7200);
  await page.getByRole('button', { name: 'Pause' }).click();
});
