import { expect, test, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { answersOf } from '../src/kpi/answers.testkit';
import { readLink } from '../src/scenario/link/codec';
import { withValue, type Scenario } from '../src/scenario/scenario';
import { checkedText, readCheckedText, symbolsOf } from '../src/learn/class/checked-text';
import { readCode, writeCode } from '../src/learn/class/code';
import { assignmentDigest, seedOf } from '../src/learn/class/task';
import { receiptOf } from '../src/state/receipt';
import { elsewhere, type Elsewhere } from './elsewhere';
import { open, settledAfter } from './page';

/** Small, so that thirty of them take seconds; ten replications, as a page makes them. */
const SMALL = 'ordersPerDay=20&measuredOrders=200&warmupDays=14&cooldownDays=14';
const TASK = [
  'task.question=Nine+in+ten+within+20+days%3F',
  'task.target=within20,atLeast,60,cheapest',
  'task.predict=delivery',
  'task.budget=0.2',
  'task.seed=each,class+7b',
].join('&');
const LINK = `./#${SMALL}&levers=customsDelay,sellerAutomation,infrastructure,inspectors&locked=inspectors&${TASK}&v=1`;
const REPLICATIONS = 10;

let host: Elsewhere | null = null;
test.afterEach(async () => {
  await host?.close();
  host = null;
});

async function assigned() {
  const { view, inHand } = await readLink(LINK.slice(3));
  return { view, assignment: view.assignment!, scenario: inHand.scenario };
}

/** As a student's page makes it. */
async function handIn(name: string, change: (scenario: Scenario) => Scenario, forge = false) {
  const { view, assignment, scenario } = await assigned();
  const own = change({ ...scenario, seed: seedOf(assignment, name)! });
  const receipt = receiptOf(answersOf(own, REPLICATIONS));
  return writeCode({
    ...{ task: assignmentDigest(view), name, prediction: 15 + (name.length % 7), answer: '=1+1' },
    afterwards: name.endsWith('3'),
    world: { presetKey: 'baseline', scenario: own },
    receipt: forge ? { ...receipt, figures: receipt.figures.with(2, 3.5) } : receipt,
  })!;
}

const share = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const card = (page: Page) => page.getByRole('region', { name: 'Assignment' });
const table = (page: Page) => page.getByRole('dialog', { name: 'Class results' });
const noFaults = async (page: Page, what: string) => {
  const { violations } = await new AxeBuilder({ page }).include(what).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};
/** Nothing reaches over the sides of the window. */
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** A picture of a QR code of any text. */
async function qrOf(page: Page, text: string): Promise<Buffer> {
  const { encode } = await import('uqr');
  const { data } = encode(text, { ecc: 'M', border: 3 });
  const url = await page.evaluate((rows) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [rows.length * 8, rows.length * 8];
    const pen = canvas.getContext('2d')!;
    rows.forEach((row, y) =>
      row.forEach((on, x) => {
        pen.fillStyle = on ? '#000' : '#fff';
        pen.fillRect(x * 8, y * 8, 8, 8);
      }),
    );
    return canvas.toDataURL('image/png');
  }, data);
  return Buffer.from(url.split(',')[1]!, 'base64');
}

