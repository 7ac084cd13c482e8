import { expect, test, type Frame, type Page } from '@playwright/test';
import { siteAddress } from '../tools/host/host-files';
import { faults } from './faults';
import { HostSite } from './host-page';
import { BRIEF } from './page';

const site = new HostSite();
let origin: string;
let lab: string;
test.beforeAll(async ({ baseURL }) => {
  origin = await site.start();
  lab = baseURL!;
});
test.afterAll(() => site.stop());

const customs = (within: Frame) =>
  within.getByRole('slider', { name: 'Customs delay', exact: true });

/** The frames of the elements on a page, each settled once it has been looked at. */
async function settledFrames(page: Page, selector = 'dispatch-lab'): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const element of await page.locator(selector).all()) {
    const inner = selector === 'iframe' ? element : element.locator('iframe');
    await inner.scrollIntoViewIfNeeded();
    const handle = await inner.elementHandle();
    const frame = (await handle!.contentFrame())!;
    await frame.locator('[data-run="settled"]').waitFor({ state: 'attached', timeout: 120_000 });
    frames.push(frame);
  }
  return frames;
}

async function openElement(page: Page, attributes: string, before = ''): Promise<Frame> {
  site.put(
    '/element',
    `${before}<script src="${lab}embed.js"></script><dispatch-lab ${attributes}></dispatch-lab>`,
  );
  await page.goto(`${origin}/element`);
  return (await settledFrames(page))[0]!;
}

