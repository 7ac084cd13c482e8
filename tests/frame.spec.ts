import { readFileSync } from 'node:fs';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { elsewhere, ONE_FILE, type Elsewhere } from './elsewhere';
import { faults, overflow } from './faults';
import { BRIEF, digest, open, openBrief, settled } from './page';

const LINK = `view=frame&customsDelay=3&${BRIEF}&v=1`;

let host: Elsewhere | null = null;
test.afterEach(async () => {
  await host?.close();
  host = null;
});

/** Opens somebody else's page with this in its body; what goes wrong anywhere in it is collected. */
async function openHost(page: Page, body: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const icon = '<link rel="icon" href="data:,">';
  host = await elsewhere({ '/': `<!doctype html><title>A blog</title>${icon}${body}` });
  await page.goto(host.origin);
  return complaints;
}

/** The frames on the page, the outermost left out. */
const framesOf = (page: Page) => page.frames().filter((frame) => frame !== page.mainFrame());
const first = (page: Page): Frame => framesOf(page)[0];

async function settledIn(frame: Frame): Promise<string> {
  await frame.waitForSelector('[data-run="settled"]', { state: 'attached', timeout: 120_000 });
  return (await frame.locator('html').getAttribute('data-digest'))!;
}

/** Of the full page with the same scenario. */
async function digestOfPage(page: Page): Promise<string> {
  await open(page, `./#${LINK.replace('view=frame&', '')}`);
  return digest(page);
}

const iframe = (src: string, attributes = '') =>
  `<iframe src="${src}" ${attributes} width="640" height="420" title="Dispatch Lab"></iframe>`;

/** Parcels are drawn: some pixel of the picture's canvas is not blank. */
function isDrawn(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const canvas = document.querySelector('canvas');
    if (!canvas || canvas.width === 0) return false;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value > 0);
  });
}

test('in an ordinary frame of another site it shows what the page shows, and answers levers', async ({
  page,
  baseURL,
}) => {
  const complaints = await openHost(page, iframe(`${baseURL}#${LINK}`));
  const frame = first(page);
  const shown = await settledIn(frame);
  expect(await isDrawn(frame)).toBe(true);
  await expect(frame.getByRole('figure', { name: 'Delivery time', exact: true })).toBeVisible();

  await frame.getByRole('slider', { name: 'Seller automation', exact: true }).fill('90');
  await expect.poll(() => settledIn(frame)).not.toBe(shown);
  const moved = await settledIn(frame);
  // Whatever somebody was led to press can be taken back, and that too.
  for (const [name, then] of [
    ['Undo', shown],
    ['Redo', moved],
    ['Undo', shown],
  ]) {
    await frame.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => settledIn(frame)).toBe(then);
  }

  const way = frame.getByRole('link', { name: 'Dispatch Lab' });
  await expect(way).toHaveAttribute('target', '_blank');
  await expect(way).toHaveAttribute('rel', 'noopener');
  const address = (await way.getAttribute('href'))!;
  expect(address).toContain('customsDelay=3');
  expect(complaints).toEqual([]);
  // The full page shows the very same.
  await open(page, address);
  expect(await digest(page)).toBe(shown);
  await expect(page.getByRole('region', { name: 'All levers' })).toBeVisible();
});

test('in a sandbox that allows scripts and nothing else', async ({ page, baseURL }) => {
  const src = `${baseURL}single/dispatch-lab.html#${LINK}`;
  const complaints = await openHost(page, iframe(src, 'sandbox="allow-scripts"'));
  const shown = await settledIn(first(page));
  expect(await isDrawn(first(page))).toBe(true);
  expect(await first(page).evaluate(() => self.origin)).toBe('null');
  expect(complaints).toEqual([]);
  expect(await digestOfPage(page)).toBe(shown);
});

for (const sandbox of ['', 'sandbox="allow-scripts"'])
  test(`in srcdoc ${sandbox || 'without a sandbox'}`, async ({ page }) => {
    const meta = `<meta name="dispatch-lab-link" content="${LINK.replaceAll('&', '&amp;')}">`;
    const html = readFileSync(ONE_FILE, 'utf8').replace('<head>', () => `<head>${meta}`);
    const srcdoc = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const body = `<iframe srcdoc="${srcdoc}" ${sandbox} width="640" height="420"></iframe>`;
    const complaints = await openHost(page, body);
    const shown = await settledIn(first(page));
    expect(await isDrawn(first(page))).toBe(true);
    expect(complaints).toEqual([]);
    expect(await digestOfPage(page)).toBe(shown);
  });

test('from a disk, offline, as one file: frame and page', async ({ page, context }) => {
  await context.setOffline(true);
  for (const link of [LINK, `customsDelay=3&${BRIEF}&v=1`]) {
    const complaints = await open(page, `file://${ONE_FILE}#${link}`);
    await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toBeVisible();
    await page.close();
    expect(complaints).toEqual([]);
    page = await context.newPage();
  }
});

test('inside what is closed or hidden it waits, and is complete when that opens', async ({
  page,
  baseURL,
}) => {
  const src = `${baseURL}#${LINK}`;
  const complaints = await openHost(
    page,
    `<details><summary>Try it</summary>${iframe(src)}</details>
     <div id="tab" style="display:none">${iframe(src)}</div>`,
  );
  await page.waitForTimeout(1500);
  expect(page.workers()).toEqual([]);
  for (const [i, open] of [
    () => document.querySelector('details')!.setAttribute('open', ''),
    () => document.querySelector('#tab')!.removeAttribute('style'),
  ].entries()) {
    await page.evaluate(open);
    const frame = framesOf(page)[i];
    await frame.frameElement().then((element) => element.scrollIntoViewIfNeeded());
    await settledIn(frame);
    await expect.poll(() => isDrawn(frame)).toBe(true);
    expect(await frame.content()).not.toContain('NaN');
  }
  expect(complaints).toEqual([]);
});

