import { expect, test, type Locator, type Page } from '@playwright/test';
import { faults } from './faults';
import { open, openBrief, settledAfter } from './page';

const clock = (page: Page) => page.getByRole('slider', { name: 'Simulated time' });
const seconds = async (page: Page) => Number(await clock(page).getAttribute('aria-valuenow'));
const chip = (page: Page, name: RegExp = /^USPS strike/) => page.getByRole('button', { name });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const named = (locator: Locator) => locator.getAttribute('aria-label');

/** The page with a strike of USPS from 18 to 28 May, nothing beside it, the clock standing. */
async function strike(page: Page): Promise<string[]> {
  const complaints = await open(
    page,
    './#preset=carrier-strike&measuredOrders=8400&cooldownDays=14&v=1',
  );
  expect(await named(chip(page))).toBe('USPS strike, 18 May until 28 May');
  return complaints;
}

/** Pulls from a point of a chip by so many pixels; the button stays down. */
async function pull(page: Page, part: string, by: number): Promise<void> {
  await chip(page).scrollIntoViewIfNeeded();
  const box = (await chip(page).locator(part).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 3 });
  await page.mouse.move(x + by, y, { steps: 3 });
}

/** Pixels in a day of the timeline. */
async function dayWidth(page: Page): Promise<number> {
  const [{ width }, last] = await Promise.all([
    clock(page)
      .boundingBox()
      .then((box) => box!),
    clock(page).getAttribute('aria-valuemax'),
  ]);
  return width / (Number(last) / 86_400);
}

test('an event is dragged and stretched by the pointer, shows its dates meanwhile; undo and Escape bring it back', async ({
  page,
}) => {
  const complaints = await strike(page);
  const week = 7 * (await dayWidth(page));
  await pull(page, '.bar', week);
  await expect(chip(page)).toContainText('25 May until 4 Jun');
  await settledAfter(page, () => page.mouse.up());
  expect(await named(chip(page))).toBe('USPS strike, 25 May until 4 Jun');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await settledAfter(page, () => undo(page).click());
  expect(await named(chip(page))).toBe('USPS strike, 18 May until 28 May');

  // Either end is stretched, and Escape gives a drag up.
  const day = await dayWidth(page);
  await pull(page, '[data-part="end"]', 3 * day);
  await settledAfter(page, () => page.mouse.up());
  expect(await named(chip(page))).toBe('USPS strike, 18 May until 31 May');
  await pull(page, '[data-part="start"]', -2 * day);
  await settledAfter(page, () => page.mouse.up());
  expect(await named(chip(page))).toBe('USPS strike, 16 May until 31 May');

  await pull(page, '.bar', 20 * day);
  await page.keyboard.press('Escape');
  expect(await named(chip(page))).toBe('USPS strike, 16 May until 31 May');
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await named(chip(page))).toBe('USPS strike, 16 May until 31 May');
  expect(complaints).toEqual([]);
});