/** Calls a method of the element; its result, or name and field of its error. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into whatever came
const call = (page: Page, method: string, ...args: unknown[]): Promise<any> =>
  page.evaluate(
    ([name, given]) => {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the element has no types here
      const element = document.querySelector('dispatch-lab') as any;
      return element[name as string](...(given as unknown[])).catch(
        ({ name: error, field }: Error & { field?: string }) => ({ error, field }),
      );
    },
    [method, args] as const,
  );

test.describe('<dispatch-lab>', () => {
  test('shows what its attributes say, and follows them', async ({ page }) => {
    const frame = await openElement(
      page,
      'lever-customs-delay="3" seed="a&b" theme="dark" title="Orders"',
    );
    await expect(customs(frame)).toHaveValue('3');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('dispatch-lab iframe')).toHaveAttribute('title', 'Orders');
    const { scenario, access } = await call(page, 'get');
    expect(scenario).toMatchObject({ seed: 'a&b', levers: { customsDelay: 3 } });
    expect(access).toBe('drive');

    await page.locator('dispatch-lab').evaluate((element) => {
      element.setAttribute('lever-customs-delay', '2');
      element.setAttribute('theme', 'light');
    });
    await expect(customs(frame)).toHaveValue('2');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  test('answers in promises, and refuses by name', async ({ page }) => {
    const frame = await openElement(page, '');
    expect((await call(page, 'set', { levers: { customsDelay: 4 } })).scenario.levers).toEqual({
      customsDelay: 4,
    });
    await expect(customs(frame)).toHaveValue('4');
    expect((await call(page, 'run')).settled.digest).toMatch(/^[0-9a-f]{16}$/);
    expect(await call(page, 'set', { levers: { customsDelay: 99 } })).toEqual({
      error: 'OutOfRange',
      field: 'customsDelay',
    });
    expect(await call(page, 'seek', -1)).toMatchObject({ error: 'OutOfRange', field: 'to' });
    expect((await call(page, 'seek', 0)).clock.at).toBe(0);
    expect(await call(page, 'subscribe', 'everything')).toMatchObject({ error: 'BadRequest' });

    const gone = page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the element has no types here
      const element = document.querySelector('dispatch-lab') as any;
      const run = element.run();
      element.remove();
      return run.catch(({ name }: Error) => name);
    });
    expect(await gone).toBe('Gone');
  });

  test('tells what it subscribed to as events', async ({ page }) => {
    const frame = await openElement(page, '');
    const next = page.evaluate(async () => {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the element has no types here
      const element = document.querySelector('dispatch-lab') as any;
      const digests: string[] = [];
      const two = new Promise<string[]>((resolve) =>
        element.addEventListener('settled', ({ detail }: CustomEvent) => {
          if (digests.push(detail.settled.digest) === 2) resolve(digests);
        }),
      );
      await element.subscribe('settled');
      return two;
    });
    await expect.poll(async () => (await call(page, 'get')).settled?.digest).toBeTruthy();
    await customs(frame).fill('3');
    const [first, second] = await next;
    expect(first).not.toBe(second);
  });

  test('that is readonly reads and does not drive', async ({ page }) => {
    const frame = await openElement(page, 'readonly');
    expect((await call(page, 'get')).access).toBe('read');
    expect(await call(page, 'run')).toMatchObject({ error: 'NotAllowed' });
    await expect(customs(frame)).toBeVisible();
  });

  test('goes nowhere for an address that is none', async ({ page }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    site.put(
      '/nowhere',
      `<script src="${lab}embed.js"></script>
       <dispatch-lab src="javascript:parent.document.title='taken'"></dispatch-lab>
       <dispatch-lab src="data:text/html,<script>parent.postMessage('x','*')</script>"></dispatch-lab>`,
    );
    await page.goto(`${origin}/nowhere`);
    await expect(page.locator('dispatch-lab iframe')).toHaveCount(2);
    for (const frame of await page.locator('dispatch-lab iframe').all())
      expect(await frame.getAttribute('src')).toBeNull();
    await expect(page).toHaveTitle('Host');
    expect(complaints).toEqual([]);
  });

  test('believes nobody but its frame', async ({ page }) => {
    await openElement(page, '', '<iframe name="liar" srcdoc="<p>Another frame</p>"></iframe>');
    const height = () => page.locator('dispatch-lab iframe').evaluate(({ style }) => style.height);
    await expect.poll(height).not.toBe('480px');
    const before = await height();
    const lie = { dispatchLab: 1, type: 'event', event: 'resize', detail: { height: 9000 } };
    await page.frame('liar')!.evaluate((message) => parent.postMessage(message, '*'), lie);
    await page.evaluate((message) => window.postMessage(message, '*'), lie);
    await page.waitForTimeout(300);
    expect(await height()).toBe(before);
  });
});

test.describe('the height', () => {
  const heights = (page: Page, frame: Frame) =>
    Promise.all([
      page.locator('dispatch-lab iframe').evaluate((element) => element.clientHeight),
      frame.evaluate(() => document.getElementById('app')!.getBoundingClientRect().height),
    ]);
  const fits = (page: Page, frame: Frame) =>
    expect(async () => {
      const [frameHeight, content] = await heights(page, frame);
      expect(Math.abs(frameHeight - Math.max(256, content))).toBeLessThanOrEqual(1);
    }).toPass({ timeout: 20_000 });

  for (const size of ['normal', 'projector'])
    test(`follows the content, wider and narrower, ${size}`, async ({ page }) => {
      const frame = await openElement(page, `src="size=${size}&${BRIEF}"`);
      await fits(page, frame);
      const [wide] = await heights(page, frame);
      await page.setViewportSize({ width: 390, height: 800 });
      await fits(page, frame);
      const [narrow] = await heights(page, frame);
      expect(narrow).not.toBe(wide);
      await page.setViewportSize({ width: 1280, height: 720 });
      await fits(page, frame);
      expect((await heights(page, frame))[0]).toBe(wide);
    });

  test('of the whole page follows too, and does not grow by itself', async ({ page }) => {
    const frame = await openElement(page, `src="view=page&${BRIEF}"`);
    await fits(page, frame);
    await frame.getByText('Demand', { exact: true }).click();
    await fits(page, frame);
    const [before] = await heights(page, frame);
    await page.waitForTimeout(1000);
    expect((await heights(page, frame))[0]).toBe(before);
  });

  test('that is given stays', async ({ page }) => {
    const frame = await openElement(page, 'height="333"');
    expect((await heights(page, frame))[0]).toBe(333);
  });
});

test.describe('the example pages', () => {
  async function openExample(page: Page, name: string): Promise<string[]> {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(lab) && !/^(?:blob|data):/.test(request.url()))
        complaints.push(request.url());
    });
    await page.goto(`./examples/${name}.html`);
    return complaints;
  }

  test('are listed', async ({ page }) => {
    const complaints = await openExample(page, 'index');
    for (const name of ['A blog', 'A course page', 'A dashboard', 'Two linked frames'])
      await expect(page.getByRole('link', { name })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a blog: sentences move levers', async ({ page }) => {
    const complaints = await openExample(page, 'blog');
    const [frame] = await settledFrames(page);
    await page.getByRole('button', { name: 'Four times' }).click();
    await expect(customs(frame!)).toHaveValue('4');
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a course page: a plain frame is as high as what is in it', async ({ page }) => {
    const complaints = await openExample(page, 'course');
    const [frame] = await settledFrames(page, 'iframe');
    await expect(frame!.getByRole('slider', { name: 'USPS share', exact: true })).toBeVisible();
    const inner = page.locator('iframe');
    await expect(async () => {
      const content = await frame!.evaluate(
        () => document.getElementById('app')!.getBoundingClientRect().height,
      );
      const height = await inner.evaluate((element) => element.clientHeight);
      expect(Math.abs(height - content)).toBeLessThanOrEqual(1);
    }).toPass();
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a dashboard: each settled run is a row', async ({ page }) => {
    const complaints = await openExample(page, 'dashboard');
    const [frame] = await settledFrames(page);
    const rows = page.locator('tbody tr');
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(/^Baseline\s*\d+\.\d+ \(\d+\.\d+ to \d+\.\d+\)/);
    await customs(frame!).fill('3');
    await expect(rows).toHaveCount(2, { timeout: 60_000 });
    await expect(rows.first()).toContainText('customsDelay 3');
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('two linked frames: what is moved in one is set in the other', async ({ page }) => {
    const complaints = await openExample(page, 'linked');
    const [left, right] = await settledFrames(page);
    await expect(page.getByRole('status')).toContainText('Both sides show');
    for (const [one, other, value] of [
      [left!, right!, '3'],
      [right!, left!, '2'],
    ] as const) {
      await customs(one).fill(value);
      await expect(customs(other)).toHaveValue(value, { timeout: 60_000 });
      await expect(page.getByRole('status')).toContainText('Both sides show', { timeout: 60_000 });
      const digests = await Promise.all(
        [one, other].map((frame) => frame.locator('html').getAttribute('data-digest')),
      );
      expect(digests[0]).toBe(digests[1]);
    }
    // Two frames of a kind have parts of the same name; each is a document of its own.
    const found = (await faults(page)).filter((fault) => !fault.startsWith('landmark-unique'));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test.describe('a pasted link', () => {
  test('unfurls to a title and a picture that is there', async ({ page, request }) => {
    await page.goto('./');
    const content = (property: string) =>
      page.locator(`meta[property="${property}"]`).getAttribute('content');
    expect(await content('og:title')).toMatch(/^Dispatch Lab/);
    expect((await content('og:description'))!.length).toBeGreaterThan(40);
    const picture = await request.get(new URL((await content('og:image'))!, page.url()).href);
    const bytes = await picture.body();
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(300_000);
    const offer = page.locator('link[type="application/json+oembed"]');
    const answer = await request.get(new URL((await offer.getAttribute('href'))!, page.url()).href);
    expect(await answer.json()).toMatchObject({ version: '1.0', title: 'Dispatch Lab' });
  });

  test('has whole addresses, and a frame, where the build knows its own', () => {
    const { html, oembed } = built('https://lab.example/sub');
    expect(html).toContain('content="https://lab.example/sub/card.png"');
    expect(oembed).toMatchObject({
      type: 'rich',
      thumbnail_url: 'https://lab.example/sub/card.png',
    });
    expect(oembed.html).toContain('src="https://lab.example/sub/#view=frame&amp;v=1"');
    expect(() => siteAddress('javascript:alert(1)')).toThrow(/SITE_URL/);
  });

  test('promises no frame where the build does not', () => {
    const { html, oembed } = built('');
    expect(html).toContain('content="./card.png"');
    expect(oembed).toEqual({
      type: 'link',
      version: '1.0',
      title: 'Dispatch Lab',
      provider_name: 'Dispatch Lab',
    });
  });
});

/** What the build makes of a page with a picture, and what it adds. */
function built(address: string) {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- hooks are called as the build does
  const plugin = siteAddress(address) as any;
  const page = plugin.transformIndexHtml('<meta content="./card.png" />');
  let source = '';
  plugin.generateBundle.call({ emitFile: (file: { source: string }) => (source = file.source) });
  const html: string = typeof page === 'string' ? page : page.html;
  return { html, oembed: JSON.parse(source) };
}
