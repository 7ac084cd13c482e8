import { expect, test, type Page } from '@playwright/test';
import { faults, overflow } from './faults';
import { kpis, move, open, openBrief, settled, settledAfter } from './page';

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'A and B' });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const figures = (page: Page) => panel(page).getByRole('table', { name: 'Key figures of A and B' });
const scenario = (page: Page) => page.getByRole('combobox', { name: 'Scenario', exact: true });
const part = (page: Page, title: string) => panel(page).getByRole('region', { name: title });
const words = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
/** The first number, with its sign. */
const number = (text: string) => Number(/[+−-]?\d[\d,.]*/.exec(text)![0].replace('−', '-'));

/** Until all pairs of runs are behind what the tab says. */
async function compared(page: Page): Promise<void> {
  await settled(page);
  await expect(panel(page)).toContainText(/10 pairs of runs,|exactly the same: every/, {
    timeout: 60_000,
  });
  await expect(panel(page).locator('[aria-busy="true"]')).toHaveCount(0);
}
const openPreset = (page: Page, key: string) =>
  settledAfter(page, async () => void (await scenario(page).selectOption(key)));
/** The page with the baseline as A and a dated preset as B, by its link. @param orders measured */
async function openAgainstBaseline(page: Page, preset: string, orders = 20_000): Promise<string[]> {
  const days = `measuredOrders=${orders}&cooldownDays=14`;
  const both = `${days}&a.preset=baseline&${days.replaceAll(/(?=measured|cooldown)/g, 'a.')}`;
  const complaints = await open(page, `./#preset=${preset}&${both}&tab=compare&v=1`);
  await compared(page);
  return complaints;
}
/** Measured over the three weeks in which USPS strikes. */
const openStrike = (page: Page) => openAgainstBaseline(page, 'carrier-strike', 8400);
/** By key figure: A, B, difference with its interval, verdict. */
async function rows(page: Page): Promise<Record<string, string[]>> {
  const all = await figures(page).getByRole('row').all();
  const told: Record<string, string[]> = {};
  for (const row of all.slice(1)) {
    const cells = await row.getByRole('cell').allInnerTexts();
    told[await row.getByRole('rowheader').innerText()] = cells.map((cell) =>
      words(cell).replaceAll(/\s+/g, ' ').trim(),
    );
  }
  return told;
}
async function numbersOf(page: Page, title: string): Promise<Record<string, string[]>> {
  const region = part(page, title);
  await region.getByText(`Numbers: ${title}`).click();
  await region.getByRole('table').waitFor();
  const told: Record<string, string[]> = {};
  for (const row of await region.getByRole('row').all()) {
    const header = row.getByRole('rowheader');
    if ((await header.count()) === 0) continue;
    told[words(await header.innerText())] = (await row.getByRole('cell').allInnerTexts()).map(
      words,
    );
  }
  return told;
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('the tab comes with a comparison, first of all, and goes with it', async ({ page }) => {
  const complaints = await openBrief(page);
  await expect(page.getByRole('tab', { name: 'A and B' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Partners' }).click();
  await openPreset(page, 'carrier-strike');
  await expect(page.getByRole('tab').first()).toHaveText('A and B');
  await expect(page.getByRole('tab', { name: 'A and B' })).toHaveAttribute('aria-selected', 'true');
  await settledAfter(page, async () => void (await scenario(page).selectOption('baseline')));
  await expect(page.getByRole('tab', { name: 'A and B' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Partners' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect(complaints).toEqual([]);
});

test('sentence, picture and table tell the same numbers', async ({ page }) => {
  const complaints = await openAgainstBaseline(page, 'singles-day');
  const table = await rows(page);
  expect(Object.keys(table)).toHaveLength(9);
  for (const [a, b, change] of Object.values(table))
    expect(Math.abs(number(b!) - number(a!) - number(change!))).toBeLessThan(0.11);
  const [, , change, verdict] = table['Delivery time']!;
  const lead = words(
    await panel(page)
      .getByText(/^B against A\./)
      .innerText(),
  );
  expect(lead).toContain(`Delivery time: ${verdict!.replace('Worse: ', '')}.`);

  const shares = await numbersOf(page, 'The same orders in both worlds');
  const bar = part(page, 'The same orders in both worlds').getByRole('img');
  for (const [share] of Object.values(shares))
    expect(words(await bar.first().getAttribute('aria-label'))).toContain(share);

  const shifts = part(page, 'How much sooner or later each comes');
  const read = shifts.getByRole('slider');
  await read.focus();
  await expect(read).toHaveAttribute('aria-valuetext', /^to the second the same: \d/);
  await page.keyboard.press('ArrowRight');
  const later = words(await read.getAttribute('aria-valuetext'));
  const bins = await numbersOf(page, 'How much sooner or later each comes');
  expect(later).toBe(`0 to 1 days later in B: ${bins['0 to +1']![0]}`);
  await page.keyboard.press('Escape');

  const fall = part(page, 'Where the difference comes from');
  const told = words(await fall.getByRole('img').getAttribute('aria-label'));
  expect(number(/by (\S+) days/.exec(told)![1]!)).toBe(number(change!));
  const parts = await numbersOf(page, 'Where the difference comes from');
  const together = Object.entries(parts)
    .filter(([name]) => name !== 'All together')
    .map(([, cells]) => number(cells.at(-1)!));
  const total = number(parts['All together']![0]!);
  expect(together.reduce((sum, days) => sum + days, 0)).toBeCloseTo(total, 1);
  const [hub] = /Hub: queue ([+−][\d.]+)/.exec(told)!.slice(1);
  expect(parts.Hub![1]).toContain(hub!);

  const luck = part(page, 'Luck against policy');
  expect(words(await luck.innerText())).toMatch(
    /Of the spread between these 20 runs [\d.]+ % is policy, [\d.]+ % chance\. Pairing is worth/,
  );
  const pairs = await numbersOf(page, 'Luck against policy');
  await luck.getByRole('slider').focus();
  const [a, b] = pairs['1']!;
  await expect(luck.getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^Pair 1: A ${a!.replace(' ', '\\s')}, B ${b!.replace(' ', '\\s')}`),
  );
  expect(complaints).toEqual([]);
});

test('a world against itself is exactly the same everywhere', async ({ page }) => {
  const complaints = await openBrief(page);
  await button(page, 'A + B').click();
  await compared(page);
  for (const [a, b, change, verdict] of Object.values(await rows(page))) {
    expect(b).toBe(a);
    expect(change).not.toMatch(/[1-9+−]/);
    expect(verdict).toBe('exactly the same');
  }
  await expect(panel(page)).toContainText('A and B are exactly the same: every order');
  await expect(panel(page)).toContainText('exactly the same, to the second');
  await expect(panel(page)).toContainText('orders take exactly as long');
  await expect(panel(page)).toContainText('do not differ in any lever or dated event');
  await expect(panel(page)).toContainText('Sooner in B: no order.');
  await expect(panel(page)).toContainText('0 % is policy, 100 % chance');
  await expect(panel(page)).toContainText('known exactly');
  expect(complaints).toEqual([]);
});

test('swapped, every difference has the other sign', async ({ page }) => {
  await openStrike(page);
  const before = await rows(page);
  await button(page, 'Swap A and B').click();
  await expect(figures(page)).toContainText('faster', { timeout: 60_000 });
  await compared(page);
  const after = await rows(page);
  for (const [name, [a, b, change]] of Object.entries(before)) {
    const [inA, inB, back] = after[name]!;
    expect([inA, inB]).toEqual([b, a]);
    const signs = change!.replaceAll(/[+−]/g, (sign) => (sign === '+' ? '−' : '+'));
    const turned = signs.replace(/(\S+) to (\S+)$/, '$2 to $1');
    expect(back).toBe(turned);
  }
});

test('the order that changed most opens in both worlds, sets the clock and gives the focus back', async ({
  page,
}) => {
  const complaints = await openStrike(page);
  const table = part(page, 'Orders that changed most').getByRole('table', { name: 'Later in B' });
  const row = table.getByRole('row').nth(1);
  const [inA, inB] = (await row.getByRole('cell').allInnerTexts()).map(number);
  const opener = row.getByRole('button');
  const name = await opener.innerText();
  await opener.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: `${name} in A and B` });
  await expect(card.getByText(/^Here they part: /)).toBeVisible();
  await expect(card.getByText('A Baseline')).toBeVisible();
  await expect(card.getByText('B Carrier strike')).toBeVisible();

  const moments = card.getByTitle('Set the clock to this moment');
  const times = (await moments.allInnerTexts()).map((text) => Date.parse(`${text} UTC`));
  const [first, last] = [times.slice(0, 2), times.slice(-2)];
  expect(first[0]).toBe(first[1]);
  const took = last.map((end, i) => (end - first[i]!) / 86_400_000);
  expect(took[0]).toBeCloseTo(inA!, 0);
  expect(took[1]).toBeCloseTo(inB!, 0);

  await moments.last().click();
  await expect(page.getByRole('slider', { name: 'Simulated time' }).first()).toHaveAttribute(
    'aria-valuetext',
    await moments.last().innerText(),
  );
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect(complaints).toEqual([]);
});

test('several levers: each one’s share is found on request, and they sum to the whole', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const complaints = await open(page);
  await button(page, 'A + B').click();
  await move(page, 'Customs delay', 2);
  await compared(page);
  const block = part(page, 'Lever by lever');
  await expect(block).toContainText('Only one thing differs: Customs delay.');
  await move(page, 'Seller automation', 60);
  await compared(page);
  await expect(block).toContainText('2 things differ.');

  const find = panel(page).getByRole('button', { name: 'Find each lever’s share' });
  await find.click();
  await expect(panel(page).getByRole('progressbar', { name: /share/ })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Cancel' }).click();
  await find.click();
  await expect(block).toContainText('A share is what a change adds', { timeout: 90_000 });
  const shares = await numbersOf(page, 'Lever by lever');
  const [whole] = shares['All together']!.map(number);
  const each = Object.entries(shares)
    .filter(([name]) => name !== 'All together')
    .map(([, [cell]]) => number(cell!));
  expect(each).toHaveLength(2);
  expect(each.reduce((sum, days) => sum + days, 0)).toBeCloseTo(whole!, 1);

  await block.getByRole('combobox').selectOption('Cost per order');
  await expect(block.getByRole('img')).toHaveAttribute('aria-label', /^Cost per order: [+−]?\$/);
  // Of other levers these shares say nothing.
  await move(page, 'Customs delay', 3);
  await compared(page);
  await expect(find).toBeVisible();
  expect(complaints).toEqual([]);
});

test('pairs are added until the precision is reached, or until one has enough', async ({
  page,
}) => {
  test.setTimeout(200_000);
  const complaints = await openAgainstBaseline(page, 'carrier-strike');
  const told = panel(page).getByTestId('enough');
  const wanted = panel(page).getByRole('combobox', { name: 'Precision wanted' });
  await expect(told).toContainText('After 10 pairs of runs');
  await wanted.selectOption({ label: '±0.2\u00a0days' });
  await expect(told).toContainText('was reached after', { timeout: 90_000 });

  await settled(page);

  await wanted.selectOption({ label: '±0.02\u00a0days' });
  await expect(told).toContainText(/\d\d pairs of runs.*more pairs/, { timeout: 90_000 });
  await panel(page).getByRole('button', { name: 'Stop here' }).click();
  await expect(told).toContainText('Stopped before ±0.02');
  const stopped = await told.innerText();
  await page.waitForTimeout(3000);
  expect(await told.innerText()).toBe(stopped);
  expect(complaints).toEqual([]);
});

test('a queue without bound is told before any number of the comparison', async ({ page }) => {
  await open(page);
  await button(page, 'A + B').click();
  await move(page, 'USPS share', 80);
  await compared(page);
  const caution = panel(page).getByRole('list', { name: 'To be read with the comparison' });
  await expect(caution).toContainText(/In B\. USPS: \d+ parcels a day arrive, \d+ can be served/);
  const [above, below] = [await caution.boundingBox(), await figures(page).boundingBox()];
  expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
  const first = words(await panel(page).innerText());
  expect(first.indexOf('without bound')).toBeLessThan(first.indexOf('B against A.'));
});

test('worlds without a common calendar are refused with the reason, and nothing is lost', async ({
  page,
}) => {
  const complaints = await open(page, './#preset=carrier-strike&a.preset=baseline&tab=compare&v=1');
  await compared(page);
  const before = await kpis(page);
  const told = await rows(page);
  const other = page.getByRole('combobox', { name: 'World A', exact: true });
  await other.selectOption({ label: '11.11 peak' });
  await expect(panel(page)).toContainText('These two worlds cannot be compared.');
  await expect(panel(page)).toContainText(/no calendar in common/);
  await expect(figures(page)).toHaveCount(0);
  await settled(page);
  expect(await kpis(page)).toEqual(before);
  await other.selectOption({ label: 'Baseline' });
  await compared(page);
  expect(await rows(page)).toEqual(told);
  expect(complaints).toEqual([]);
});

test('while a lever moves what is told is marked as of the scenario before, and then replaced', async ({
  page,
}) => {
  await openStrike(page);
  const before = await rows(page);
  const slider = page.getByRole('slider', { name: 'Customs delay', exact: true });
  await slider.fill('2');
  await expect(panel(page)).toContainText('of the scenario before');
  await expect(panel(page).locator('[aria-busy="true"]')).toHaveCount(1);
  await expect(panel(page)).not.toContainText('of the scenario before', { timeout: 60_000 });
  await compared(page);
  const after = await rows(page);
  expect(number(after['Delivery time']![2]!)).toBeGreaterThan(
    number(before['Delivery time']![2]!) + 0.5,
  );
});

test('the comparison fits wide and narrow, light and dark, without a fault that axe can find', async ({
  page,
}) => {
  test.slow();
  const complaints = await openAgainstBaseline(page, 'singles-day');
  await panel(page).getByRole('button', { name: 'Find each lever’s share' }).click();
  await expect(part(page, 'Lever by lever')).toContainText('All together', { timeout: 90_000 });
  const shut = panel(page).locator('details:not([open]) > summary');
  while ((await shut.count()) > 0) await shut.first().click();
  for (const [width, height, colorScheme] of [
    [1440, 900, 'light'],
    [640, 420, 'light'],
    [320, 568, 'dark'],
    [1440, 900, 'dark'],
  ] as const)
    await test.step(`${width} px, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const inside = await panel(page).evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(inside).toBeLessThanOrEqual(0);
      expect(await faults(page, '[role="tabpanel"]')).toEqual([]);
      await panel(page)
        .getByRole('button', { name: /^Order \d/ })
        .first()
        .click();
      await page.getByText(/^Here they part: /).waitFor();
      expect(await faults(page, '[role="dialog"]')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  expect(complaints).toEqual([]);
});
