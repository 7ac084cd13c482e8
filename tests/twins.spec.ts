import { expect, test, type Page } from '@playwright/test';
import { faults, overflow } from './faults';
import { digest, kpis, move, open, openBrief, settled, settledAfter } from './page';

const bar = (page: Page) => page.getByRole('region', { name: 'Two worlds' });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const verdicts = (page: Page) => bar(page).getByLabel('B against A');
const differences = (page: Page) =>
  bar(page).getByRole('list', { name: 'What differs between A and B' }).getByRole('listitem');
const scenario = (page: Page) => page.getByRole('combobox', { name: 'Scenario', exact: true });
const other = (page: Page, letter: 'A' | 'B') =>
  bar(page).getByRole('combobox', { name: `World ${letter}`, exact: true });

/** Until the comparison that is shown is of what is shown, with all its pairs of runs. */
async function compared(page: Page): Promise<void> {
  await settled(page);
  await expect(verdicts(page)).toBeVisible({ timeout: 60_000 });
  await settled(page);
}
async function choose(page: Page, action: string): Promise<void> {
  await button(page, 'What to do with A and B').click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

test('a world is compared with what it becomes; each difference is listed and undone singly', async ({
  page,
}) => {
  const complaints = await openBrief(page);
  const before = await kpis(page);
  await button(page, 'A + B').click();
  await compared(page);
  await expect(bar(page)).toContainText('A and B do not differ.');
  await expect(verdicts(page)).toContainText('Delivery exactly the same');
  expect(await kpis(page)).toEqual(before);

  await move(page, 'Customs delay', 2);
  await move(page, 'Seller automation', 60);
  await compared(page);
  await expect(differences(page)).toHaveCount(2);
  await expect(differences(page).first()).toContainText('Seller automation 35 % → 60 %');
  await expect(verdicts(page)).toContainText(/Delivery slower by [\d.]+ to [\d.]+ days/);
  // The figures are compared in pairs with A, not with the baseline.
  await expect(page.getByRole('figure', { name: 'Delivery time' })).toContainText(/\+\d/);

  await settledAfter(page, () => button(page, /^Undo, as in A: Customs delay/).click());
  await expect(differences(page)).toHaveCount(1);
  await settledAfter(page, () => button(page, /^Undo, as in A: Seller automation/).click());
  await expect(bar(page)).toContainText('A and B do not differ.');
  expect(await kpis(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test('swapped, the verdicts turn round, and nothing that is shown is run differently', async ({
  page,
}) => {
  await openBrief(page);
  await button(page, 'A + B').click();
  await move(page, 'Customs delay', 2);
  await compared(page);
  const [said, run] = [await verdicts(page).innerText(), await digest(page)];
  await button(page, 'Swap A and B').click();
  await expect(verdicts(page)).toContainText('faster', { timeout: 60_000 });
  await settled(page);
  expect(await digest(page)).toBe(run);
  const turned = said
    .replaceAll('slower', 'faster')
    .replaceAll('more defects', 'fewer defects')
    .replaceAll('less satisfied', 'more satisfied');
  await expect.poll(() => verdicts(page).innerText(), { timeout: 60_000 }).toBe(turned);
  await expect(other(page, 'B')).toBeVisible();
  await button(page, 'Swap A and B').click();
  await expect.poll(() => verdicts(page).innerText(), { timeout: 60_000 }).toBe(said);
});

test('a dated preset is a story: told with its source against the baseline, both on one clock', async ({
  page,
}) => {
  await open(page);
  await settledAfter(page, async () => {
    await scenario(page).selectOption('chinese-new-year');
  });
  await compared(page);
  await expect(bar(page)).toContainText('incrementumdigital.com');
  await expect(bar(page)).toContainText('is moved to the other’s dates');
  await expect(differences(page)).toHaveCount(4);
  await expect(bar(page)).toContainText(/Until 11 February 2026|Until 13 Feb 2026/);
  for (const world of ['World A, Baseline', 'World B, Chinese New Year'])
    await expect(page.getByRole('img', { name: new RegExp(`^${world}\\.`) })).toBeVisible();
  await expect(verdicts(page)).toContainText(/Delivery slower by \d/);
  // Home again, nothing is compared.
  await settledAfter(page, async () => {
    await scenario(page).selectOption('baseline');
  });
  await expect(bar(page)).toHaveCount(0);
});

test('a fork shares its past with the world it parts from, to the second, and not its future', async ({
  page,
}) => {
  await openBrief(page);
  await button(page, /^Pause$|^Play$/).click();
  await button(page, 'Fork here').click();
  const dialog = page.getByRole('dialog', { name: 'Add an event' });
  await dialog.getByRole('combobox').nth(1).selectOption('customs');
  await settledAfter(page, () => dialog.getByRole('button', { name: 'Add', exact: true }).click());
  await compared(page);
  await expect(bar(page)).toContainText(/Until \d+ \w+ 2026 both have the same past/);

  const pictures = page.getByRole('region', { name: 'Flow of orders' }).locator('.picture');
  /** All that the pictures of A and B say of where orders are. */
  const counts = () =>
    pictures.evaluateAll((both) =>
      both.map((picture) => picture.textContent.match(/[\d,]+ (waiting|orders)/g)!.join()),
    );
  const at = async (days: number) => {
    for (let i = 0; i < Math.abs(days); i++)
      await button(page, days < 0 ? 'Back one day' : 'On one day').click();
  };
  for (const days of [-1, -6]) {
    await at(days);
    const [a, b] = await counts();
    expect(a).toContain('waiting');
    expect(a).toBe(b);
  }
  await at(7 + 5);
  const [a, b] = await counts();
  expect(a).not.toBe(b);

  // A fork of the fork: a small tree, in which one walks.
  await button(page, 'Fork here').click();
  await page.keyboard.press('Escape');
  await compared(page);
  await expect(verdicts(page)).toContainText('Delivery exactly the same', { timeout: 60_000 });
  await button(page, 'Worlds (3)').click();
  const rows = bar(page).getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(3)).toContainText('forked on');
  const names = bar(page).getByRole('textbox', { name: /^Name of/ });
  await expect(names.nth(1)).toHaveValue(/^Baseline, from \d+ \w+$/);
  const forked = await digest(page);
  await rows.nth(1).getByRole('button', { name: 'Take in hand' }).click();
  await expect(async () => {
    await settled(page);
    expect(await digest(page)).not.toBe(forked);
  }).toPass({ timeout: 60_000 });
  await expect(rows.nth(1)).toContainText('in hand');
});

test('up to four worlds are kept, named, taken in hand and removed; undo brings them back', async ({
  page,
}) => {
  const complaints = await open(page);
  await button(page, 'A + B').click();
  await compared(page);
  await move(page, 'Customs delay', 3);
  await choose(page, 'Keep B as it is now');
  await other(page, 'A').selectOption('preset:all-manual');
  await compared(page);
  await button(page, 'Worlds (4)').click();
  const rows = bar(page).getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(5);
  // All four have figures, those that are only kept as well.
  await expect(rows.nth(1).getByRole('cell').first()).toHaveText(/^\d/, { timeout: 60_000 });

  await other(page, 'A').selectOption('preset:express-only');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
    '4 worlds are kept already',
  );
  await button(page, 'Dismiss').click();
  await expect(other(page, 'A').locator('option:checked')).toHaveText('Every seller manual');

  const name = bar(page).getByRole('textbox', { name: 'Name of Every seller manual' });
  await name.fill('<b>By hand</b>');
  await name.press('Enter');
  await expect(other(page, 'A').locator('option:checked')).toHaveText('<b>By hand</b>');
  await button(page, 'Remove <b>By hand</b>').click();
  await expect(bar(page)).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(bar(page)).toBeVisible();
  await compared(page);
  expect(complaints).toEqual([]);
});

test('worlds without a calendar in common are refused in words, and nothing is lost', async ({
  page,
}) => {
  await open(page);
  await settledAfter(page, async () => {
    await scenario(page).selectOption('singles-day');
  });
  await compared(page);
  const run = await digest(page);
  await other(page, 'A').selectOption('preset:chinese-new-year');
  await expect(bar(page)).toContainText('they have no calendar in common. Choose another world.');
  await settled(page);
  expect(await digest(page)).toBe(run);
  await expect(verdicts(page)).toHaveCount(0);
  await other(page, 'A').selectOption('preset:baseline');
  await compared(page);
});

test('all of it by keyboard; the focus is never lost', async ({ page }) => {
  await openBrief(page);
  await button(page, 'A + B').focus();
  await page.keyboard.press('Enter');
  await compared(page);
  await move(page, 'Customs delay', 2);
  await compared(page);
  await button(page, /^Undo, as in A: Customs delay/).focus();
  await page.keyboard.press('Enter');
  await expect(differences(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await button(page, 'What to do with A and B').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Stop comparing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
});

test('two worlds fit wide and narrow, light and dark, without a fault that axe can find', async ({
  page,
}) => {
  const days = 'measuredOrders=8400&cooldownDays=14';
  const other = 'a.preset=baseline&a.measuredOrders=8400&a.cooldownDays=14';
  await open(page, `./#preset=carrier-strike&${days}&${other}&v=1`);
  await compared(page);
  await button(page, 'Worlds (2)').click();
  await expect(bar(page).getByRole('table')).toBeVisible();
  for (const [width, height, colorScheme] of [
    [1440, 900, 'light'],
    [640, 420, 'light'],
    [390, 844, 'dark'],
  ] as const)
    await test.step(`${width} × ${height}, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expect.poll(() => overflow(page)).toBe(0);
      expect(await faults(page)).toEqual([]);
    });
});
