import { expect, test, type Page } from '@playwright/test';
import { faults, overflow } from './faults';
import { move, open, openBrief, settled } from './page';

const TABS = [
  'Where the days go',
  'Over time',
  'Bottleneck',
  'Partners',
  'Sellers',
  'Evidence',
  'Your data',
  'Self-check',
] as const;

const panel = (page: Page) => page.getByRole('tabpanel');
const openTab = async (page: Page, name: (typeof TABS)[number]) => {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(panel(page)).toHaveAccessibleName(name);
};
/** What each tab shows once it is there. */
async function shown(page: Page, name: (typeof TABS)[number]): Promise<void> {
  await openTab(page, name);
  const sign = {
    'Where the days go': panel(page).getByRole('slider', { name: 'Read out a stage' }),
    'Over time': panel(page).getByRole('slider', { name: 'Day to read out' }),
    Bottleneck: panel(page).getByRole('slider', { name: 'Day to read out' }),
    Partners: panel(page).getByRole('table', { name: 'Channels' }),
    Sellers: panel(page).getByRole('table', { name: 'Best ten' }),
  } as Partial<Record<string, ReturnType<Page['locator']>>>;
  await sign[name]?.waitFor();
}
const words = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
const numbers = (text: string) =>
  [...text.replaceAll('−', '-').matchAll(/-?\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([n]) =>
    Number(n.replaceAll(',', '')),
  );

test('the tabs stand in their order and are walked through by keyboard', async ({ page }) => {
  const complaints = await openBrief(page);
  expect(await page.getByRole('tab').allInnerTexts()).toEqual([...TABS]);
  await page.getByRole('tab').first().focus();
  for (const name of [...TABS.slice(1), TABS[0]]) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name, exact: true })).toBeFocused();
    await expect(panel(page)).toHaveAccessibleName(name);
  }
  // Where the days go: each stage is read out.
  const chart = page.getByRole('slider', { name: 'Read out a stage' });
  await chart.focus();
  await page.keyboard.press('End');
  await expect(chart).toHaveAttribute('aria-valuetext', /^Last mile, [\d.]+ days: work/);
  await page.keyboard.press('ArrowUp');
  await expect(chart).toHaveAttribute('aria-valuetext', /^Customs/);
  expect(complaints).toEqual([]);
});

test('where the days go: mean and p90, level and change; the table sums to what the chart says', async ({
  page,
}) => {
  await open(page);
  // Of the baseline itself there is no change to show.
  await expect(page.getByRole('radio', { name: 'Change from baseline' })).toHaveCount(0);
  await move(page, 'Customs delay', 3);
  await panel(page).getByText('Numbers').click();

  const sums = async () => {
    const rows = panel(page).getByRole('row');
    const together = [];
    for (let i = 1; i <= 8; i++)
      together.push(numbers(await rows.nth(i).getByRole('cell').nth(4).innerText())[0]!);
    return together;
  };
  for (const name of ['p90', 'Mean']) {
    await page.getByRole('radio', { name }).press(' ');
    const together = await sums();
    const total = together.pop()!;
    expect(together.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 1);
    const sentence = words(
      await panel(page)
        .getByText(/^The .* is \d/)
        .innerText(),
    );
    const [told] = numbers(sentence.replace('90th', ''));
    expect(Math.abs(told! - total)).toBeLessThanOrEqual(0.51);
  }

  await page.getByRole('radio', { name: 'Level' }).focus();
  await page.keyboard.press('ArrowRight');
  const picture = panel(page).getByRole('img', { name: /longer than the baseline’s/ });
  await expect(picture).toContainText('Customs: work');
  await expect(picture).toContainText('Baseline');
  const parts = await sums();
  const change = parts.pop()!;
  expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(change, 1);
  const [told] = numbers(words(await picture.getAttribute('aria-label')));
  expect(told).toBeCloseTo(change, 1);
});

test('over time: one day is read out in all charts, by mouse and by keyboard, as the tables say', async ({
  page,
}) => {
  await open(page, './#measuredOrders=8400&cooldownDays=14&v=1');
  await shown(page, 'Over time');
  const axis = page.getByRole('slider', { name: 'Day to read out' });
  await axis.focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 7; i++) await page.keyboard.press('PageUp');
  const said = words(await axis.getAttribute('aria-valuetext'));
  expect(said).toContain('Mon 18 May 2026, measured window');

  await panel(page).getByText('Numbers: Orders in progress').click();
  const row = panel(page).getByRole('row', { name: /^18 May/ });
  await row.first().waitFor();
  const cells = await row.first().getByRole('cell').allInnerTexts();
  const [total, ...stages] = numbers(/([\d,]+ in progress.*?)\. /.exec(`${said} `)![1]!);
  expect(numbers(cells.at(-1)!)[0]).toBe(total);
  expect(cells.slice(0, -1).map((cell) => numbers(cell)[0])).toEqual(stages);

  await panel(page).getByText('Numbers: Utilisation of stations').click();
  const usps = /USPS (\d+ %|closed)/.exec(said)![1]!;
  const utilisation = panel(page).getByRole('table').nth(1);
  await utilisation.waitFor();
  const column = (await utilisation.getByRole('columnheader').allInnerTexts()).indexOf('USPS');
  const cell = utilisation.getByRole('row', { name: /^18 May/ }).getByRole('cell');
  expect(words(await cell.nth(column - 1).innerText())).toContain(usps);

  const heat = panel(page).getByRole('img').nth(2);
  await heat.hover();
  await expect(panel(page).getByText(/in progress at noon UTC/)).toBeVisible();
  await expect(panel(page).getByText(/handed over, [\d,.]+ delivered$/)).toBeVisible();
});

