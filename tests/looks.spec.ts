import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './page';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [640, 420],
  [320, 568],
] as const;

for (const [width, height] of SIZES)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`fits ${width} × ${height}, ${colorScheme}, without a fault that axe can find`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const complaints = await open(page);

      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' ')}`),
      ).toEqual([]);
      expect(complaints).toEqual([]);
    });

test('the three headline levers are in sight at once, also on a phone', async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const name of ['USPS share', 'Customs delay', 'Seller automation'])
      await expect(page.getByRole('slider', { name, exact: true })).toBeVisible();
  }
});

test('the clock plays, pauses and steps by the simulated hour', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
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
