import { expect, test, type Page } from '@playwright/test';
import { faults } from './faults';
import { digest, kpi, move, open, openBrief, settled, settledAfter } from './page';

const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const number = (page: Page, name: string) => page.getByRole('textbox', { name: `${name}, number` });
const group = (page: Page, name: string) =>
  page.getByRole('region', { name: 'All levers' }).locator('summary', { hasText: name });
const CARRIERS = ['USPS share', 'UPS share', 'FedEx share', 'Regional share'];

async function shares(page: Page): Promise<number[]> {
  return Promise.all(CARRIERS.map(async (name) => Number(await number(page, name).inputValue())));
}

test('a mix sums to 100 %, a number is understood with its unit, and a search finds levers', async ({
  page,
}) => {
  await openBrief(page);
  await test.step('what is held still in a mix stays, and says so when it leaves no room', async () => {
    await move(page, 'USPS share', 70);
    const [usps, ...others] = await shares(page);
    expect(usps).toBe(70);
    expect(others.reduce((sum, share) => sum + share, 70)).toBeCloseTo(100, 6);
    await settledAfter(page, () => page.getByRole('button', { name: 'Undo', exact: true }).click());

    await page.getByRole('button', { name: 'Hold UPS share still' }).click();
    await page.getByRole('button', { name: 'Hold FedEx share still' }).click();
    await settledAfter(page, async () => {
      await number(page, 'USPS share').fill('90 %');
      await number(page, 'USPS share').press('Enter');
    });
    expect(await shares(page)).toEqual([60, 20, 20, 0]);
    await expect(slider(page, 'USPS share')).toHaveValue('60');
    const message = page.getByText(
      /UPS and FedEx are held still: USPS share can go no higher than 60/,
    );
    await expect(message).toBeVisible();

    await settledAfter(page, () => page.getByRole('button', { name: 'Undo', exact: true }).click());
    await expect(message).toHaveCount(0);
    await page.getByRole('button', { name: 'Hold Regional share still' }).click();
    await slider(page, 'USPS share').press('ArrowRight');
    await expect(page.getByText(/All other shares are held still/)).toBeVisible();
    await expect(slider(page, 'USPS share')).toHaveValue('45');
  });
  await test.step('a number field understands units, refuses a decimal comma in words, and Escape restores it', async () => {
    const field = number(page, 'Seller automation');
    await settledAfter(page, async () => {
      await field.fill(' 45 % ');
      await field.press('Enter');
    });
    await expect(field).toHaveValue('45');
    await field.fill('1,5 %');
    await field.press('Enter');
    await expect(page.getByText('“1,5 %” is not a number here: write 1.5.')).toBeVisible();
    await field.press('Escape');
    await expect(field).toHaveValue('45');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await expect(page.getByText('write 1.5')).toHaveCount(0);
  });
  await test.step('levers are found by their own words and by others’, counted, and Escape clears the search', async () => {
    const search = page.getByRole('searchbox', { name: 'Find a lever' });
    const told = page.locator('section[aria-label="All levers"] > [role="status"]');
    await search.fill('inspection');
    await expect(slider(page, 'Selected for inspection')).toBeVisible();
    await expect(told).toHaveText(/^\d+ levers found\.$/);
    await search.press('ArrowDown');
    await expect(page.locator('.hits :focus')).toHaveCount(1);

    await search.fill('tarif');
    await expect(slider(page, 'Duty')).toBeVisible();
    await search.fill('strike');
    await expect(told).toContainText('dated events');

    await search.fill('customs delay');
    await page.getByRole('button', { name: 'Customs delay', exact: true }).click();
    await expect(slider(page, 'Customs delay')).toBeFocused();

    await search.fill('zzzzzz');
    await expect(told).toHaveText('No lever speaks of “zzzzzz”.');
    await page.getByRole('button', { name: 'fraud', exact: true }).click();
    await expect(slider(page, 'Sent to manual review')).toBeVisible();
    await search.press('Escape');
    await expect(search).toHaveValue('');
    await expect(slider(page, 'Sent to manual review')).toHaveCount(0);
  });
});