test('a teacher builds a link, a student follows it, and the teacher’s table verifies the code', async ({
  page,
}) => {
  const complaints = await open(page, `./#${SMALL}&v=1`);
  await share(page, 'Make a link or a frame …');
  const builder = page.getByRole('dialog', { name: 'Make a link or a frame' });
  await builder.getByRole('checkbox', { name: 'Give the class an assignment' }).check();
  await builder.getByRole('textbox', { name: 'Question' }).fill('Which lever helps most?');
  await builder.getByRole('combobox', { name: 'Target', exact: true }).selectOption('delivery');
  await builder.getByRole('combobox', { name: 'Bound' }).selectOption('atMost');
  await builder.getByRole('spinbutton', { name: 'Target value, days' }).fill('40');
  await builder.getByRole('combobox', { name: 'To predict' }).selectOption('onTime');
  await builder.getByRole('spinbutton', { name: 'Budget, $ an order' }).fill('0.1');
  await builder.getByRole('radio', { name: 'one per student' }).check();
  await builder.getByRole('textbox', { name: 'Seed' }).fill('class 7b');
  await builder.getByRole('checkbox', { name: 'Choose which are shown' }).check();
  for (const [group, lever] of [
    ['Customs', 'Customs delay'],
    ['Opportunities', 'Infrastructure investment'],
  ] as const) {
    await builder.getByText(group, { exact: true }).click();
    await builder.getByRole('checkbox', { name: `Show ${lever}`, exact: true }).check();
  }
  await noFaults(page, 'dialog');
  const link = await builder.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toContain('task.seed=each,class+7b');

  await page.goto('about:blank');
  complaints.push(...(await open(page, link)));
  await expect(card(page)).toContainText('Which lever helps most?');
  await expect(card(page)).toContainText('Reached:');
  await page.getByRole('button', { name: 'Make my code' }).click();
  await expect(card(page)).toContainText('Type your name or number first.');
  await settledAfter(page, async () => {
    await page.getByRole('textbox', { name: 'Your name or number' }).fill(' Ana  LINDQVIST');
    await page.keyboard.press('Tab');
  });
  await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('class 7b:ana lindqvist');
  await page.getByRole('spinbutton', { name: /^Your prediction/ }).fill('84');
  await page.getByRole('textbox', { name: /^Your answer/ }).fill('Customs');
  await settledAfter(page, () =>
    page.getByRole('slider', { name: 'Customs delay', exact: true }).fill('3'),
  );
  // A run has been seen: the prediction stays as it was.
  await expect(card(page)).toContainText('Given before a lever moved, so it stays as it is.');
  await expect(page.getByRole('spinbutton', { name: /^Your prediction/ })).not.toBeEditable();
  await noFaults(page, 'main');
  await expect(page.getByRole('img', { name: 'QR code of the code' })).toBeVisible();
  const code = await page.getByRole('textbox', { name: 'Your code' }).inputValue();

  // Over the budget: said, counted, not forbidden.
  await settledAfter(page, () =>
    page.getByRole('slider', { name: 'Infrastructure investment', exact: true }).fill('1'),
  );
  await expect(card(page)).toContainText('does not count as reaching the target');
  await expect(card(page).locator('[data-met]')).toHaveAttribute('data-met', 'false');

  await page.goto('about:blank');
  complaints.push(...(await open(page, link)));
  await share(page, 'Class results …');
  await table(page).getByRole('textbox', { name: 'Codes, one on each line' }).fill(code);
  await table(page).getByRole('button', { name: 'Add these codes' }).click();
  const row = table(page).getByRole('row', { name: /Ana/ });
  await expect(row).toHaveAttribute('data-mark', 'verified');
  await expect(row).toContainText('84 %');
  await expect(row).toContainText('before a run');
  await expect(row).toContainText('Customs');
  await expect(table(page).locator('[data-best]')).toContainText('Best so far: Ana');

  // What she handed in is what she had before she spent too much.
  await settledAfter(page, () => row.getByRole('button', { name: /^Open/ }).click());
  await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toHaveValue('3');
  expect(complaints).toEqual([]);
});