test('size zero first: nothing is NaN, and the picture comes with its size', async ({
  page,
  baseURL,
}) => {
  const src = `${baseURL}#${LINK}`;
  const complaints = await openHost(page, `<iframe src="${src}" width="0" height="0"></iframe>`);
  await first(page).waitForSelector('main', { state: 'attached' });
  await page.locator('iframe').evaluate((element) => {
    element.setAttribute('width', '640');
    element.setAttribute('height', '420');
  });
  await settledIn(first(page));
  await expect.poll(() => isDrawn(first(page))).toBe(true);
  expect(await first(page).content()).not.toContain('NaN');
  expect(complaints).toEqual([]);
});

test('below the fold nothing is simulated before it is seen', async ({ page, baseURL }) => {
  const space = '<div style="height: 5000px"></div>';
  await openHost(page, space + iframe(`${baseURL}#${LINK}`));
  await page.waitForTimeout(2000);
  expect(page.workers()).toEqual([]);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await settledIn(first(page));
});

test('several on one page keep apart, and give workers back when they rest', async ({
  page,
  baseURL,
}) => {
  const delays = [1, 2, 3];
  const links = delays.map((delay) => `${baseURL}#view=frame&customsDelay=${delay}&${BRIEF}&v=1`);
  const small = (src: string) => `<iframe src="${src}" width="320" height="256"></iframe>`;
  const complaints = await openHost(page, links.map(small).join(''));
  const digests = await Promise.all(framesOf(page).map(settledIn));
  expect(new Set(digests).size).toBe(delays.length);
  await expect.poll(() => page.workers().length, { timeout: 60_000 }).toBeLessThanOrEqual(3);
  // It is asked again, and answers again.
  await framesOf(page)[1].getByRole('slider', { name: 'Customs delay', exact: true }).fill('1');
  await expect.poll(() => settledIn(framesOf(page)[1])).toBe(digests[0]);
  expect(complaints).toEqual([]);
});

test('it fits from 320 × 256 up, light and dark, and axe finds nothing', async ({ page }) => {
  const complaints = await open(page, `./#${LINK}`);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, height] of [
      [320, 256],
      [640, 420],
      [900, 600],
    ] as const)
      await test.step(`${width} × ${height}, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
        for (const control of [
          page.getByRole('button', { name: 'Play' }),
          page.getByRole('figure', { name: 'Delivery time', exact: true }),
          page.getByRole('slider', { name: 'Customs delay', exact: true }),
          page.getByRole('link', { name: 'Dispatch Lab' }),
        ])
          await expect.soft(control).toBeInViewport({ ratio: 0.9 });
        expect.soft(await faults(page)).toEqual([]);
      });
  expect(complaints).toEqual([]);
});

test('a link chooses panels, levers, what is held still, theme and size', async ({ page }) => {
  await open(
    page,
    `./#view=frame&panels=satisfaction,levers&levers=customsDelay,sellerAutomation&locked=customsDelay&theme=dark&size=projector&${BRIEF}&v=1`,
  );
  await expect(page.getByRole('figure')).toHaveCount(1);
  await expect(page.getByRole('figure', { name: 'Customer satisfaction' })).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  await expect(page.getByRole('slider')).toHaveCount(2);
  await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toBeDisabled();
  await expect(page.getByRole('slider', { name: 'Seller automation' })).toBeEnabled();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const name = page.getByRole('heading', { level: 1 });
  expect((await name.boundingBox())!.height).toBeGreaterThan(26);
});

test('a queue without bound and a run that cannot be made are told where they are seen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, './#view=frame&uspsShare=94&upsShare=2&fedexShare=2&regionalShare=2&v=1');
  await expect(page.getByText(/grows without bound: .* can be served/)).toBeInViewport();

  await page.goto('./#view=frame&ordersPerDay=10&measuredOrders=1000000&v=1');
  await page.reload();
  await page.locator('[data-run="failed"]').waitFor({ state: 'attached' });
  await expect(page.getByText(/would cover .* days/)).toBeInViewport();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to the baseline' }).click();
  await settled(page);
});

test('by keyboard: the clock, a lever and its way back; by pointer an order is followed', async ({
  page,
}) => {
  await openBrief(page, 'view=frame');
  const before = await digest(page);
  await page.getByRole('slider', { name: 'Time shown' }).focus();
  const time = page.getByRole('slider', { name: 'Time shown' });
  const at = Number(await time.inputValue());
  await page.keyboard.press('ArrowRight');
  await expect(time).toHaveValue(String(at + 3600));
  await page.getByRole('slider', { name: 'Customs delay', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => digest(page)).not.toBe(before);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Reset customs delay/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => digest(page)).toBe(before);

  // An order is followed in the frame itself, and let go.
  const canvas = page.locator('canvas');
  const dot = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    const i = data.findIndex((value, k) => k % 4 === 3 && value > 250) / 4;
    const scale = element.clientWidth / width;
    return { x: Math.floor(i % width) * scale, y: Math.floor(i / width) * scale };
  });
  await canvas.click({ position: dot });
  await expect(page.getByText(/^Order \d+: /)).toBeVisible();
  await page.getByRole('button', { name: 'Stop following' }).click();
  await expect(page.getByText(/^Order \d+: /)).toHaveCount(0);
});