test('levers that moved are counted, marked at the baseline, and reset one by one or together', async ({
  page,
}) => {
  await open(page);
  const before = await digest(page);
  await group(page, 'Customs').click();
  await move(page, 'Inspectors', 3);
  await group(page, 'Hub').click();
  await move(page, 'Hub hours', 24);
  await move(page, 'Handling and export papers', 12);
  await expect(group(page, 'Hub')).toContainText('2 moved');
  await settledAfter(page, () =>
    page.getByRole('button', { name: /^Reset hub hours to 20/ }).click(),
  );
  await expect(group(page, 'Hub')).toContainText('1 moved');
  await settledAfter(page, () =>
    page.getByRole('button', { name: /^Reset all \(2 moved\)/ }).click(),
  );
  expect(await digest(page)).toBe(before);
  await settledAfter(page, () => page.getByRole('button', { name: 'Undo', exact: true }).click());
  await expect(page.getByRole('button', { name: /^Reset all \(2 moved\)/ })).toBeVisible();
});

test('scrolling with the wheel over a focused lever changes nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await openBrief(page);
  for (const lever of [slider(page, 'Customs delay'), number(page, 'Customs delay')]) {
    await lever.focus();
    await lever.hover();
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(200);
    await expect(lever).toHaveValue('1');
  }
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a drag along moves the lever, a drag across scrolls the page and moves nothing', async ({
    page,
  }) => {
    await openBrief(page);
    const lever = slider(page, 'Customs delay');
    await lever.scrollIntoViewIfNeeded();
    const client = await page.context().newCDPSession(page);
    const drag = async (dx: number, dy: number) => {
      const box = (await lever.boundingBox())!;
      const [x, y] = [box.x + box.width * 0.5, box.y + box.height / 2];
      await client.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x, y }],
      });
      for (let i = 1; i <= 10; i++)
        await client.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }],
        });
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const top = () => page.evaluate(() => window.scrollY);

    const before = await top();
    await drag(0, -200);
    await expect.poll(top).toBeGreaterThan(before + 50);
    await expect(lever).toHaveValue('1');
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

    await settledAfter(page, () => drag(40, 0));
    expect(Number(await lever.inputValue())).toBeGreaterThan(5);
  });
});

test('every lever says what it does, with an example to try and to take back', async ({ page }) => {
  await openBrief(page);
  const before = await digest(page);
  const dialog = page.getByRole('dialog', { name: 'Customs delay' });
  await page.getByRole('button', { name: /^What Customs delay does/ }).click();
  await expect(dialog).toContainText('a clearance of one day takes three');
  await expect(dialog).toContainText('Our assumption');
  await expect(dialog).toContainText(/D: our assumption/);
  const time = await kpi(page, 'Delivery time');

  await settledAfter(page, () => dialog.getByRole('button', { name: 'Try 3 ×' }).click());
  expect((await kpi(page, 'Delivery time')) - time).toBeGreaterThan(2);
  expect(await faults(page, 'dialog')).toEqual([]);
  await settledAfter(page, () => dialog.getByRole('button', { name: 'Back' }).click());
  expect(await digest(page)).toBe(before);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test.describe('an opportunity', () => {
  test('tells what it costs and, by paired runs, what it brings', async ({ page }) => {
    const complaints = await openBrief(page);
    await group(page, 'Opportunities').click();
    await expect(page.getByText('Costs $0.30 an order a package.')).toBeVisible();
    await page.getByRole('button', { name: 'What would it bring?' }).first().click();
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
    await expect(row('Delivery time')).toContainText(/−\d+\.\d+\sdays/, { timeout: 60_000 });
    await expect(row('Cost per order')).toContainText('+$0.30');
    await expect(row('Saved a day')).toContainText(/−\$\d+/);
    // In light: tests/access.spec.ts.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await faults(page, 'aside')).toEqual([]);

    // What is said of one run is not said of another.
    await move(page, 'Infrastructure investment', 1);
    await expect(row('Cost per order')).toHaveCount(0);
    await expect(page.locator('.opportunity').first()).toContainText(
      'now $0.30 an order, about $120 a day',
    );
    await page.getByRole('button', { name: 'What would it bring?' }).first().click();
    await expect(row('Cost per order')).toContainText('+$0.30', { timeout: 60_000 });
    expect(complaints).toEqual([]);
  });

  test('a comparison can be cancelled, and one that is overtaken is never shown', async ({
    page,
  }) => {
    await open(page);
    await group(page, 'Opportunities').click();
    const ask = page.getByRole('button', { name: 'What would it bring?' }).first();
    const bar = page.getByRole('progressbar', { name: /^Comparing with and without/ });
    await ask.click();
    await expect(bar).toBeVisible();
    await page.locator('.opportunity').getByRole('button', { name: 'Cancel' }).click();
    await expect(ask).toBeVisible();
    await ask.click();
    await move(page, 'Customs delay', 2);
    await settled(page);
    await expect(bar).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^Saved a day/ })).toHaveCount(0);
  });
});
