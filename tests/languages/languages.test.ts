import { expect, test } from '@playwright/test';
import { overflow } from '../faults';
import { settled } from '../page';
import { closer, classroom, dialogs, firstVisit, framed } from './opened';
import { lesson, orderLog, tabs, twoWorlds } from './worked';
import { Reader, SMALL } from './reader';

const PARTS = [
  ['the page and its tabs', tabs],
  ['what opens from the page', dialogs],
  ['orders, stations and events', closer],
  ['two worlds', twoWorlds],
  ['an order log', orderLog],
  ['a class', classroom],
  ['a lesson', lesson],
  ['a first visit', firstVisit],
  ['a frame', framed],
] as const;

test.beforeEach(async ({ page }, { title }) => {
  // Somebody who has been here before.
  if (!title.includes('first visit'))
    await page.addInitScript(() => localStorage.setItem('dispatch-lab-visited', 'yes'));
});

for (const [locale, how] of [
  ['qps', 'a third longer'],
  ['qrl', 'from right to left'],
] as const)
  for (const [part, walk] of PARTS)
    test(`${part}: every word is a message, and can be read whole, ${how}`, async ({ page }) => {
      const reader = new Reader(page, locale);
      await walk(reader);
      expect(reader.faults).toEqual([]);
    });

// Where there is least room, words of a real language may be longer still, or wider.
for (const locale of ['es', 'zh'])
  for (const [part, walk] of process.env.ALL_PARTS ? PARTS : PARTS.slice(0, 1))
    test(`${part}: can be read whole in ${locale}`, async ({ page }) => {
      const reader = new Reader(page, locale);
      await walk(reader);
      expect(reader.faults).toEqual([]);
    });

test('longer words fit at 320 px', async ({ page }) => {
  const reader = new Reader(page, 'qps');
  await reader.open(SMALL);
  await reader.at(320);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('from right to left the page is mirrored, time is not', async ({ page }) => {
  const reader = new Reader(page, 'qrl');
  await reader.open(SMALL);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const middle = async (selector: string) => {
    const { x, width } = (await page.locator(selector).first().boundingBox())!;
    return x + width / 2;
  };
  expect(await middle('[data-spot="levers"]')).toBeGreaterThan(720);
  expect(await middle('h1')).toBeGreaterThan(await middle('header .actions'));

  const [back, play, on] = ['flow_back_day', 'flow_play', 'flow_on_day'].map(
    (name) => `.controls [aria-label="${reader.said(name)}"]`,
  );
  expect(await middle(back!)).toBeLessThan(await middle(play!));
  expect(await middle(play!)).toBeLessThan(await middle(on!));
  const ticks = page.getByRole('figure').first().locator('svg text');
  const days = (await ticks.evaluateAll((all) =>
    all.map((tick) => [Number(tick.textContent), tick.getBoundingClientRect().x]),
  )) as [number, number][];
  const [first, second] = days.filter(([day]) => Number.isInteger(day)).sort(([a], [b]) => a - b);
  expect(first![1]).toBeLessThan(second![1]);

  await reader.button('share_menu').click();
  const menu = (await page.getByRole('menu').boundingBox())!;
  const button = (await reader.button('share_menu').boundingBox())!;
  expect(Math.abs(menu.x - button.x)).toBeLessThan(2);
});

test('from right to left the left arrow leads on', async ({ page }) => {
  const reader = new Reader(page, 'qrl');
  await reader.open(`${SMALL}&levers=sellerAutomation,inspectionWork`);
  const chosen = page.locator('[role="tab"][aria-selected="true"]');
  const tabs = await page.getByRole('tab').evaluateAll((all) => all.map(({ id }) => id));
  await chosen.press('ArrowLeft');
  await expect(chosen).toHaveId(tabs[1]!);
  await chosen.press('ArrowRight');
  await chosen.press('ArrowRight');
  await expect(chosen).toHaveId(tabs.at(-1)!);

  // One on a plain scale, which the browser moves, and one on a logarithmic scale, which we move.
  for (const lever of ['sellerAutomation', 'inspectionWork']) {
    const slider = page.getByTestId(`lever-${lever}`).getByRole('slider');
    const value = () => slider.inputValue().then(Number);
    const before = await value();
    await slider.press('ArrowLeft');
    await expect.poll(value).toBeGreaterThan(before);
    await slider.press('ArrowRight');
    await expect.poll(value).toBe(before);
  }

  await reader.button('page_tour').click();
  const place = page.locator('dialog[open] .choices > span');
  await expect(place).toContainText('1');
  await page.keyboard.press('ArrowLeft');
  await expect(place).toContainText('2');
  await page.keyboard.press('ArrowRight');
  await expect(place).toContainText('1');
  await page.keyboard.press('Escape');

  await reader.open('lesson=near-full');
  const count = page.locator('[data-part="lesson"] progress');
  await page.keyboard.press('ArrowLeft');
  await expect(count).toHaveAttribute('value', '1');
  await page.keyboard.press('ArrowRight');
  await expect(count).toHaveAttribute('value', '0');
});

test('a notice that stands on the page is told anew in another language', async ({ page }) => {
  await page.goto(`./#${SMALL}&nonsense=1&customsDelay=99&v=1`);
  await settled(page);
  const notice = page.locator('.notice > span');
  await expect(notice).toContainText('Customs delay must');
  const speak = async (language: string) => {
    await page.locator('.language button').first().click();
    await page.getByRole('menuitemradio', { name: language }).click();
    await expect(page.locator('html')).toHaveAttribute(
      'lang',
      language === '中文' ? 'zh-Hans' : /es/,
    );
  };
  await speak('Español');
  await expect(notice).toContainText('Demora en aduana');
  await expect(notice).not.toContainText('must');
  await speak('中文');
  await expect(notice).toContainText('清关延误');
});
