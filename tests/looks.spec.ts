import { expect, test } from '@playwright/test';
import { faults, overflow } from './faults';
import { openBrief } from './page';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [640, 420],
  [320, 568],
] as const;
/** The rest of these are looked at in tests/access.spec.ts. */
const EXAMINED = ['light 1024', 'dark 390'];

test('the page fits every window, light and dark, without a fault that axe can find', async ({
  page,
}) => {
  const complaints = await openBrief(page);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, height] of SIZES)
      await test.step(`${width} × ${height}, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expect(page.getByRole('region', { name: 'All levers' })).toBeVisible();
        // A page that has just been made narrower needs a moment to lay itself out anew.
        await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
        // The three headline levers are in sight at once.
        for (const name of ['USPS share', 'Customs delay', 'Seller automation'])
          await expect(page.getByRole('slider', { name, exact: true })).toBeVisible();
        if (EXAMINED.includes(`${colorScheme} ${width}`))
          expect.soft(await faults(page)).toEqual([]);
      });
  expect(complaints).toEqual([]);
});
