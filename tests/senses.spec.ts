import { expect, test, type Page } from '@playwright/test';
import { open, openBrief, settled } from './page';

const lever = (page: Page) => page.getByRole('slider', { name: 'Customs delay', exact: true });
const clock = (page: Page) => page.getByRole('slider', { name: 'Simulated time' });

test.describe('with reduced motion', () => {
  test('nothing moves by itself: no animation, no running clock, axes that change at once', async ({
    page,
  }) => {
    await page.goto('./');
    const moving = () => page.evaluate(() => document.getAnimations().length);
    expect(await moving()).toBe(0);
    await settled(page);
    const start = await clock(page).getAttribute('aria-valuenow');

    // Each picture of the figures from the moment that the run has settled on.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        if (document.documentElement.dataset.run === 'settled')
          seen.push(document.querySelector('figure svg')!.innerHTML);
        requestAnimationFrame(look);
      };
      new MutationObserver((_, observer) => {
        if (document.documentElement.dataset.run !== 'settled') return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(look));
      }).observe(document.documentElement, { attributeFilter: ['data-run'] });
    });
    await lever(page).fill('4');
    await page.locator('[data-run="running"]').waitFor({ state: 'attached' });
    expect(await moving()).toBe(0);
    await settled(page);
    await page.waitForTimeout(800);
    const pictures = await page.evaluate(
      () => new Set((window as unknown as { seen: string[] }).seen).size,
    );
    expect(pictures).toBe(1);
    expect(await moving()).toBe(0);
    expect(await clock(page).getAttribute('aria-valuenow')).toBe(start);
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  });

  test('the page says what it says with motion', async ({ page }) => {
    const moving = await page.context().newPage();
    await moving.emulateMedia({ reducedMotion: 'no-preference' });
    await openBrief(page);
    await openBrief(moving);
    await moving.getByRole('button', { name: 'Pause', exact: true }).click();
    const words = async (page: Page) => {
      await clock(page).press('Home');
      return page.evaluate(() => [
        ...[...document.querySelectorAll('main [aria-label]')].map((e) => e.ariaLabel),
        document.querySelector('main')!.innerText,
      ]);
    };
    // Once the axes have come to rest and the warm-up has been checked in both.
    await expect(async () => expect(await words(page)).toEqual(await words(moving))).toPass({
      timeout: 60_000,
    });
  });
});

test('a drag over many values is announced once, when its run has settled', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const heard: { run: string; words: string }[] = [];
    Object.assign(window, { heard });
    const regions = '[aria-live], [role="status"], [role="alert"]';
    const note = (region: Element) => {
      const words = region.textContent.trim();
      if (words) heard.push({ run: document.documentElement.dataset.run!, words });
    };
    new MutationObserver((records) => {
      const changed = new Set<Element>();
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(regions);
        if (region) changed.add(region);
      }
      for (const region of changed) note(region);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });

  const box = (await lever(page).boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 40 });
  await page.mouse.up();
  await page.locator('[data-run="running"], [data-run="refining"]').waitFor({ state: 'attached' });
  await settled(page);
  await page.waitForTimeout(300);

  const heard = await page.evaluate(
    () => (window as unknown as { heard: { run: string; words: string }[] }).heard,
  );
  expect(heard).toHaveLength(1);
  expect(heard[0]!.run).toBe('settled');
  expect(heard[0]!.words).toMatch(/^Against the baseline, orders arrive .* later/);
});

/** Controls that are smaller than `least` pixels either way, with their sizes. */
function small(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = 'button, input, select, summary, [role="slider"], [role="tab"]';
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
      // A sentence may hold words to press; what is not to be seen is not to be touched.
      if (control.matches('p > .link, .unseen') || !control.checkVisibility()) return [];
      const box = (control.closest('label') ?? control).getBoundingClientRect();
      const after = getComputedStyle(control, '::after');
      const more = after.position === 'absolute' && after.content !== 'none';
      const width = Math.max(box.width, more ? parseFloat(after.width) : 0);
      const height = Math.max(box.height, more ? parseFloat(after.height) : 0);
      if (box.width === 0 || Math.min(width, height) >= least - 0.5) return [];
      const name = control.ariaLabel ?? control.textContent.trim();
      return [`${name}: ${width.toFixed(0)} × ${height.toFixed(0)}`];
    });
  }, least);
}

for (const [what, least, use] of [
  ['a finger', 44, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a mouse', 24, { viewport: { width: 1440, height: 900 } }],
] as const)
  test.describe(`for ${what}`, () => {
    test.use(use);
    test(`everything to press is ${least} px or more`, async ({ page }) => {
      const days = 'measuredOrders=8400&cooldownDays=14';
      const other = 'a.preset=baseline&a.measuredOrders=8400&a.cooldownDays=14';
      await open(page, `./#preset=carrier-strike&${days}&${other}&v=1`);
      const check = async (name: string) =>
        expect.soft([...new Set(await small(page, least))], name).toEqual([]);
      await lever(page).press('ArrowRight');
      await settled(page);
      const shut = page.locator('details:not([open]) > summary:visible');
      while ((await shut.count()) > 0) await shut.first().click();
      await check('the page');
      for (const [tab, sign] of [
        ['Over time', 'Orders a day'],
        ['Partners', 'Channels'],
        ['Sellers', 'Best ten'],
        ['Evidence', 'Source'],
        ['Your data', 'order log'],
        ['Self-check', 'Run the self-check'],
      ] as const) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await page.getByRole('tabpanel').getByText(sign).first().waitFor();
        await check(tab);
      }
      await page.getByRole('button', { name: 'Add an event here' }).click();
      await page.getByRole('dialog').waitFor();
      await check('an event');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^What Customs delay does/ }).click();
      await page.getByRole('dialog').waitFor();
      await check('what a lever does');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await check('a menu');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Follow an order' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Slowest' }).click();
      await page.getByRole('dialog', { name: /^Order \d/ }).waitFor();
      await check('an order');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Customs: / }).click();
      await page.getByText('Longest waits').waitFor();
      await check('a station');
    });
  });

test('in high contrast levers, bars and what is chosen keep shapes that can be told from the ground', async ({
  page,
}) => {
  await page.emulateMedia({
    forcedColors: 'active',
    colorScheme: 'dark',
  });
  await openBrief(page);
  const { ground, marks } = await page.evaluate(() => {
    const look = (selector: string, property: 'fill' | 'stroke' | 'backgroundColor') =>
      getComputedStyle(document.querySelector(selector)!)[property];
    return {
      ground: look('aside', 'backgroundColor'),
      marks: {
        bars: look('[aria-label="Read out delivery time"] .bar', 'fill'),
        words: look('[aria-label="Read out delivery time"] text', 'fill'),
        axis: look('figure .axis', 'stroke'),
        chosen: look(':checked + span', 'backgroundColor'),
        swatch: look('[data-testid="lever-uspsShare"] i', 'backgroundColor'),
      },
    };
  });
  for (const [name, colour] of Object.entries(marks)) expect(colour, name).not.toBe(ground);

  // Beside the thumb something is drawn that goes with the track.
  const track = page.getByRole('slider', { name: 'Customs delay', exact: true });
  const box = (await track.boundingBox())!;
  const clip = { x: box.x + box.width / 2, y: box.y, width: box.width / 2, height: box.height };
  const drawn = await page.screenshot({ clip });
  await track.evaluate((element) => (element.style.visibility = 'hidden'));
  expect(drawn.equals(await page.screenshot({ clip }))).toBe(false);
});