test('thirty codes are reproduced to the bit; what is forged, mistyped or junk is named', async ({
  page,
}) => {
  const codes: string[] = [];
  for (let i = 1; i <= 30; i++)
    codes.push(
      await handIn(`Student ${i}`, (scenario) => withValue(scenario, 'customsDelay', i / 10)),
    );
  const forged = await handIn('Forger', (s) => withValue(s, 'customsDelay', 0.2), true);
  const mistyped = codes[4]!.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  const complaints = await open(page, LINK);
  await share(page, 'Class results …');
  const pasted = [...codes, '', 'See you on Monday', mistyped, '   ', forged].join('\n');
  await table(page).getByRole('textbox', { name: 'Codes, one on each line' }).fill(pasted);
  await table(page).getByRole('button', { name: 'Add these codes' }).click();
  await expect(table(page)).toContainText('31 codes added. 2 lines left out, named below.');
  await expect(table(page).locator('[data-mark="verified"]')).toHaveCount(30, { timeout: 180_000 });
  await expect(table(page).locator('[data-mark="differs"]')).toHaveCount(1);
  await expect(table(page).getByRole('row', { name: /Forger/ })).toContainText('does not match');
  const left = table(page).getByRole('table', { name: 'Left out' });
  await expect(left.getByRole('row', { name: /See you/ })).toContainText('not a class code');
  await expect(left.getByRole('row', { name: /DC1/ })).toContainText('mistyped or cut off');
  await noFaults(page, 'dialog');

  await test.step('predictions stand against the run, in a picture, a sentence and the table', async () => {
    const plot = table(page).getByRole('region', { name: /^Predictions/ });
    await expect(plot).toContainText('predicted after a run');
    await expect(plot).toContainText(/Of 31 predictions, \d+ (is|are) inside the interval/);
    const slider = plot.getByRole('slider', { name: 'Read out a student' });
    await slider.focus();
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', /predicted \d+.*run \d/);
  });

  await test.step('sorts by keyboard', async () => {
    const head = table(page).getByRole('columnheader', { name: /^Cost per order/ });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    const cells = await table(page)
      .locator('tbody tr[data-mark] td:nth-last-child(3)')
      .allInnerTexts();
    // To the digits shown.
    const costs = cells.map(Number);
    for (const [i, cost] of costs.entries())
      expect(cost).toBeGreaterThanOrEqual(Math.max(...costs.slice(0, i)) - 0.5);
  });

  await test.step('saves a file that no spreadsheet runs, and one that opens again', async () => {
    const saved = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        table(page).getByRole('button', { name, exact: true }).click(),
      ]);
      return (await file.path())!;
    };
    const { readFileSync } = await import('node:fs');
    const csv = readFileSync(await saved('Save as CSV'), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(32);
    expect(csv).toContain(",'=1+1,");
    const file = readFileSync(await saved('Save the class'));
    await table(page).getByRole('button', { name: 'Remove all' }).click();
    await expect(table(page).locator('[data-mark]')).toHaveCount(0);
    const choose = (name: string, buffer: Buffer) =>
      table(page)
        .getByLabel('Saved class file')
        .setInputFiles({ name, mimeType: 'application/json', buffer });
    await choose('junk.json', Buffer.from('{"format":"else"}'));
    await expect(table(page)).toContainText('That file is no saved class.');
    await choose('class.json', file);
    await expect(table(page).locator('[data-mark]')).toHaveCount(31);
    // What is closed on the way goes on when it is opened again.
    await page.keyboard.press('Escape');
    await expect(table(page)).toHaveCount(0);
    await share(page, 'Class results …');
    await expect(table(page).locator('[data-mark="verified"]')).toHaveCount(30, {
      timeout: 180_000,
    });
  });
  expect(complaints).toEqual([]);
});

