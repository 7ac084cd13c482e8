import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { makeLog } from './fixtures/make-log';
import { ask, frame, framed, heardBy, hostPage, HostSite, post, ready } from './host-page';
import { BRIEF, openBrief } from './page';

const site = new HostSite();
let origin: string;
let lab: string;
test.beforeAll(async ({ baseURL }) => {
  origin = await site.start();
  lab = baseURL!;
});
test.afterAll(() => site.stop());

const named = () => `host=${encodeURIComponent(origin)}&v=1`;
const customs = (inside: FrameLocator) =>
  inside.getByRole('slider', { name: 'Customs delay', exact: true });
/** The host's page with one frame in it, settled. */
async function openHost(page: Page, link = named(), more = ''): Promise<FrameLocator> {
  site.put('/host', frame(lab, link, more));
  await page.goto(`${origin}/host`);
  const inside = await framed(page);
  await ready(page);
  return inside;
}

test.describe('a host that the address names', () => {
  test('reads what is shown, with intervals, and sets it', async ({ page }) => {
    const inside = await openHost(page);
    const { result: before } = (await ask(page, { type: 'get' }))!;
    expect(before).toMatchObject({ access: 'drive', run: 'settled', scenario: { levers: {} } });
    const shown = inside.getByRole('figure', { name: 'Delivery time', exact: true });
    const { mean, lo, hi } = before.settled.kpis.deliveryTime.mean;
    expect(Number(await shown.locator('[data-value]').first().getAttribute('data-value'))).toBe(
      mean,
    );
    expect(lo).toBeLessThan(mean);
    expect(hi).toBeGreaterThan(mean);

    const set = await ask(page, { type: 'set', levers: { customsDelay: 3 }, theme: 'dark' });
    expect(set!.result.scenario.levers).toEqual({ customsDelay: 3 });
    await expect(customs(inside)).toHaveValue('3');
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');

    const run = (await ask(page, { type: 'run' }))!.result;
    expect(run.settled.kpis.deliveryTime.mean.mean).toBeGreaterThan(mean + 1);
    const { result: after } = (await ask(page, { type: 'get' }))!;
    expect(after.settled).toEqual(run.settled);
    expect(after.link).toBe(`${lab}#customsDelay=3&v=1`);

    // What a host does can be undone like anything else.
    await inside.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(customs(inside)).toHaveValue('1');
  });

  test('names what is out of range, and nothing is lost; plays, pauses and sets the clock', async ({
    page,
  }) => {
    const inside = await openHost(page);
    const { result: before } = (await ask(page, { type: 'get' }))!;
    for (const [request, error] of [
      [{ type: 'set', levers: { sellerAutomation: 80, customsDelay: 99 } }, 'customsDelay'],
      [{ type: 'set', levers: { uspsShare: 80, upsShare: 80 } }, 'uspsShare'],
      [{ type: 'set', preset: 'nowhere' }, 'preset'],
      [{ type: 'seek', to: -1 }, 'to'],
    ] as const)
      expect((await ask(page, request))!.error).toMatchObject({ name: 'OutOfRange', field: error });
    expect((await ask(page, { type: 'set', link: 'z=broken' }))!.error).toMatchObject({
      name: 'BadRequest',
      field: 'link',
    });
    expect((await ask(page, { type: 'get' }))!.result).toEqual(before);
    await expect(customs(inside)).toHaveValue('1');

    // The clock is set, runs and stands.
    const clock = inside.getByRole('slider', { name: 'Simulated time' });
    await ask(page, { type: 'seek', to: 50 * 86_400 });
    await expect(clock).toHaveAttribute('aria-valuenow', String(50 * 86_400));
    expect((await ask(page, { type: 'play' }))!.result.clock.playing).toBe(true);
    await expect
      .poll(async () => Number(await clock.getAttribute('aria-valuenow')))
      .toBeGreaterThan(50 * 86_400);
    expect((await ask(page, { type: 'pause' }))!.result.clock.playing).toBe(false);
  });

  test('is told of each settled run and of the order that is looked at', async ({ page }) => {
    const inside = await openHost(page);
    await ask(page, { type: 'subscribe', topics: ['settled', 'order'] });
    const told = async (event: string) =>
      (await heardBy(page))
        .filter(({ data }) => data?.event === event)
        .map(({ data }) => data.detail);
    await expect.poll(() => told('settled')).toHaveLength(1);

    await customs(inside).fill('2');
    await expect.poll(() => told('settled')).toHaveLength(2);
    expect((await told('settled'))[1]).toMatchObject({ scenario: { levers: { customsDelay: 2 } } });

    await inside.getByRole('button', { name: 'Follow an order' }).click();
    await inside.getByRole('button', { name: 'Inspected', exact: true }).click();
    const heading = inside.getByRole('heading', { name: /^Order \d/ });
    const shown = Number(/[\d,]+/.exec((await heading.textContent())!)![0].replaceAll(',', ''));
    await expect
      .poll(async () => (await told('order')).at(-1))
      .toMatchObject({ order: { order: shown } });

    await ask(page, { type: 'unsubscribe', topics: ['settled', 'order'] });
    await customs(inside).fill('1');
    await ask(page, { type: 'run' });
    expect(await told('settled')).toHaveLength(2);
  });
});