test('an event is moved, stretched, edited and removed by keyboard alone', async ({ page }) => {
  const complaints = await strike(page);
  const event = chip(page);
  await event.focus();
  const press = async (key: string, name: string) => {
    await page.keyboard.press(key);
    await expect(event).toHaveAttribute('aria-label', name);
    await expect(event).toBeFocused();
  };
  await press('ArrowRight', 'USPS strike, 19 May until 29 May');
  await press('PageDown', 'USPS strike, 26 May until 5 Jun');
  await press('PageUp', 'USPS strike, 19 May until 29 May');
  await press('Shift+ArrowLeft', 'USPS strike, 19 May until 28 May');
  await press('Alt+ArrowLeft', 'USPS strike, 18 May until 28 May');

  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit the event' });
  await dialog.getByLabel('Name (may be empty)').fill('Long strike');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const renamed = chip(page, /^Long strike/);
  await expect(renamed).toBeFocused();

  await settledAfter(page, () => page.keyboard.press('Delete'));
  await expect(renamed).toHaveCount(0);
  await expect(clock(page)).toBeFocused();
  await settledAfter(page, () => undo(page).click());
  await expect(renamed).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('an event is added at the playhead and removed in its dialog', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add an event here' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an event' });
  await expect(dialog.getByLabel('First day', { exact: true })).toHaveValue('2026-05-11');
  await dialog.getByRole('combobox').nth(1).selectOption({ label: 'Customs' });
  await settledAfter(page, () => dialog.getByRole('button', { name: 'Add' }).click());
  const added = chip(page, /^Customs closed, 11 May until 18 May/);
  await added.click();
  await settledAfter(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click(),
  );
  await expect(added).toHaveCount(0);
  await expect(clock(page)).toBeFocused();

  const box = (await clock(page).boundingBox())!;
  await page.mouse.dblclick(box.x + 40.5 * (await dayWidth(page)), box.y + 40);
  await expect(dialog.getByLabel('First day', { exact: true })).toHaveValue('2026-05-09');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('stations, the clock, the parcels and their numbers', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openBrief(page);
  await test.step('stations and capacity lanes are reached by Tab and say how they are', async () => {
    const flow = page.getByRole('region', { name: 'Flow of orders' });
    const first = flow.getByRole('button', { name: /^Payment: .*[\d,]+ waiting, \d+\s% busy/ });
    await first.focus();
    const names: string[] = [(await named(first))!];
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('Tab');
      names.push((await named(page.locator(':focus')))!);
    }
    expect(names.map((name) => name.split(':')[0])).toEqual([
      ...['Payment', 'Sellers', 'Hub', 'Express', 'Standard', 'Economy', 'Customs'],
      ...['USPS', 'UPS', 'FedEx', 'Regional'],
    ]);
    for (const name of names) expect(name).toMatch(/\d+\s% (busy|full)/);
  });
  await test.step('a parcel that is clicked is followed', async () => {
    const box = (await page.locator('canvas').first().boundingBox())!;
    const followed = page.getByText(/^order [\d,]+$/);
    // Somewhere in the pile before the hub.
    for (let x = 0.36; x < 0.41 && (await followed.count()) === 0; x += 0.01)
      await page.mouse.click(box.x + box.width * x, box.y + 116);
    await expect(followed).toBeVisible();
  });
  await test.step('the clock plays, pauses, steps by hour and day, and is scrubbed both ways', async () => {
    const start = await seconds(page);
    // Reduced motion: it stands until it is told to run.
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'On one day' }).click();
    await page.getByRole('button', { name: 'Back one hour' }).click();
    expect(await seconds(page)).toBe(start + 23 * 3600);

    const underWay = page.getByText(/orders under way$/).first();
    const shown = await underWay.textContent();
    await clock(page).press('PageUp');
    expect(await seconds(page)).toBe(start + 47 * 3600);
    expect(await underWay.textContent()).not.toBe(shown);
    await clock(page).press('PageDown');
    expect(await underWay.textContent()).toBe(shown);

    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => seconds(page)).toBeGreaterThan(start + 30 * 3600);
    await page.getByRole('button', { name: 'Pause' }).click();
    const rest = await seconds(page);
    await page.waitForTimeout(300);
    expect(await seconds(page)).toBe(rest);
  });
  await test.step('the numbers of the picture are there as tables', async () => {
    await page.getByRole('button', { name: 'Numbers', exact: true }).click();
    const customs = page.getByRole('row', { name: /^Customs/ });
    const waiting = await customs.getByRole('cell').first().textContent();
    const button = page.getByRole('button', { name: /^Customs: / });
    expect(await named(button)).toContain(`${waiting} waiting`);
  });
});

test('axe finds no fault in the timeline and the event dialog, light and dark', async ({
  page,
}) => {
  await strike(page);
  await page.getByRole('button', { name: 'Numbers', exact: true }).click();
  const inBoth = async (part: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await faults(page, part), colorScheme).toEqual([]);
    }
  };
  await inBoth('main');
  await chip(page).click();
  await expect(page.getByRole('dialog', { name: 'Edit the event' })).toBeVisible();
  await inBoth('dialog');
});
