import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { BRIEF, digest, kpi, move, open, openBrief, settled, settledAfter } from './page';

const lever = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const fragment = (page: Page) => page.evaluate(() => location.hash);
/** As one who types or pastes a link into the address of the open page. */
const goTo = (page: Page, text: string) => page.evaluate((hash) => (location.hash = hash), text);
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const share = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('what is shown is in the address, and comes back with it', async ({ page }) => {
  await open(page);
  expect(await fragment(page)).toBe('');
  await move(page, 'Customs delay', 3);
  await expect.poll(() => fragment(page)).toBe('#customsDelay=3&v=1');
  await page.getByRole('tab', { name: 'Partners' }).click();
  await expect.poll(() => fragment(page)).toBe('#customsDelay=3&tab=partners&v=1');
  const before = await digest(page);

  await page.reload();
  await settled(page);
  expect(await digest(page)).toBe(before);
  await expect(lever(page, 'Customs delay')).toHaveValue('3');
  await expect(page.getByRole('tab', { name: 'Partners' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('back and forward go from world to world, not from step to step', async ({ page }) => {
  await openBrief(page, 'customsDelay=2');
  const first = await digest(page);
  const steps = await page.evaluate(() => history.length);
  await move(page, 'Seller automation', 60);
  await move(page, 'Seller automation', 35);
  expect(await page.evaluate(() => history.length)).toBe(steps);

  await settledAfter(page, async () => {
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('express-only');
  });
  await expect.poll(() => fragment(page)).toContain('preset=express-only');
  const second = await digest(page);
  await settledAfter(page, async () => void (await page.goBack()));
  expect(await digest(page)).toBe(first);
  await expect(lever(page, 'Customs delay')).toHaveValue('2');
  await settledAfter(page, async () => void (await page.goForward()));
  expect(await digest(page)).toBe(second);
});

test('a link holds A and B, and who is in hand', async ({ page }) => {
  await page.goto('./#customsDelay=3&a.preset=de-minimis&v=1');
  await expect(page.getByRole('button', { name: 'A + B' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('tab', { name: 'A and B' })).toBeVisible();
  const other = page.getByRole('combobox', { name: 'World A' });
  await expect(other.locator('option:checked')).toHaveText('Duty-free until May 2025');
  expect(await fragment(page)).toContain('a.preset=de-minimis');
  await page.keyboard.press('x');
  await expect.poll(() => fragment(page)).toContain('b.preset=de-minimis');
});

test.describe('an address that is none', () => {
  const cases: [string, string, RegExp][] = [
    [
      'numbers that are none',
      'customsDelay=NaN&inspectors=1e309&sellerAutomation=-0',
      /Customs delay/,
    ],
    [
      'far too much of everything',
      'ordersPerDay=1000000000000&inspectors=1000000000',
      /Inspectors/,
    ],
    ['keys of the language', '__proto__=1&constructor=2&a.prototype=3', /__proto__/],
    ['broken text', 'name=%FF%FE&seed=%C3', /name/],
    ['dangerous links', 'host=javascript:alert(1)&tab=data:text', /host/],
  ];
  test('is left out by name, the rest counts', async ({ page }) => {
    const complaints = await open(page, `./#sellerAutomation=70&${BRIEF}&v=1`);
    for (const [what, text, told] of cases)
      await test.step(what, async () => {
        await goTo(page, `sellerAutomation=70&${text}&${BRIEF}&v=1`);
        await expect(messages(page)).toContainText(told);
        await expect(lever(page, 'Customs delay')).toHaveValue('1');
        await expect(lever(page, 'Seller automation')).toHaveValue('70');
      });
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('gives the baseline and a word about it', async ({ page }) => {
    const complaints = await open(page, './#z=notbase64!');
    await expect(messages(page)).toContainText('The baseline is shown.');
    const long = `name=${'x'.repeat(40_000)}&v=1`;
    for (const text of ['z=AAAA', 'customsDelay=3', long])
      await test.step(text.slice(0, 16), async () => {
        await goTo(page, `seed=other&${BRIEF}&v=1`);
        await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('other');
        await goTo(page, text);
        await expect(messages(page)).toContainText('The baseline is shown.');
        await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('dispatch');
      });
    await settled(page);
    expect(complaints).toEqual([]);
  });

  test('a name full of markup is a name', async ({ page }) => {
    const name = '<img src=x onerror="document.title=1">';
    const complaints = await openBrief(page, `preset=&name=${encodeURIComponent(name)}`);
    await expect(page.getByRole('combobox', { name: 'Scenario' })).toContainText(name);
    await share(page, 'Cite this result …');
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(new RegExp('onerror'));
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test('a link of a later version can be looked at, and stays as it is', async ({ page }) => {
  const link = `#customsDelay=3&${BRIEF}&teleport=yes&v=9`;
  await open(page, `./${link}`);
  await expect(messages(page)).toContainText('later version');
  const before = await digest(page);
  await lever(page, 'Customs delay').fill('5');
  await expect(messages(page)).toContainText('cannot be changed here');
  await expect(lever(page, 'Customs delay')).toHaveValue('3');
  await page.getByRole('tab', { name: 'Sellers' }).click();
  expect(await fragment(page)).toBe(link);
  expect(await digest(page)).toBe(before);

  await page.getByRole('button', { name: 'Change it all the same' }).click();
  await move(page, 'Customs delay', 5);
  await expect.poll(() => fragment(page)).toContain('teleport=yes&v=1');
});

test('a link to a run with an order log asks for the file', async ({ page }) => {
  await page.goto(`./#log=${'ab'.repeat(32)}&v=1`);
  await expect(messages(page)).toContainText('Open the same file');
});

test('a cited result is run again, and only the live run says that it is reproduced', async ({
  page,
}) => {
  await openBrief(page, 'customsDelay=2&seed=receipt');
  await share(page, 'Cite this result …');
  const box = page.getByRole('textbox', { name: 'Text' });
  await expect(box).toHaveValue(/Run it again: http/);
  const link = /Run it again: (\S+)/.exec(await box.inputValue())![1]!;
  for (const [form, mark] of [
    ['Markdown', '](<http'],
    ['BibTeX', '@misc{'],
  ] as const) {
    await page.getByRole('radio', { name: form }).check();
    await expect(page.getByRole('textbox', { name: form })).toHaveValue(
      new RegExp(mark.replace(/[[\](){}]/g, '\\$&')),
    );
  }

  const again = async (address: string) => {
    await page.goto('about:blank');
    await open(page, address);
    return page.getByRole('region', { name: 'Receipt' });
  };
  const receipt = await again(link);
  await expect(receipt).toContainText('Reproduced.');
  const delivery = await kpi(page, 'Delivery time');

  // The levers move on: it is no longer what was cited.
  await move(page, 'Seller automation', 80);
  await expect(receipt).toContainText('no longer the result');

  // Someone improved the figures a little.
  const cited = /receipt=([^&]+)/.exec(link)![1]!.split(',');
  const forged = link.replace(cited[5]!, '3.5');
  await expect(await again(forged)).toContainText('Not reproduced.');
  const row = page.getByRole('row', { name: /Delivery time/ });
  await expect(row).toContainText('3.5');
  expect(Number(cited[5])).toBeCloseTo(delivery, 1);
});

test('the link builder makes what it shows', async ({ page }) => {
  await open(page);
  await share(page, 'Make a link or a frame …');
  const dialog = page.getByRole('dialog', { name: 'Make a link or a frame' });
  await dialog.getByRole('combobox', { name: 'Shows' }).selectOption('carrier-strike');
  await dialog.getByRole('radio', { name: 'paused' }).check();
  await dialog.getByRole('radio', { name: 'for a projector' }).check();
  for (const panel of ['Tabs', 'Order processing time', 'Shipping time'])
    await dialog.getByRole('checkbox', { name: panel, exact: true }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Choose which are shown' }).check();
  await dialog.getByText('Customs', { exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'Show Customs delay' }).check();
  await dialog.getByRole('checkbox', { name: 'Show Inspectors', exact: true }).check();
  await dialog.getByRole('checkbox', { name: 'Hold Inspectors still', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Seed' }).fill('class 7b');
  await expect(dialog.locator('[data-preview="current"] iframe')).toBeVisible();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link.length).toBeLessThan(300);

  await page.goto('about:blank');
  await open(page, link);
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('carrier-strike');
  // A projector has no room for the seed.
  await expect(page.locator('[aria-label="Seed"]')).toHaveValue('class 7b');
  await expect(page.getByRole('slider', { name: 'USPS share' })).toHaveCount(0);
  await expect(lever(page, 'Customs delay')).toBeEnabled();
  await expect(lever(page, 'Inspectors')).toBeDisabled();
  await expect(page.getByRole('figure', { name: 'Delivery time', exact: true })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Shipping time', exact: true })).toHaveCount(0);
  await expect(page.getByRole('tablist')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const size = await page.locator('html').evaluate((root) => getComputedStyle(root).fontSize);
  expect(parseFloat(size)).toBeGreaterThanOrEqual(22);

  // A lock is guidance.
  await page.getByRole('button', { name: 'Free them' }).click();
  await expect(lever(page, 'Inspectors')).toBeEnabled();
});

test('links of the corpus open in the page', async ({ page }) => {
  const file = new URL('../src/scenario/link/golden/1.json', import.meta.url);
  const corpus = JSON.parse(readFileSync(file, 'utf8')) as {
    link: string;
    means: { inHand: { name: string; seed: string }; view: { view?: string } };
  }[];
  const pages = corpus.filter(({ means }) => means.view.view !== 'frame');
  const complaints = await open(page, `./#${pages[0]!.link}`);
  // Every link of a kind that is written by hand, and some of the long ones.
  for (const { link, means } of [...pages.slice(1, 12), ...pages.slice(-4)]) {
    await goTo(page, link);
    const seed = page.getByRole('textbox', { name: 'Seed' });
    await expect(seed).toHaveValue(means.inHand.seed);
    await expect(page.locator('[data-run="failed"]')).toHaveCount(0);
  }
  expect(complaints).toEqual([]);
});
