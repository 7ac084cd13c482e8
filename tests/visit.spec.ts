import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open, settled } from './page';

test.use({ storageState: { cookies: [], origins: [] } });

const card = (page: Page) => page.getByRole('region', { name: 'What is this?' });
const tour = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function faultless(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test('the tour is offered once, and the page can be used meanwhile', async ({ page }) => {
  const complaints = await open(page);
  await expect(card(page)).toContainText('order by order');
  await faultless(page);
  await button(page, 'Undo').focus();
  await page.getByRole('tab', { name: 'Partners' }).click();
  await card(page).getByRole('button', { name: 'No, thanks' }).click();
  await expect(card(page)).toHaveCount(0);
  await page.goto('./');
  await page.reload();
  await settled(page);
  await page.waitForTimeout(500);
  await expect(card(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('the tour goes by keyboard alone, from stop to stop, and gives the focus back', async ({
  page,
}) => {
  const complaints = await open(page);
  await card(page).waitFor();
  await button(page, 'Keyboard (?)').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page
    .getByRole('dialog', { name: 'Keyboard' })
    .getByRole('button', { name: /tour/ })
    .focus();
  await page.keyboard.press('Enter');
  const titles: string[] = [];
  for (let stop = 1; stop <= 6; stop++) {
    await expect(tour(page)).toContainText(`${stop} of 6`);
    titles.push((await tour(page).getByRole('heading').textContent())!);
    await expect(tour(page)).toBeInViewport({ ratio: 1 });
    await expect(tour(page).getByRole('button', { name: /Next|Done/ })).toBeFocused();
    if (stop === 2) await faultless(page);
    await page.keyboard.press('Enter');
  }
  expect(new Set(titles).size).toBe(6);
  await expect(tour(page)).toHaveCount(0);
  await button(page, 'Tour').focus();
  await page.keyboard.press('Enter');
  await expect(tour(page)).toContainText('1 of 6');
  await page.keyboard.press('ArrowRight');
  await expect(tour(page)).toContainText('2 of 6');
  await page.keyboard.press('ArrowLeft');
  await expect(tour(page)).toContainText('1 of 6');
  await page.keyboard.press('Escape');
  await expect(tour(page)).toHaveCount(0);
  await expect(button(page, 'Tour')).toBeFocused();
  await expect(page.locator('.driver-overlay')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

for (const [what, address] of [
  ['a projector', './#size=projector&v=1'],
  ['chosen levers', './#levers=customsDelay&v=1'],
  ['a frame', './#view=frame&v=1'],
])
  test(`nothing is offered for ${what}`, async ({ page }) => {
    await open(page, address);
    await page.waitForTimeout(1000);
    await expect(card(page)).toHaveCount(0);
  });

test('where storage is denied nothing is offered, and the tour can still be taken', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  const complaints = await open(page);
  await button(page, 'Tour').click();
  await expect(tour(page)).toContainText('1 of 6');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('the glossary is searched, printed without the page, and free of faults', async ({ page }) => {
  await open(page);
  await button(page, 'No, thanks').click();
  await button(page, 'Glossary').click();
  const dialog = page.getByRole('dialog', { name: 'Glossary' });
  await dialog.getByRole('searchbox').fill('little’s law');
  await expect(dialog.getByRole('status')).toHaveText('1 term');
  await expect(dialog).toContainText('Under way');
  await dialog.getByRole('searchbox').fill('zzzz');
  await expect(dialog.getByRole('status')).toContainText('No term fits');
  await dialog.getByRole('searchbox').fill('');
  await faultless(page);
  await page.emulateMedia({ media: 'print' });
  await expect(dialog.getByText('Utilisation', { exact: true })).toBeVisible();
  await expect(page.locator('main')).toBeHidden();
});

for (const width of [320, 390, 1024])
  test(`the tour’s card is whole at ${width} pixels, and hides little of what it speaks of`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page);
    await button(page, 'Take the tour (one minute)').click();
    for (let stop = 1; stop <= 6; stop++) {
      await expect(tour(page)).toContainText(`${stop} of 6`);
      await expect(tour(page)).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('ArrowRight');
      if (stop === 6) await page.keyboard.press('Escape');
    }
    await expect(tour(page)).toHaveCount(0);
  });
