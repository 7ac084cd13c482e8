import { expect, test, type Page } from '@playwright/test';
import { faults, overflow } from './faults';
import { move, open, openBrief, settled, settledAfter } from './page';

const panel = (page: Page) => page.getByRole('tabpanel');
const strips = (page: Page) => panel(page).getByRole('img', { name: /^The bottleneck on the/ });
const words = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

async function openTab(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Bottleneck', exact: true }).click();
  await strips(page).first().waitFor();
}

const worth = (page: Page) =>
  panel(page).getByRole('region', { name: 'What would one more save?' });
const rows = (page: Page) => worth(page).getByRole('row').filter({ hasText: 'Do it' });
const sentence = (page: Page) => worth(page).getByText(/saves most for a dollar/);
const cost = (page: Page, of: string) =>
  worth(page).getByRole('textbox', { name: `Cost of ${of}, number` });

async function findOut(page: Page): Promise<void> {
  await worth(page).getByRole('button', { name: 'Find out' }).click();
  await sentence(page).waitFor({ timeout: 80_000 });
}
const names = async (page: Page) => rows(page).getByRole('rowheader').allInnerTexts();

test('the sentence, the tables and the read-out of the strip tell the same, here and there', async ({
  page,
}) => {
  const complaints = await open(page, './#preset=carrier-strike&a.preset=baseline&v=1');
  await openTab(page);
  await expect(strips(page)).toHaveCount(2);

  for (const [index, name] of ['B', 'A'].entries()) {
    const told = words(await strips(page).nth(index).getAttribute('aria-label'));
    const block = panel(page).getByRole('region', { name: `Where orders wait, ${name}` });
    await block.getByText('Numbers').click();
    await block.getByRole('table').last().waitFor();
    const [stations, days] = [block.getByRole('table').first(), block.getByRole('table').last()];
    // Of each station the sentence names, the days of the window on which the second table has it.
    const byDay = (await days.getByRole('row').allInnerTexts())
      .slice(1)
      .map((row) => row.split('\t'));
    const window = byDay.slice(42, 42 + 49);
    const named = [...told.matchAll(/(?:: |, )([A-Z][A-Za-z ]+?) on (\d+)/g)];
    expect(named.length).toBeGreaterThan(1);
    for (const [, station, n] of named) {
      expect(window.filter((row) => row[1] === station).length, station).toBe(Number(n));
      await expect(
        stations
          .getByRole('row', { name: new RegExp(`^${station}`) })
          .getByRole('cell')
          .first(),
      ).toHaveText(`${n} of 49`);
    }

    const axis = page.getByRole('slider', { name: 'Day to read out' });
    await axis.focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 8; i++) await page.keyboard.press('PageUp');
    const said = words(await axis.getAttribute('aria-valuetext'));
    expect(said).toContain('Mon 25 May 2026');
    const mine = said.split(`${name}: `)[1]!;
    expect(mine).toMatch(new RegExp(`^Bottleneck ${byDay[56]![1]}, `));
    await expect(block.getByText(/^Bottleneck/)).toBeVisible();
  }
  await expect(panel(page).getByText(/^Against A, the bottleneck of B/)).toContainText(
    'USPS in place of',
  );
  expect(complaints).toEqual([]);
});

test('a day is read out by the pointer in both strips', async ({ page }) => {
  await open(page);
  await openTab(page);
  await expect(strips(page)).toHaveCount(1);
  await move(page, 'Customs delay', 4);
  await strips(page).last().hover();
  await expect(panel(page).getByText(/^Bottleneck .* waiting/)).toHaveCount(2);
});

