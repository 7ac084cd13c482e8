import { expect, test, type Page } from '@playwright/test';
import { faults } from './faults';
import { digest, move, open, openBrief, settled } from './page';

const verdicts = (page: Page) => page.locator('[data-verdict]');

async function openTab(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Self-check' }).click();
  await page.getByRole('button', { name: 'Run the self-check' }).waitFor();
}

/** By the keyboard alone, as it must be possible. */
async function runToItsEnd(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run the self-check' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /checks (pass|fail)/ })).toBeVisible({
    timeout: 80_000,
  });
}

/** Pixels by which the page and the panel are wider than their room. */
function overflow(page: Page): Promise<[page: number, panel: number]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const panel = document.querySelector('#panel-check')!;
    return [scrollWidth - clientWidth, panel.scrollWidth - panel.clientWidth];
  });
}

test('every check passes in this browser, and what is shown stays as it is', async ({ page }) => {
  const complaints = await open(page);
  const before = await digest(page);
  await openTab(page);
  await runToItsEnd(page);

  await expect(
    page.getByRole('status').filter({ hasText: /^All \d+ checks pass\./ }),
  ).toBeVisible();
  const all = await verdicts(page).count();
  expect(all).toBeGreaterThan(60);
  expect(await page.locator('[data-verdict="passes"]').count()).toBe(all);
  for (const group of [
    'little',
    'conservation',
    'shown',
    'repeated',
    'mm1',
    'jackson',
    'law-kelton',
  ])
    await expect(page.locator(`[data-group="${group}"] [data-verdict]`).first()).toBeVisible();
  await expect(page.locator('[data-group="repeated"]')).toContainText(before);
  await expect(page.locator('[data-group="mm1"]')).toContainText(/Source: .*Erlang/);
  expect(await digest(page)).toBe(before);
  expect(complaints).toEqual([]);

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
    [640, 420],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      // A page that has just been made narrower needs a moment to lay itself out anew.
      await expect.poll(() => overflow(page), { message: `${width} × ${height}` }).toEqual([0, 0]);
      expect(await faults(page, '#panel-check')).toEqual([]);
    }
});

test('it gives way to a moved lever, can be stopped, and keeps its results', async ({ page }) => {
  const complaints = await open(page);
  await openTab(page);
  await page.getByRole('button', { name: 'Run the self-check' }).click();
  await verdicts(page).first().waitFor();

  await move(page, 'Customs delay', 2);
  await settled(page);
  const seen = await page.locator('[data-group]').count();
  await expect.poll(() => page.locator('[data-group]').count()).toBeGreaterThan(seen);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Stopped/ })).toBeVisible();

  const kept = await verdicts(page).count();
  await page.getByRole('tab', { name: 'Partners' }).click();
  await page.getByRole('tab', { name: 'Self-check' }).click();
  await expect(verdicts(page)).toHaveCount(kept);
  expect(await page.locator('[data-verdict="fails"]').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('another seed gives other numbers', async ({ page }) => {
  await openBrief(page);
  await openTab(page);
  const wait = page.locator('[data-group="mm1"] td').nth(1);
  const seed = page.getByRole('textbox', { name: 'Seed of the experiments' });
  const observed = async (text: string) => {
    await seed.fill(text);
    await seed.press('Enter');
    await expect(page.getByText(`Seed of the experiments: ${text}.`)).toBeVisible();
    await wait.waitFor();
    const found = await wait.textContent();
    await page.getByRole('button', { name: 'Stop' }).click();
    return found;
  };
  const one = await observed('one');
  expect(await observed('two')).not.toBe(one);
  expect(await observed('one')).toBe(one);
});
