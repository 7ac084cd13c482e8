import { readFile } from 'node:fs/promises';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { BASELINE, type DatedEvent, type Scenario } from '../src/scenario/scenario';
import { BRIEF, digest, move, open, openBrief, settled, settledAfter } from './page';

// As most people have it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const clock = (page: Page) => page.getByRole('slider', { name: 'Simulated time' });
const chips = (page: Page) => page.locator('button[aria-describedby$="-keys"]');
const card = (page: Page) => page.getByRole('dialog');
const promise = (page: Page) => page.getByRole('slider', { name: 'Promise' });
const run = (page: Page) => page.locator('html').getAttribute('data-run');

async function choose(page: Page, scenario: object): Promise<void> {
  await page
    .getByLabel('Scenario file')
    .first()
    .setInputFiles({
      name: 's.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(scenario)),
    });
}

const opened = (page: Page, scenario: object) => settledAfter(page, () => choose(page, scenario));

const small = (change: Partial<Scenario> = {}): Scenario => ({
  ...BASELINE,
  values: { ...BASELINE.values, measuredOrders: 4000, cooldownDays: 21 },
  ...change,
});

/** The scenario as the page would save it. */
async function savedScenario(page: Page): Promise<Scenario> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Scenario (JSON)' }).click();
  return JSON.parse(await readFile(await (await file).path(), 'utf8')) as Scenario;
}

/** The settled run is the one that a page opened afresh gives for the same scenario. */
async function expectFresh(page: Page): Promise<void> {
  await expect.poll(() => digest(page), { timeout: 60_000 }).not.toBe('');
  const [before, scenario] = [await digest(page), await savedScenario(page)];
  // By another address, which holds nothing of the scenario.
  await page.goto('about:blank');
  await page.goto(`./#seed=another&${BRIEF}&v=1`);
  await settled(page);
  await opened(page, scenario);
  await expect.poll(() => digest(page), { timeout: 60_000 }).toBe(before);
}

test.describe('a number field', () => {
  const wrong = [
    '1e9',
    '٣',
    '1,5',
    'NaN',
    '12abc',
    '0x10',
    '--1',
    '9'.repeat(5000),
    'x'.repeat(5000),
  ];

  test('refuses what is no number in its range, in words beside it, runs nothing, and forgets it', async ({
    page,
  }) => {
    const complaints = await openBrief(page);
    const before = await digest(page);
    const field = page.getByRole('textbox', { name: 'Customs delay, number' });
    for (const text of wrong) {
      await field.fill(text);
      await field.press('Enter');
      await expect(field, text.slice(0, 20)).toHaveAttribute('aria-invalid', 'true');
      const words = await page.getByRole('alert').first().innerText();
      expect(words.length).toBeLessThan(120);
      await field.press('Escape');
      await expect(field).toHaveAttribute('aria-invalid', 'false');
      await expect(field).toHaveValue('1');
    }
    expect(await digest(page)).toBe(before);

    // A refused draft is gone when its lever is moved by other means.
    await field.fill('99');
    await field.press('Enter');
    await move(page, 'Customs delay', 2);
    await expect(field).toHaveValue('2');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    expect(complaints).toEqual([]);
  });
});

