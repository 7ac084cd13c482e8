import { expect, test, type Locator, type Page, type Route } from '@playwright/test';
import { digest, kpi, open, openBrief, settledAfter } from './page';

// Nothing here clicks, fills or focuses by script: what a person without a pointer cannot reach,
// this file cannot reach either.

const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const clock = (page: Page) => slider(page, 'Simulated time');
const seconds = async (page: Page) => Number(await clock(page).getAttribute('aria-valuenow'));
const isFocused = (locator: Locator) =>
  locator.evaluateAll((all) => all.some((element) => element === document.activeElement));

/** Tabs on until something has the focus, which must be seen on the way. */
async function tabTo(page: Page, goal: Locator, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 160; i++) {
    if (await isFocused(goal)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${goal} is out of reach of ${key}`);
}
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
/** Leaves the field, and waits for the run that answers it. */
async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await settledAfter(page, () => page.keyboard.press('Enter'));
}

test('the way through the page starts with a link past the levers, shows where it is and is never a trap', async ({
  page,
}) => {
  const complaints = await openBrief(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the results' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
  await tabTo(page, skip, 'Shift+Tab');

  const seen = new Set<string>();
  const unseen = new Set<string>();
  let steps = 0;
  do {
    await page.keyboard.press('Tab');
    const { name, part, shown } = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      // A thumb and a segment show the focus for the input that lies over them.
      const of = focused.matches('[type="radio"]') ? focused.nextElementSibling! : focused;
      const { outlineStyle, outlineWidth } = getComputedStyle(of);
      return {
        name: focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 40),
        part: focused.closest('header, aside, main, footer')?.tagName ?? '',
        shown:
          focused === document.body ||
          focused.matches('[type="range"]') ||
          (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0),
      };
    });
    seen.add(part);
    if (!shown) unseen.add(name);
    steps++;
  } while (!(await isFocused(skip)) && steps < 250);
  expect(steps).toBeLessThan(250);
  expect([...seen]).toEqual(expect.arrayContaining(['HEADER', 'ASIDE', 'MAIN', 'FOOTER']));
  expect([...unseen]).toEqual([]);

  // The thumb of a lever has a ring while it has the focus.
  await tabTo(page, slider(page, 'Customs delay'));
  const focused = await slider(page, 'Customs delay').screenshot();
  await page.keyboard.press('Tab');
  expect(focused.equals(await slider(page, 'Customs delay').screenshot())).toBe(false);
  expect(complaints).toEqual([]);
});

test('a lever is moved by arrows, pages and ends, typed, held still, undone and redone', async ({
  page,
}) => {
  const complaints = await openBrief(page);
  const baseline = await digest(page);
  const lever = slider(page, 'Customs delay');
  await tabTo(page, lever);
  const value = async () => Number(await lever.inputValue());
  const spoken = async () => Number.parseFloat((await lever.getAttribute('aria-valuetext'))!);
  for (const [key, moves] of [
    ['ArrowRight', (now: number, was: number) => now > was],
    ['ArrowLeft', (now: number, was: number) => now < was],
    ['PageUp', (now: number, was: number) => now > was],
    ['PageDown', (now: number, was: number) => now < was],
    ['End', (now: number) => now === 10],
    ['Home', (now: number) => now === 0],
  ] as const) {
    const was = await value();
    await page.keyboard.press(key);
    expect(moves(await value(), was), key).toBe(true);
    expect(await spoken()).toBeCloseTo(await value(), 1);
  }
  await tabTo(page, page.getByRole('textbox', { name: 'Customs delay, number' }), 'Shift+Tab');
  await typed(page, '2');
  await expect(lever).toHaveValue('2');

  await tabTo(page, lever);
  const slow = await digest(page);
  // The moves by key are one change each; all of them are taken back.
  for (let i = 0; i < 12; i++) await page.keyboard.press('Control+z');
  await expect.poll(() => digest(page)).toBe(baseline);
  for (let i = 0; i < 12; i++) await page.keyboard.press('Control+y');
  await expect(lever).toHaveValue('2');
  await expect.poll(() => digest(page)).toBe(slow);

  await tabTo(page, button(page, 'Hold UPS share still'), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(button(page, 'Hold UPS share still')).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, slider(page, 'USPS share'), 'Shift+Tab');
  await settledAfter(page, () => press(page, 'ArrowRight', 'ArrowRight'));
  await expect(slider(page, 'UPS share')).toHaveValue('20');
  expect(complaints).toEqual([]);
});

test('a lever is found by its shortcut, and another scenario is chosen', async ({ page }) => {
  await openBrief(page);
  await page.keyboard.press('Shift+?');
  const list = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(list).toContainText('Find a lever');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Find a lever' })).toBeFocused();
  await page.keyboard.type('inspectors');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, slider(page, 'Inspectors'));
  await settledAfter(page, () => page.keyboard.press('ArrowRight'));
  await tabTo(page, page.getByRole('searchbox', { name: 'Find a lever' }), 'Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(slider(page, 'Inspectors')).toHaveCount(0);

  const picker = page.getByRole('combobox', { name: 'Scenario' });
  await tabTo(page, picker, 'Shift+Tab');
  await settledAfter(page, () => page.keyboard.press('ArrowDown'));
  await expect(picker).toHaveValue('de-minimis');
});

test('the clock plays, pauses, steps and is scrubbed', async ({ page }) => {
  await openBrief(page);
  const start = await seconds(page);
  await page.keyboard.press('l');
  expect(await seconds(page)).toBe(start + 3600);
  await press(page, 'Shift+L', 'j');
  expect(await seconds(page)).toBe(start + 86_400);
  await page.keyboard.press('k');
  await expect(button(page, 'Pause')).toBeVisible();
  await expect.poll(() => seconds(page)).toBeGreaterThan(start + 86_400);
  await page.keyboard.press('k');
  await expect(button(page, 'Play')).toBeVisible();

  await tabTo(page, button(page, 'On one day'));
  const rest = await seconds(page);
  await page.keyboard.press('Enter');
  expect(await seconds(page)).toBe(rest + 86_400);
  await tabTo(page, clock(page));
  await press(page, 'PageUp', 'ArrowLeft', 'PageDown');
  expect(await seconds(page)).toBe(rest + 86_400 - 3600);
  await page.keyboard.press('Home');
  expect(await seconds(page)).toBe(start);
});

test('a dated event is added, moved, stretched, renamed and removed', async ({ page }) => {
  const complaints = await openBrief(page);
  const add = button(page, 'Add an event here');
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add an event' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  // Gone, not only hidden: it still has to tell that it closed.
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  const site = dialog.getByRole('combobox', { name: 'Site' });
  await tabTo(page, site);
  for (let i = 0; i < 20 && (await site.inputValue()) !== 'customs'; i++)
    await page.keyboard.press('ArrowDown');
  await tabTo(page, dialog.getByRole('button', { name: 'Add' }));
  await settledAfter(page, () => page.keyboard.press('Enter'));
  await expect(dialog).toHaveCount(0);

  const chip = button(page, /^Customs closed, /);
  await tabTo(page, chip);
  const name = await chip.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(chip).not.toHaveAttribute('aria-label', name!);
  await page.keyboard.press('ArrowLeft');
  await expect(chip).toHaveAttribute('aria-label', name!);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(chip).not.toHaveAttribute('aria-label', name!);
  await page.keyboard.press('Enter');
  const edit = page.getByRole('dialog', { name: 'Edit the event' });
  await tabTo(page, edit.getByLabel('Name (may be empty)'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Walk-out');
  await page.keyboard.press('Enter');
  const renamed = button(page, /^Walk-out, /);
  await expect(renamed).toBeFocused();
  await settledAfter(page, () => page.keyboard.press('Delete'));
  await expect(renamed).toHaveCount(0);
  await expect(clock(page)).toBeFocused();
  expect(complaints).toEqual([]);
});

test('an order is followed by its number, a station is opened, compared and closed', async ({
  page,
}) => {
  const complaints = await open(page);
  const follow = button(page, 'Follow an order');
  await tabTo(page, follow);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Follow an order' }).waitFor();
  await tabTo(page, page.getByRole('textbox', { name: 'Order number' }));
  await page.keyboard.type('12345');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Order 12345' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(follow).toBeFocused();

  const station = button(page, /^Customs: /);
  await tabTo(page, station, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Inspectors' });
  await expect(card).toContainText('Longest waits');
  await tabTo(page, card.getByRole('slider', { name: 'Read out orders waiting' }));
  await page.keyboard.press('End');
  await expect(card.getByRole('slider', { name: 'Read out orders waiting' })).toHaveAttribute(
    'aria-valuetext',
    /waiting$/,
  );
  await tabTo(page, card.getByRole('button', { name: 'Run both and compare' }));
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(card).toContainText('pairs of runs', { timeout: 60_000 });
  // Whoever asked is not left behind by what was replaced.
  await expect(card.getByRole('button', { name: 'Do it' })).toBeFocused();
  await tabTo(page, card.getByRole('button', { name: /^Order \d/ }).first(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const order = page.getByRole('dialog', { name: /^Order \d/ });
  await expect(order).toBeVisible();
  expect(await page.evaluate(() => document.activeElement!.closest('[role="dialog"]'))).not.toBe(
    null,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(station).toBeFocused();
  expect(complaints).toEqual([]);
});

test('what comes late gives the focus back to whoever asked for it, not to where it was met', async ({
  page,
}) => {
  await openBrief(page);
  for (const [opener, part] of [
    [button(page, /^What Customs delay does/), 'lever-story'],
    [button(page, 'Follow an order'), 'CloserCard'],
    [button(page, 'Keyboard (?)'), 'ShortcutsDialog'],
  ] as const) {
    const address = `**/lazy-${part}-*.js`;
    const held = new Promise<Route>((hold) => void page.route(address, hold));
    await tabTo(page, opener);
    await press(page, 'Enter', 'Tab');
    await expect(opener).not.toBeFocused();
    await (await held).continue();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener, part).toBeFocused();
  }
});

test('the promise is moved, a bin is read, tabs are changed by arrows and a table is sorted', async ({
  page,
}) => {
  await openBrief(page);
  const bins = slider(page, 'Read out delivery time');
  await tabTo(page, bins);
  const said = await bins.getAttribute('aria-valuetext');
  expect(said).toMatch(/^\d+–\d+ d: [\d.]+\s%/);
  await page.keyboard.press('ArrowRight');
  expect(await bins.getAttribute('aria-valuetext')).not.toBe(said);

  const promise = slider(page, 'Promise');
  await tabTo(page, promise);
  const [days, time] = [Number(await promise.getAttribute('aria-valuenow')), await onTime(page)];
  const delivery = await kpi(page, 'Delivery time');
  await settledAfter(page, () => page.keyboard.press('PageUp'));
  expect(Number(await promise.getAttribute('aria-valuenow'))).toBe(days + 7);
  expect(await onTime(page)).toBeGreaterThan(time);
  expect(await kpi(page, 'Delivery time')).toBeCloseTo(delivery, 6);

  await tabTo(page, page.getByRole('tab', { name: 'Where the days go' }));
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('tab', { name: 'Partners' })).toBeFocused();
  const table = page.getByRole('table', { name: 'Carriers' });
  const cost = table.getByRole('button', { name: 'Cost' });
  await cost.waitFor();
  await tabTo(page, cost);
  await page.keyboard.press('Enter');
  const costs = (await table.getByRole('row').allInnerTexts())
    .slice(1)
    .map((row) => Number(/\$([\d.]+)/.exec(row)![1]));
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  await expect(cost).toBeFocused();
});
async function onTime(page: Page): Promise<number> {
  return Number(await page.getByTestId('on-time').getAttribute('data-value'));
}

test('menus and dialogs open, choose, close and give the focus back', async ({ page }) => {
  const complaints = await openBrief(page);
  const menu = button(page, 'Export');
  await tabTo(page, menu);
  await press(page, 'Enter', 'End', 'ArrowUp');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await expect(menu).toBeFocused();

  for (const opener of [
    button(page, 'About this scenario'),
    button(page, /^What Customs delay does/),
    button(page, 'What shipping time means'),
    button(page, 'About'),
    button(page, 'Keyboard (?)'),
  ]) {
    await tabTo(page, opener, (await isBehind(page, opener)) ? 'Tab' : 'Shift+Tab');
    for (const close of ['Escape', 'Enter']) {
      await page.keyboard.press('Enter');
      const dialog = page.locator('dialog[open]');
      await dialog.waitFor();
      // The focus cannot leave for what lies behind the dialog.
      await press(page, 'Tab', 'Tab', 'Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body ||
            document.activeElement!.closest('dialog') !== null,
        ),
      ).toBe(true);
      if (close === 'Enter') await tabTo(page, dialog.getByRole('button', { name: 'Close' }));
      await page.keyboard.press(close);
      // Gone, not only closed: until then its end is still to be told to the page.
      await expect(page.locator('dialog')).toHaveCount(0);
      await expect(opener).toBeFocused();
    }
  }
  expect(complaints).toEqual([]);
});
/** It comes after what has the focus. */
function isBehind(page: Page, locator: Locator): Promise<boolean> {
  return locator.evaluate(
    (element) =>
      (document.activeElement!.compareDocumentPosition(element) &
        Node.DOCUMENT_POSITION_FOLLOWING) !==
      0,
  );
}