test.describe('who is not named', () => {
  for (const [who, link] of [
    ['while nobody is', `${BRIEF}&v=1`],
    ['while somebody else is', `host=${encodeURIComponent('https://example.org')}&${BRIEF}&v=1`],
  ] as const)
    test(`reads and does not drive, ${who}`, async ({ page }) => {
      const inside = await openHost(page, link);
      expect((await ask(page, { type: 'get' }))!.result).toMatchObject({ access: 'read' });
      for (const request of [
        { type: 'set', levers: { customsDelay: 3 } },
        { type: 'run' },
        { type: 'play' },
        { type: 'seek', to: 0 },
      ])
        expect((await ask(page, request))!.error.name).toBe('NotAllowed');
      await expect(customs(inside)).toHaveValue('1');
    });

  test('reads and does not drive when it is opaque, whatever the address says', async ({
    page,
  }) => {
    // A page from a disk is of no origin that could be told from another.
    const file = test.info().outputPath('host.html');
    writeFileSync(file, hostPage(frame(lab, `host=null&${BRIEF}&v=1`)));
    await page.goto(pathToFileURL(file).href);
    await framed(page);
    await ready(page);
    expect((await ask(page, { type: 'get' }))!.result).toMatchObject({ access: 'read' });
    expect((await ask(page, { type: 'run' }))!.error.name).toBe('NotAllowed');
  });

  test('is not heard at all in another window, though its origin is named', async ({ page }) => {
    // A frame beside the lab's, one within a frame, and the lab itself.
    site.put('/other', '<p>Another window of the same host</p>');
    site.put('/host', frame(lab, named()) + '<iframe name="other" src="/other"></iframe>');
    await page.goto(`${origin}/host`);
    const inside = await framed(page);
    await ready(page);
    const [, labFrame, other] = page.frames();
    const set = { dispatchLab: 1, id: 1, type: 'set', levers: { customsDelay: 3 } };
    await other!.evaluate((message) => parent.frames[0]!.postMessage(message, '*'), set);
    await other!.evaluate((message) => parent.frames[0]!.postMessage(message, '*'), {
      ...set,
      type: 'get',
    });
    await labFrame!.evaluate((message) => window.postMessage(message, '*'), set);
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => void window.open(address), `${origin}/other`),
    ]);
    await popup.evaluate((message) => window.opener.frames[0].postMessage(message, '*'), set);

    expect((await ask(page, { type: 'get' }))!.result.scenario.levers).toEqual({});
    await expect(customs(inside)).toHaveValue('1');
    expect(await other!.evaluate('heard')).toEqual([]);
    expect(await popup.evaluate('heard')).toEqual([]);
    const answers = (await heardBy(page)).filter(({ data }) => data?.id === 1);
    expect(answers).toEqual([]);
  });

  test('hears nothing of what is shown until it asks, only that there is a frame, and how high', async ({
    page,
  }) => {
    const inside = await openHost(page, `${BRIEF}&v=1`);
    await customs(inside).fill('2');
    await framed(page);
    for (const { data } of await heardBy(page)) {
      if (data.subject !== undefined)
        expect(data).toEqual({ subject: 'lti.frameResize', height: expect.any(Number) });
      else if (data.event === 'resize') expect(data.detail).toEqual({ height: expect.any(Number) });
      else expect(data).toEqual({ dispatchLab: 1, type: 'event', event: 'ready', detail: {} });
    }
  });

  test('is told nothing that was measured from an order log, nor is a host that is named', async ({
    page,
  }) => {
    const inside = await openHost(page, `${BRIEF}&${named()}`);
    await ask(page, { type: 'subscribe', topics: ['settled'] });
    const told = async () =>
      (await heardBy(page)).filter(({ data }) => data?.event === 'settled').length;
    await expect.poll(told).toBe(1);
    await inside.getByRole('tab', { name: 'Your data' }).click();
    const before = await inside.locator('html').getAttribute('data-digest');
    await inside.getByLabel('Order log file').setInputFiles({
      name: 'orders.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(makeLog({ rows: 4000 })),
    });
    await inside
      .locator(`[data-run="settled"]:not([data-digest="${before}"])`)
      .waitFor({ state: 'attached', timeout: 120_000 });
    const { result } = (await ask(page, { type: 'get' }))!;
    expect(result).toMatchObject({ withheld: true, settled: null, order: null, link: null });
    expect(await told()).toBe(1);
  });
});