/** Notes every painted state: the run, its digest, the figures and the lever that was moved. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    const look = () => {
      const { run = '', digest: of = '' } = document.documentElement.dataset;
      const values = [...document.querySelectorAll<HTMLElement>('[data-value]')].map(
        (value) => value.dataset.value,
      );
      const now = JSON.stringify([run, of, values]);
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

test('200 changes in ten seconds over levers, tabs and presets end in one result, that of a fresh run', async ({
  page,
}) => {
  test.slow();
  const complaints = await open(page);
  await watch(page);
  await page.evaluate(async () => {
    const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
    const slider = (name: string) =>
      document.querySelector<HTMLInputElement>(`input[type="range"][aria-label="${name}"]`)!;
    const names = ['Customs delay', 'USPS', 'FedEx', 'Automated sellers'].filter((name) =>
      slider(name),
    );
    const select = document.querySelector<HTMLSelectElement>('select[aria-label="Scenario"]')!;
    for (let i = 0; i < 200; i++) {
      const input = slider(names[i % names.length]!);
      const [min, max] = [Number(input.min), Number(input.max)];
      input.value = String(min + ((i * 37) % 100) * ((max - min) / 100));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      if (i % 9 === 8) input.dispatchEvent(new Event('change', { bubbles: true }));
      if (i % 20 === 13)
        document.querySelectorAll<HTMLElement>('[role="tab"]')[((i / 20) % 4) | 0]?.click();
      if (i % 50 === 31) {
        select.selectedIndex = (i % 7) + 1;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      await rest(45);
    }
  });
  await page.waitForTimeout(700);
  await settled(page);
  expect(page.workers().length).toBeLessThanOrEqual(2);

  const atRest = (await seen(page)).at(-1);
  await page.waitForTimeout(1500);
  const all = await seen(page);
  expect(all.at(-1)).toBe(atRest);
  // A digest is told of what is settled only, and the figures beside it are its own.
  const byDigest = new Map<string, string>();
  for (const state of all) {
    const [stage, of, values] = JSON.parse(state) as [string, string, string[]];
    if (stage !== 'settled') expect(of).toBe('');
    else expect(byDigest.get(of) ?? String(values)).toBe(String(values));
    if (of) byDigest.set(of, String(values));
  }
  expect(complaints).toEqual([]);
  await expectFresh(page);
  expect(complaints).toEqual([]);
});

test.describe('a drag of the promise', () => {
  test('that Escape ends, or the browser takes away, changes nothing', async ({ page }) => {
    const complaints = await openBrief(page);
    const before = await digest(page);
    const value = await promise(page).getAttribute('aria-valuenow');
    for (const end of ['Escape', 'pointercancel'] as const) {
      await promise(page).scrollIntoViewIfNeeded();
      const box = (await promise(page).boundingBox())!;
      await page.mouse.move(box.x + 12, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 42, box.y + 40, { steps: 4 });
      await expect(promise(page)).not.toHaveAttribute('aria-valuenow', value!);
      if (end === 'Escape') await page.keyboard.press('Escape');
      else
        await promise(page).evaluate((line) =>
          line.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId: 1 })),
        );
      await page.mouse.move(box.x + 62, box.y + 40);
      await page.mouse.up();
      await settled(page);
      await expect(promise(page)).toHaveAttribute('aria-valuenow', value!);
      expect(await digest(page)).toBe(before);
    }
    expect(complaints).toEqual([]);
  });

  test('that ends outside the window counts; axes stand still meanwhile, whatever is resized', async ({
    page,
  }) => {
    const complaints = await openBrief(page);
    const axis = () =>
      page
        .getByRole('region', { name: 'Key figures' })
        .locator('svg')
        .evaluateAll((all) =>
          all.map((svg) => [...svg.querySelectorAll('.axis + text')].map((t) => t.textContent)),
        );
    await promise(page).scrollIntoViewIfNeeded();
    const box = (await promise(page).boundingBox())!;
    await page.mouse.move(box.x + 12, box.y + 40);
    await page.mouse.down();
    const before = await axis();
    for (let step = 1; step <= 8; step++) {
      await page.mouse.move(box.x + 12 + 8 * step, box.y + 40);
      await page.waitForTimeout(60);
      expect(await axis()).toEqual(before);
    }
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.mouse.move(-50, -50, { steps: 3 });
    await page.mouse.up();
    await settled(page);
    await page.mouse.move(400, 400);
    await settled(page);
    const value = await promise(page).getAttribute('aria-valuenow');
    await page.mouse.move(700, 400, { steps: 3 });
    await expect(promise(page)).toHaveAttribute('aria-valuenow', value!);
    expect(complaints).toEqual([]);
    await expectFresh(page);
  });
});

test('no axis of a key figure moves while a slider does', async ({ page }) => {
  await open(page);
  const ticks = () =>
    page
      .getByRole('region', { name: 'Key figures' })
      .locator('svg[role="slider"]')
      .evaluateAll((all) =>
        all.map((svg) =>
          [...svg.querySelectorAll('line.axis')].map((l) => l.getAttribute('x1')).join(' '),
        ),
      );
  const slider = page.getByRole('slider', { name: 'Customs delay', exact: true });
  const before = await ticks();
  for (let value = 1.5; value <= 9; value += 0.5) {
    await slider.evaluate((input: HTMLInputElement, to) => {
      input.value = String(to);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
    await page.waitForTimeout(80);
    expect(await ticks()).toEqual(before);
  }
  await slider.dispatchEvent('change');
  await settled(page);
  await expect.poll(ticks).not.toEqual(before);
});

const strike = (label: string, from: string, to: string | null, site = 'usps') =>
  ({ label, from, to, effect: 'close', site }) as DatedEvent;

test.describe('dated events', () => {
  test('forty at once, the same dates, outside the run and over all of it', async ({ page }) => {
    const complaints = await openBrief(page);
    const hostile = ['<script>alert(1)</script>', 'שלום 🚚 مرحبا', '\u202egnirts', 'x'.repeat(200)];
    const events = Array.from({ length: 40 }, (_, i) =>
      strike(hostile[i % 4]!, '2026-05-18', '2026-05-19', 'regional'),
    );
    events[0] = strike('before', '2001-01-01', '2001-01-08');
    events[1] = strike('after', '2099-01-01', '2099-01-08');
    events[2] = strike('all of it', '2026-01-01', '2026-05-01', 'sailings');
    await opened(page, small({ events }));
    await expect(page.locator('main script')).toHaveCount(0);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
    await clock(page).focus();
    await page.keyboard.press('End');
    expect(complaints).toEqual([]);
    await expectFresh(page);
  });

  test('one that is undone while it is dragged is gone, and the drag with it', async ({ page }) => {
    const complaints = await openBrief(page);
    const two = [
      strike('first', '2026-05-18', '2026-05-25'),
      strike('second', '2026-06-01', '2026-06-08'),
    ];
    await opened(page, small({ events: two.slice(0, 1) }));
    await opened(page, small({ events: two }));
    const held = chips(page).nth(1);
    await held.scrollIntoViewIfNeeded();
    const box = (await held.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 4 });
    await settledAfter(page, () => page.keyboard.press('Control+z'));
    await expect(chips(page)).toHaveCount(1);
    await page.mouse.move(box.x + 120, box.y, { steps: 2 });
    await page.mouse.up();
    await settled(page);
    await expect(chips(page)).toHaveCount(1);
    await expect(chips(page)).toHaveAttribute('aria-label', /^first, 18 May until 25 May/);
    expect(complaints).toEqual([]);
  });

  test('one is added on the very last day of the run', async ({ page }) => {
    const complaints = await openBrief(page);
    await opened(page, small());
    const box = (await clock(page).boundingBox())!;
    await page.mouse.dblclick(box.x + box.width - 1, box.y + box.height / 2);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').last().selectOption({ label: 'USPS' });
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await settled(page);
    await expect(chips(page)).toHaveCount(1);
    expect(complaints).toEqual([]);
  });
});

test.describe('a closer look', () => {
  async function search(page: Page, text: string): Promise<void> {
    await card(page).getByLabel('Order number').fill(text);
    await card(page).getByRole('button', { name: 'Find' }).click();
  }

  test('takes any text for an order, and says what it cannot find', async ({ page }) => {
    const complaints = await openBrief(page);
    await page.getByRole('button', { name: /follow an order/i }).click();
    for (const text of ['-1', '1.5', '1e3', '99999999999999999999', '<b>x</b>', '', 'order']) {
      await search(page, text);
      await expect(card(page).getByText(/is a whole number/), text).toBeVisible();
    }
    await search(page, '9999999');
    await expect(card(page).getByText(/There is no order/)).toBeVisible();
    for (const [text, found] of [
      ['#123', 'Order 123'],
      ['order 12', 'Order 12'],
      ['1,234', 'Order 1234'],
    ] as const) {
      await search(page, text);
      await expect(card(page).getByRole('heading', { name: found, exact: true })).toBeVisible();
    }
    expect(complaints).toEqual([]);
  });

  test('follows the run that is shown, through levers, presets and a lost worker', async ({
    page,
  }) => {
    const complaints = await openBrief(page);
    await page.getByRole('button', { name: /follow an order/i }).click();
    await search(page, '1234');
    const body = () => card(page).innerText();
    await expect(card(page)).toHaveAttribute('aria-busy', 'false');
    const first = await body();
    await move(page, 'Customs delay', 6);
    await expect(card(page)).toHaveAttribute('aria-busy', 'false');
    await expect.poll(body).not.toBe(first);
    await settledAfter(page, () => page.getByRole('button', { name: 'Undo', exact: true }).click());
    await expect.poll(body).toBe(first);

    const select = page.getByRole('combobox', { name: 'Scenario', exact: true });
    for (let i = 1; i < 4; i++) await select.selectOption({ index: i });
    for (const worker of page.workers())
      await worker
        .evaluate(
          () =>
            void setTimeout(() => {
              throw new Error('crashed by the test');
            }),
        )
        // One that was given up for a newer run is lost already.
        .catch(() => {});
    await card(page).getByRole('button', { name: 'Median' }).click();
    await settled(page);
    await expect(card(page)).toHaveAttribute('aria-busy', 'false');
    await expect(card(page).getByText(/Of the run before/)).toHaveCount(0);
    expect(complaints.filter((text) => !text.includes('crashed by the test'))).toEqual([]);
  });

  test('“what would one more do” is cancelled, closed over, and given up when a lever moves', async ({
    page,
  }) => {
    const complaints = await open(page);
    await page
      .getByRole('button', { name: /^Customs: / })
      .first()
      .click();
    const compare = card(page).getByRole('button', { name: 'Run both and compare' });
    await compare.click();
    await card(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(compare).toBeVisible();
    await compare.click();
    await move(page, 'Customs delay', 2);
    await expect(compare).toBeVisible({ timeout: 20_000 });
    await compare.click();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await move(page, 'Customs delay', 3);
    expect(page.workers().length).toBeLessThanOrEqual(2);
    expect(complaints).toEqual([]);
  });
});

test('a hidden and frozen page goes on where it was when it comes back', async ({ page }) => {
  const complaints = await open(page);
  const cdp = await page.context().newCDPSession(page);
  const show = (state: 'hidden' | 'visible') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      Object.defineProperty(document, 'hidden', { value: now === 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await page.getByRole('slider', { name: 'Customs delay', exact: true }).fill('4');
  await show('hidden');
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((done) => setTimeout(done, 1500));
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await show('visible');
  await page.setViewportSize({ width: 500, height: 700 });
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(complaints).toEqual([]);
  await expectFresh(page);
});

async function metrics(cdp: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => all.find((metric) => metric.name === name)!.value;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

test('opened and closed twenty times, nothing is left behind', async ({ page }) => {
  const complaints = await openBrief(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const tabs = page.getByRole('tab');
  async function cycle() {
    await page.getByRole('button', { name: /follow an order/i }).click();
    await card(page).getByRole('button', { name: 'Median' }).click();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Customs: / })
      .first()
      .click();
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'About this scenario' }).click();
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keyboard (?)' }).click();
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    for (let i = 0; i < (await tabs.count()); i++) await tabs.nth(i).click();
    await tabs.first().click();
  }
  for (let i = 0; i < 3; i++) await cycle();
  await page.waitForTimeout(500);
  const before = await metrics(cdp);
  for (let i = 0; i < 20; i++) await cycle();
  await page.waitForTimeout(500);
  const after = await metrics(cdp);
  expect(after.nodes).toBeLessThan(before.nodes * 1.1 + 200);
  expect(after.listeners).toBeLessThan(before.listeners * 1.1 + 50);
  expect(complaints).toEqual([]);
});

test('hostile names stay text in file names, SVG and CSV', async ({ page }) => {
  const complaints = await openBrief(page);
  const name = '=cmd()|<img onerror=alert(1)>../../x\u202e\u0001 &amp; ]]>';
  await opened(page, small({ name }));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Key figures (CSV)' }).click();
  const csv = await saving;
  expect(csv.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+\.csv$/u);
  const text = await readFile(await csv.path(), 'utf8');
  expect(text).toContain("'=cmd()");
  expect(text).not.toMatch(/(^|[,"])=cmd/m);

  const figure = page.getByRole('figure', { name: 'Delivery time', exact: true });
  await figure.getByRole('button', { name: /Save/ }).click();
  const drawing = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /SVG/ }).click();
  const svg = await readFile(await (await drawing).path(), 'utf8');
  // The page itself lets no text become markup.
  const blank = await page.context().newPage();
  const parsed = await blank.evaluate((source) => {
    const xml = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      broken: xml.querySelector('parsererror') !== null,
      images: xml.querySelectorAll('img').length,
      text: xml.documentElement.textContent,
    };
  }, svg);
  expect(parsed.broken).toBe(false);
  expect(parsed.images).toBe(0);
  expect(parsed.text.replace(/\s+/g, '')).toContain('<imgonerror=alert(1)>../../x');
  expect(complaints).toEqual([]);
});

test.describe('states without figures', () => {
  test('nothing delivered: words on every tab, no NaN, and the way back', async ({ page }) => {
    const complaints = await openBrief(page);
    const never: DatedEvent = {
      label: 'no time to ship',
      from: '2020-01-06',
      to: null,
      effect: 'scale',
      field: 'handlingLimit',
      value: 0,
    };
    await opened(page, small({ events: [never] }));
    await expect(page.getByText(/No order of this run was delivered/).first()).toBeVisible();
    const tabs = page.getByRole('tab');
    for (let i = 0; i < (await tabs.count()); i++) {
      await tabs.nth(i).click();
      await page.waitForTimeout(300);
      expect(await page.locator('body').innerText()).not.toMatch(/NaN|Infinity|undefined/);
      expect(
        await page.locator('[aria-valuenow="NaN"], [width="NaN"], [x="NaN"], [d*="NaN"]').count(),
      ).toBe(0);
    }
    expect(complaints).toEqual([]);
    await settledAfter(page, () => page.getByRole('button', { name: /^Reset all/ }).click());
    await expect(page.getByText(/No order of this run/)).toHaveCount(0);
  });

  for (const width of [1440, 390])
    test(`a first run that fails offers a way back at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      let broken = true;
      await page.route(/\.js$/, async (route) => {
        const engine = /worker|in-page/i.test(route.request().url());
        if (engine && broken) await route.abort();
        else await route.continue();
      });
      await page.goto(`./#${BRIEF}&v=1`);
      await page.locator('[data-run="failed"]').waitFor({ state: 'attached', timeout: 60_000 });
      await expect(page.getByRole('heading', { name: 'The first run failed' })).toBeVisible();
      broken = false;
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await settled(page);
      expect(await run(page)).toBe('settled');
    });
});