test('over time: events are marked, the figure by week is chosen, the baseline stands beside it', async ({
  page,
}) => {
  await open(page);
  await shown(page, 'Over time');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('carrier-strike');
  await expect(page.locator('[data-run="running"], [data-run="refining"]')).not.toHaveCount(0);
  await settled(page);
  // What is dated opens as a comparison, which comes to the front.
  await shown(page, 'Over time');
  await expect(page.getByRole('slider', { name: 'Day to read out' })).toContainText('strike');
  await page.getByRole('combobox', { name: 'Figure' }).selectOption('Defect rate');
  const chart = panel(page).getByRole('img', { name: /^Defect rate by week of placement/ });
  const told = numbers(words(await chart.getAttribute('aria-label')));
  await panel(page).getByText('Numbers: By week of placement').click();
  const table = panel(page).getByRole('table').last();
  await expect(table.getByRole('columnheader', { name: 'A', exact: true })).toBeVisible();
  const rates = (await table.getByRole('row', { name: /measured window/ }).allInnerTexts()).map(
    (row) => numbers(words(row).replace(/^\d+ \w+/, ''))[0]!,
  );
  expect(Math.min(...rates)).toBe(told[0]);
});

test('partners are sorted by any column, and tell clear changes', async ({ page }) => {
  await openBrief(page);
  await shown(page, 'Partners');
  const table = page.getByRole('table', { name: 'Carriers' });
  const usual = await table.getByRole('rowheader').allInnerTexts();
  const button = table.getByRole('button', { name: 'Cost' });
  await button.focus();
  await page.keyboard.press('Enter');
  const costs = async () =>
    (await table.getByRole('row').allInnerTexts())
      .slice(1)
      .map((row) => Number(/\$([\d.]+)/.exec(row)![1]));
  const up = await costs();
  expect(up).toEqual(up.toSorted((a, b) => a - b));
  await expect(table.getByRole('columnheader', { name: 'Cost' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.keyboard.press('Enter');
  expect(await costs()).toEqual(up.toReversed());
  await page.keyboard.press('Enter');
  expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(usual);

  await move(page, 'Customs delay', 4);
  await expect(
    page.getByRole('table', { name: 'Services' }).getByRole('row', { name: /^Standard/ }),
  ).toContainText(/\+\d/);
  // What nobody uses has no figures.
  await page.getByRole('slider', { name: 'Regional share', exact: true }).fill('0');
  await settled(page);
  await expect(table.getByRole('row', { name: /^Regional/ })).toContainText('–');
});

test('sellers follow the run, by their figures and both ways of counting', async ({ page }) => {
  await openBrief(page);
  await shown(page, 'Sellers');
  const sentence = () => panel(page).getByText(/^(Each seller counts once|Weighted by orders)/);
  const once = await sentence().innerText();
  await page.getByRole('radio', { name: 'By its orders' }).press(' ');
  expect(await sentence().innerText()).not.toBe(once);
  await page.getByRole('radio', { name: 'Stars' }).press(' ');
  await expect(sentence()).toContainText('★');
  const chart = page.getByRole('slider', { name: 'Read out the distribution' });
  await chart.focus();
  await expect(chart).toHaveAttribute('aria-valuetext', /★: [\d.]+\s% of orders$/);

  await move(page, 'Seller automation', 100);
  await expect(panel(page).getByText('There are no manual sellers to compare with.')).toBeVisible();
});

test('the tabs fit wide and narrow, light and dark, without a fault that axe can find', async ({
  page,
}) => {
  test.slow();
  const complaints = await openBrief(page);
  await move(page, 'Customs delay', 3);
  for (const name of TABS.slice(0, 5))
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await shown(page, name);
      if (name === TABS[0])
        await page.getByRole('radio', { name: 'Change from baseline' }).press(' ');
      for (const summary of await panel(page).locator('summary').all()) await summary.click();
      for (const [width, height, colorScheme] of [
        [1440, 900, 'light'],
        [1440, 900, 'dark'],
        [320, 568, 'light'],
      ] as const) {
        const look = `${width} px, ${colorScheme}`;
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expect.poll(() => overflow(page), look).toBeLessThanOrEqual(0);
        // The others in light: tests/access.spec.ts.
        if (look !== '1440 px, light' || name === TABS[0])
          expect.soft(await faults(page, '[role="tabpanel"]'), look).toEqual([]);
      }
    });
  expect(complaints).toEqual([]);
});