test.describe('messages that are none', () => {
  test('foreign ones are ignored, malformed ones refused by name, and nothing changes', async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    const inside = await openHost(page, `${BRIEF}&${named()}`);
    const count = (await heardBy(page)).length;
    for (const message of [null, 1, 'get', [], {}, { type: 'get', id: 1 }, { dispatchLab: 'one' }])
      await post(page, message);
    await page.evaluate(() => {
      const target = document.querySelector('iframe')!.contentWindow!;
      target.postMessage(new Map([['dispatchLab', 1]]), '*');
      target.postMessage(new ArrayBuffer(8), '*');
    });
    expect(await ask(page, { type: 'set', levers: { warp: 9 } })).toMatchObject({
      error: { name: 'BadRequest', field: 'warp' },
    });
    expect((await heardBy(page)).length - count).toBe(1);

    const posted = (message: string) =>
      page.evaluate((json) => {
        const data = JSON.parse(json, (key, value) => (value === '∞' ? Infinity : value));
        document.querySelector('iframe')!.contentWindow!.postMessage(data, '*');
      }, message);
    await posted('{"dispatchLab":1,"id":"p","type":"set","levers":{"__proto__":{"x":1}}}');
    await posted('{"dispatchLab":1,"id":"n","type":"set","levers":{"customsDelay":"∞"}}');
    await posted('{"dispatchLab":2,"id":"v","type":"get"}');
    await posted('{"dispatchLab":1,"id":"t","type":"erase"}');
    const errors = async () => {
      const all = await heardBy(page);
      return ['p', 'n', 'v', 't'].map(
        (id) => (all.find(({ data }) => data.id === id)?.data.error as { name: string })?.name,
      );
    };
    await expect.poll(errors).toEqual(['BadRequest', 'BadRequest', 'LaterVersion', 'UnknownType']);
    await expect(customs(inside)).toHaveValue('1');
    expect(
      await page
        .frames()[1]!
        .evaluate(() => ({}) as { x?: number })
        .then(({ x }) => x),
    ).toBe(undefined);
    expect(complaints).toEqual([]);
  });

  test('ten thousand a second leave the page responsive; the host is told, rarely', async ({
    page,
  }) => {
    const inside = await openHost(page);
    const count = (await heardBy(page)).length;
    const flood = page.evaluate(async () => {
      const { contentWindow: target } = document.querySelector('iframe')!;
      const start = performance.now();
      for (let sent = 0; sent < 30_000;) {
        const due = (performance.now() - start) * 10;
        for (; sent < due; sent++)
          target!.postMessage({ dispatchLab: 1, id: sent, type: 'get' }, '*');
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    // Meanwhile the page in the frame is used.
    const pauses = page.frames()[1]!.evaluate(async () => {
      let [longest, last] = [0, performance.now()];
      for (const end = last + 2500; last < end;) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      return longest;
    });
    await customs(inside).fill('2');
    await expect(customs(inside)).toHaveValue('2');
    // Were all of them answered, the page would stand still for the better part of a minute.
    expect(await pauses).toBeLessThan(5000);
    await flood;
    await framed(page);
    const answers = (await heardBy(page)).slice(count).filter(({ data }) => 'id' in data);
    const refused = answers.filter(({ data }) => data.type === 'error');
    expect(answers.length).toBeLessThan(600);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(20);
    for (const { data } of refused) expect(data.error).toMatchObject({ name: 'TooMany' });
    await page.waitForTimeout(200);
    expect((await ask(page, { type: 'get' }))!.result.scenario.levers).toEqual({ customsDelay: 2 });
  });
});

test('a page that nobody frames has no such ear', async ({ page }) => {
  await openBrief(page);
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(loaded.filter((name) => /host\.svelte/.test(name))).toEqual([]);
});