test('what one more saves is found, ranked, ranked anew at another cost, and done', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const complaints = await open(page);
  await openTab(page);
  await worth(page).getByRole('button', { name: 'Find out' }).click();
  await expect(worth(page).getByRole('progressbar')).toBeVisible();
  await worth(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(worth(page).getByRole('progressbar')).toHaveCount(0);
  await findOut(page);

  const [best] = await names(page);
  expect(words(await sentence(page).innerText()).toLowerCase()).toContain(
    `${best!.toLowerCase()} saves most for a dollar`,
  );
  const first = rows(page).first().getByRole('cell').first();
  const [amount] = words(await first.innerText()).split(' ');
  expect(words(await sentence(page).innerText())).toContain(`dollar: ${amount} days`);

  const inspector = 'one more inspector';
  const before = (await names(page)).indexOf(inspector);
  expect(before).toBeGreaterThan(0);
  for (const [bad, why] of [
    ['cheap', 'is not a number'],
    ['0', 'goes from 0.01'],
    ['', 'needs a number'],
  ] as const) {
    await cost(page, inspector).fill(bad);
    await cost(page, inspector).press('Enter');
    await expect(worth(page).getByRole('alert')).toContainText(why);
    expect((await names(page)).indexOf(inspector)).toBe(before);
  }
  await cost(page, inspector).fill('0.10');
  await cost(page, inspector).press('Enter');
  await expect(rows(page).first()).toContainText(inspector);
  await expect(cost(page, inspector)).toBeFocused();
  await expect(sentence(page)).toContainText('One more inspector saves most for a dollar');

  // Kept while other tabs are looked at.
  await page.getByRole('tab', { name: 'Partners' }).click();
  await openTab(page);
  await expect(cost(page, inspector)).toHaveValue('0.1');
  await worth(page)
    .getByRole('button', { name: /^Cost of one more inspector back to/ })
    .click();
  await expect(rows(page).nth(before)).toContainText(inspector);

  await settledAfter(page, () =>
    worth(page).getByRole('button', { name: 'Do it: one more inspector' }).click(),
  );
  await page.locator('aside summary', { hasText: 'Customs' }).click();
  await expect(page.getByTestId('lever-inspectors').getByRole('textbox')).toHaveValue('3');
  // What was found out is of the run before.
  await expect(rows(page)).toHaveCount(0);
  await expect(worth(page)).toContainText('of the one before');
  await page.keyboard.press('Control+z');
  await settled(page);
  await expect(sentence(page)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('all of it by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  await page.getByRole('tab', { name: 'Where the days go' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await strips(page).first().waitFor();
  const axis = page.getByRole('slider', { name: 'Day to read out' });
  const find = worth(page).getByRole('button', { name: 'Find out' });
  const tabTo = async (target: typeof axis) => {
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error('not in reach of the Tab key');
  };
  await tabTo(axis);
  await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByText(/^(Bottleneck .* waiting|Hardly any)/)).toBeVisible();
  await tabTo(find);
  await page.keyboard.press('Enter');
  await expect(worth(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  // Whoever asked is led to the answer.
  await expect(sentence(page)).toBeFocused({ timeout: 80_000 });
  const [best] = await names(page);
  await tabTo(cost(page, best!));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('90000');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).not.toContainText(best!);
  await expect(cost(page, best!)).toBeFocused();
  const action = worth(page).getByRole('button', { name: `Do it: ${best!}` });
  await tabTo(action);
  await settledAfter(page, () => page.keyboard.press('Enter'));
  await expect(find).toBeFocused();
});

test('it fits wide and narrow, light and dark, without a fault that axe can find', async ({
  page,
}) => {
  test.slow();
  await openBrief(page, 'customsDelay=4');
  await openTab(page);
  await findOut(page);
  for (const summary of await panel(page).locator('summary').all()) await summary.click();
  await cost(page, 'one more inspector').fill('cheap');
  await cost(page, 'one more inspector').press('Enter');
  for (const [width, height, colorScheme] of [
    [1440, 900, 'light'],
    [320, 568, 'light'],
    [640, 420, 'dark'],
    [1440, 900, 'dark'],
  ] as const)
    await test.step(`${width} px, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await faults(page, '[role="tabpanel"]')).toEqual([]);
    });
});