test('a prediction that comes after a lever has moved is taken, and known for that', async ({
  page,
}) => {
  const complaints = await open(page, LINK);
  await expect(card(page)).toContainText('Give it before you move a lever');
  await settledAfter(page, async () => {
    await page.getByRole('textbox', { name: 'Your name or number' }).fill('Late');
    await page.keyboard.press('Tab');
  });
  // A name changes the luck, which is no lever.
  await expect(card(page)).toContainText('Give it before you move a lever');
  await settledAfter(page, () =>
    page.getByRole('slider', { name: 'Customs delay', exact: true }).fill('2'),
  );
  await expect(card(page)).toContainText('your code will say that it came afterwards');
  await page.getByRole('spinbutton', { name: /^Your prediction/ }).fill('17');
  await page.getByRole('button', { name: 'Make my code' }).click();
  const code = await page.getByRole('textbox', { name: 'Your code' }).inputValue();
  await share(page, 'Class results …');
  await table(page).getByRole('textbox', { name: 'Codes, one on each line' }).fill(code);
  await table(page).getByRole('button', { name: 'Add these codes' }).click();
  await expect(table(page).getByRole('row', { name: /Late/ })).toContainText('after a run');
  await expect(table(page).locator('[data-mark="verified"]')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('a hundred lines, most of them no codes of this class: each is named, and none is lost', async ({
  page,
}) => {
  const { view, scenario } = await assigned();
  const receipt = receiptOf(answersOf(scenario, REPLICATIONS));
  const of = (name: string, task: string) =>
    writeCode({
      ...{ task, name, prediction: null, afterwards: false, answer: '' },
      ...{ world: { presetKey: 'baseline', scenario }, receipt },
    })!;
  const good = Array.from({ length: 20 }, (_, i) => of(`Student ${i}`, assignmentDigest(view)));
  const others = Array.from({ length: 20 }, (_, i) => of(`Other ${i}`, '0000000a'));
  const newer = good.slice(0, 10).map((code) => {
    const content = readCheckedText(symbolsOf(code), 3)!;
    return checkedText('DC2', content);
  });
  const cut = good.slice(10, 20).map((code) => code.slice(0, -9));
  const junk = Array.from({ length: 10 }, (_, i) => `see you on day ${i}`);
  const lines = [good, others, newer, cut, junk, good.slice(0, 10)].flatMap((some) => [
    ...some,
    '',
  ]);
  const complaints = await open(page, LINK);
  await share(page, 'Class results …');
  const dialog = table(page);
  await dialog.getByRole('textbox', { name: 'Codes, one on each line' }).fill(lines.join('\n'));
  await dialog.getByRole('button', { name: 'Add these codes' }).click();
  await expect(dialog).toContainText('20 codes added. 10 lines there already. 50 lines left out');
  await expect(dialog.locator('tr[data-mark]')).toHaveCount(20);
  const left = dialog.getByRole('table', { name: 'Left out' });
  for (const [why, count] of [
    ['of another assignment', 20],
    ['another version', 10],
    ['mistyped or cut off', 10],
    ['not a class code', 10],
  ] as const)
    await expect(left.getByRole('row').filter({ hasText: why }), why).toHaveCount(count);
  expect(complaints).toEqual([]);
});

test('a page whose class is in no file is not closed without a question', async ({ page }) => {
  const code = await handIn('Ana', (scenario) => scenario);
  await open(page, LINK);
  await share(page, 'Class results …');
  const dialog = table(page);
  await dialog.getByRole('textbox', { name: 'Codes, one on each line' }).fill(code);
  await dialog.getByRole('button', { name: 'Add these codes' }).click();
  await expect(dialog.locator('tr[data-mark]')).toHaveCount(1);

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(dialog.locator('tr[data-mark]')).toHaveCount(1);

  await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the class', exact: true }).click(),
  ]);
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
});

test('where storage is denied a class is taught as ever', async ({ page }) => {
  await page.addInitScript(() => {
    const denied = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, denied);
  });
  const complaints = await open(page, LINK);
  // Nothing is kept anyway, and the card says so.
  await expect(page.getByText(/^Nothing you type is stored or sent/)).toBeVisible();
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await expect(page.getByText(/^This browser keeps nothing for the page/)).toBeVisible();
  await share(page, 'Class results …');
  const code = await handIn('Ana', (scenario) => scenario);
  await table(page).getByRole('textbox', { name: 'Codes, one on each line' }).fill(code);
  await table(page).getByRole('button', { name: 'Add these codes' }).click();
  await expect(table(page).locator('[data-mark="verified"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  await page.getByRole('button', { name: /^Begin: The journey/ }).click();
  await expect(page.getByRole('heading', { name: /^Step 1 of/ })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('two tabs of one assignment do not know of each other', async ({ page }) => {
  const other = await page.context().newPage();
  await open(page, LINK);
  await open(other, LINK);
  const codes = [await handIn('Ana', (s) => s), await handIn('Bo', (s) => s)];
  for (const [i, tab] of [page, other].entries()) {
    await share(tab, 'Class results …');
    await table(tab).getByRole('textbox', { name: 'Codes, one on each line' }).fill(codes[i]!);
    await table(tab).getByRole('button', { name: 'Add these codes' }).click();
  }
  for (const [i, tab] of [page, other].entries()) {
    await expect(table(tab).locator('[data-mark="verified"]')).toHaveCount(1);
    await expect(table(tab).getByRole('row', { name: i === 0 ? /Ana/ : /Bo/ })).toBeVisible();
  }
});

for (const [width, height] of [
  [640, 420],
  [320, 256],
] as const)
  test(`in a frame of ${width} × ${height} the assignment is done and handed in`, async ({
    page,
    baseURL,
  }) => {
    const src = `${baseURL}${LINK.slice(2).replace('&v=1', '&view=frame&v=1')}`;
    host = await elsewhere({
      '/': `<!doctype html><title>A course</title><link rel="icon" href="data:,"><iframe
        src="${src}" width="${width}" height="${height}" title="Lab"></iframe>`,
    });
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(host.origin);
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-run="settled"]').waitFor({ state: 'attached', timeout: 120_000 });
    const task = frame.getByRole('region', { name: 'Assignment' });
    await expect(task).toContainText('Nine in ten within 20 days?');
    await expect(task.locator('[data-met]')).toContainText(/Reached|Not yet/);
    const parts = task.locator('details');
    if ((await parts.getAttribute('open')) === null) await parts.locator('summary').click();
    await task.getByRole('spinbutton', { name: /^Your prediction/ }).fill('18');
    await task.getByRole('textbox', { name: 'Your name or number' }).fill('Ana');
    await page.keyboard.press('Tab');
    await frame.getByRole('slider', { name: 'Customs delay', exact: true }).fill('2');
    await expect(task).toContainText('it stays as it is.');
    await task.getByRole('button', { name: 'Make my code' }).click();
    await expect(task.getByRole('textbox', { name: 'Your code' })).toHaveValue(/^DC1-/, {
      timeout: 60_000,
    });
    const code = await task.getByRole('textbox', { name: 'Your code' }).inputValue();
    const read = readCode(code, assignmentDigest((await assigned()).view));
    expect(read).toMatchObject({
      ok: true,
      code: { name: 'Ana', prediction: 18, afterwards: false },
    });
    const inner = page.frames()[1]!;
    expect(await inner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await noFaults(page, 'iframe');
    // The way to the whole page keeps what is to be done.
    await expect(frame.getByRole('link', { name: 'Dispatch Lab' })).toHaveAttribute(
      'href',
      /task\.question=/,
    );
    expect(complaints).toEqual([]);
  });

test('a lesson’s link in a frame leads to the lesson on the full page', async ({ page }) => {
  const complaints = await open(page, './#lesson=near-full&step=2&view=frame&v=1');
  const way = page.getByRole('link', { name: /^Take the lesson “Why 95 % busy/ });
  await expect(way).toHaveAttribute('target', '_blank');
  await expect(way).toHaveAttribute('href', /#.*lesson=near-full&step=2/);
  expect(complaints).toEqual([]);
});

test('a code is scanned from a picture; a picture of something else is said to be that', async ({
  page,
}) => {
  const complaints = await open(page, LINK);
  await settledAfter(page, async () => {
    await page.getByRole('textbox', { name: 'Your name or number' }).fill('Bo');
    await page.keyboard.press('Tab');
  });
  await page.getByRole('button', { name: 'Make my code' }).click();
  const picture = await page
    .getByRole('img', { name: 'QR code of the code' })
    .screenshot({ scale: 'css' });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await fits(page)).toBe(true);
  const other = await page.getByRole('button', { name: 'Hide my code' }).screenshot();
  await share(page, 'Class results …');
  const read = (buffer: Buffer, mimeType = 'image/png') =>
    table(page)
      .getByLabel('Picture of a QR code')
      .setInputFiles({ name: 'picture', mimeType, buffer });
  await read(Buffer.from('no picture'));
  await expect(table(page)).toContainText('could not be read as a picture');
  await read(other);
  await expect(table(page)).toContainText('No QR code was found');
  await read(await qrOf(page, 'https://example.org/menu'));
  await expect(table(page)).toContainText('not a class code');
  await expect(table(page).locator('[data-mark]')).toHaveCount(0);
  await read(picture);
  await expect(table(page)).toContainText('Scanned: Bo.');
  await expect(table(page).locator('[data-mark="verified"]')).toHaveCount(1);
  expect(await fits(page)).toBe(true);
  await noFaults(page, 'dialog');
  expect(complaints).toEqual([]);
});

test.describe('a camera', () => {
  test('that is denied leaves the other ways, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      const denied = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: denied } });
    });
    await open(page, LINK);
    await share(page, 'Class results …');
    await table(page).getByRole('button', { name: 'Scan with the camera' }).click();
    await expect(table(page)).toContainText('permission was denied');
    await expect(table(page).getByRole('button', { name: 'Scan with the camera' })).toBeVisible();
  });

  test('shows what it sees and finds a code in it', async ({ page }) => {
    const code = await handIn('Cy', (scenario) => scenario);
    // A camera that looks at a code drawn on a canvas.
    await page.addInitScript(() => {
      const getUserMedia = () => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [600, 600];
        const pen = canvas.getContext('2d')!;
        const draw = () => {
          pen.fillStyle = '#fff';
          pen.fillRect(0, 0, 600, 600);
          const svg = document.querySelector('[data-before-camera]');
          const path = svg?.querySelector('path')?.getAttribute('d');
          if (!svg || !path) return;
          const size = Number(svg.getAttribute('viewBox')!.split(' ')[2]);
          pen.save();
          pen.scale(600 / size, 600 / size);
          pen.fillStyle = '#000';
          pen.fill(new Path2D(path));
          pen.restore();
        };
        setInterval(draw, 100);
        return Promise.resolve(canvas.captureStream(10));
      };
      Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
    });
    const complaints = await open(page, LINK);
    const { encode } = await import('uqr');
    const { data, size } = encode(code, { ecc: 'M', border: 3 });
    const path = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')));
    await share(page, 'Class results …');
    await table(page).getByRole('button', { name: 'Scan with the camera' }).click();
    await expect(table(page).getByLabel('What the camera sees')).toBeVisible();
    await page.evaluate(
      ([d, side]) => {
        const space = 'http://www.w3.org/2000/svg';
        const svg = document.createElementNS(space, 'svg');
        svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
        svg.dataset.beforeCamera = '';
        const drawn = document.createElementNS(space, 'path');
        drawn.setAttribute('d', d);
        svg.append(drawn);
        document.body.append(svg);
      },
      [path.join(''), size] as const,
    );
    await expect(table(page)).toContainText('Scanned: Cy.');
    await table(page).getByRole('button', { name: 'Stop the camera' }).click();
    await expect(table(page).getByLabel('What the camera sees')).toHaveCount(0);
    await expect(table(page).locator('[data-mark="verified"]')).toHaveCount(1);
    expect(complaints).toEqual([]);
  });
});
