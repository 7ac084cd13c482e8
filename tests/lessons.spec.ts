import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { faults, overflow } from './faults';
import { digest, kpi, move, open, settled } from './page';
import { at, button, LESSONS, player, takeLesson } from './take-lesson';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../src/learn/${path}`, import.meta.url), 'utf8')) as unknown;

for (const { key, title } of LESSONS)
  test(`“${title.en}” can be taken from start to end by keyboard alone`, async ({ page }) => {
    test.slow();
    const complaints = await open(page, `./#lesson=${key}&v=1`);
    await takeLesson(page, key, 'en');
    expect(await faults(page, '[data-part="lesson"]')).toEqual([]);
    expect(complaints).toEqual([]);
  });

test('a lesson asks before it tells, and compares with the run’s own interval', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Lessons' })).toBeVisible();
  expect(await faults(page, 'dialog')).toEqual([]);
  await page.getByRole('button', { name: 'Begin: The journey of one order' }).click();
  await at(page, 1);
  await button(page, 'Next').click();
  await at(page, 2);

  // The answer is nowhere to be read, though the page has it.
  const figure = page.getByRole('figure', { name: 'Delivery time', exact: true });
  await expect(figure.locator('[data-value]').first()).toBeHidden();
  await expect(figure.getByRole('button', { name: /^Save the chart/ })).toHaveCount(0);
  await expect(page.getByTestId('summary')).toBeHidden();
  await expect(button(page, 'Run')).toBeDisabled();

  const line = page.getByRole('slider', { name: 'Your prediction' });
  await expect(line).toBeVisible();
  const chart = (await line.boundingBox())!;
  await page.mouse.move(chart.x + chart.width / 2, chart.y + 40);
  await page.mouse.down();
  await page.mouse.move(chart.x + chart.width / 2 + 40, chart.y + 40, { steps: 4 });
  await page.mouse.up();
  const dragged = Number(await line.getAttribute('aria-valuenow'));
  expect(dragged).toBeGreaterThan(21);
  await line.press('Home');
  await expect(line).toHaveAttribute('aria-valuetext', '2\u00a0days');
  expect(await faults(page, '[data-part="lesson"]')).toEqual([]);

  await button(page, 'Run').click();
  const outcome = page.getByTestId('outcome');
  await expect(outcome).toContainText(/Outside\..*95 % interval .* below the interval/s);
  await expect(figure.locator('[data-value]').first()).toBeVisible();
  await expect(figure.getByText('yours 2 d', { exact: false })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('a reload stays in the lesson, and leaving gives back what was there', async ({ page }) => {
  await open(page);
  await move(page, 'Customs delay', 2.5);
  const before = [await digest(page), await kpi(page, 'Delivery time')];
  await page.evaluate(
    () =>
      (location.hash = `${location.hash}&lesson=near-full`.replace(/#(.*?)&v=1(.*)/, '#$1$2&v=1')),
  );
  await at(page, 1);
  await settled(page);
  await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toHaveValue('1');
  await button(page, 'Next').click();
  await at(page, 2);
  await expect.poll(() => page.url()).toContain('step=2');
  await button(page, 'Leave the lesson').click();
  await expect(player(page)).toHaveCount(0);
  await settled(page);
  await expect.poll(() => digest(page)).toBe(before[0]);
  expect(await kpi(page, 'Delivery time')).toBe(before[1]);
  await expect.poll(() => page.url()).not.toContain('lesson=');
  // What the lesson showed last is one step of undo away.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toHaveValue('1');
});

test('a link opens a lesson at its step, a reload stays there', async ({ page }) => {
  await open(page, './#lesson=near-full&step=4&v=1');
  await at(page, 4);
  await page.reload();
  await at(page, 4);
  await expect(page.getByRole('tab', { name: 'Bottleneck' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('PageUp');
  await at(page, 3);
  await page.keyboard.press('5');
  await at(page, 5);
});

test('a reload in mid-lesson keeps what was answered, and leaving still gives back one’s own page', async ({
  page,
}) => {
  await open(page);
  await move(page, 'Customs delay', 2.5);
  const own = await digest(page);
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  await page.getByRole('button', { name: 'Begin: The journey of one order' }).click();
  await at(page, 1);
  await button(page, 'Next').click();
  await at(page, 2);
  const line = page.getByRole('slider', { name: 'Your prediction' });
  await line.press('Home');
  await settled(page);
  await expect.poll(() => page.url()).toContain('step=2');

  // A prediction that has not been put to the run yet.
  await page.reload();
  await at(page, 2);
  await expect(line).toHaveAttribute('aria-valuetext', '2\u00a0days');
  await button(page, 'Run').click();
  const outcome = page.getByTestId('outcome');
  await expect(outcome).toContainText('Outside.');
  const told = (await outcome.innerText()).split(/\n+/).join(' ');

  await page.reload();
  await at(page, 2);
  await expect(outcome).toHaveText(told);
  await expect(page.getByText('yours 2 d', { exact: false })).toBeVisible();

  await button(page, 'Leave the lesson').click();
  await settled(page);
  await expect.poll(() => digest(page)).toBe(own);
  await expect(page.getByRole('slider', { name: 'Customs delay', exact: true })).toHaveValue('2.5');
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);

  // The next time it asks again.
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  await page.getByRole('button', { name: 'Begin: The journey of one order' }).click();
  await at(page, 1);
  await button(page, 'Next').click();
  await expect(button(page, 'Run')).toBeDisabled();
});

test('a reload keeps what was tried with the levers', async ({ page }) => {
  await open(page, './#lesson=near-full&step=6&v=1');
  await at(page, 6);
  await settled(page);
  await expect.poll(() => page.url()).toContain('step=6');
  const asGiven = page.url();
  await move(page, 'USPS parcels a day', 50);
  const tried = await digest(page);
  await expect.poll(() => page.url()).not.toBe(asGiven);
  await page.reload();
  await at(page, 6);
  await settled(page);
  await expect.poll(() => digest(page)).toBe(tried);
});

test('a link to a lesson there is none of says so', async ({ page }) => {
  await open(page, './#lesson=of-nothing&v=1');
  await expect(page.getByRole('status').filter({ hasText: 'no lesson' })).toContainText(
    'There is no lesson “of-nothing”.',
  );
  await expect(player(page)).toHaveCount(0);
});

test('a lesson file opens, and one that is none is refused with what is wrong', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  const file = (name: string, text: string) =>
    page.getByLabel('Lesson file').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  const good = read('lessons/journey.json') as Record<string, unknown>;
  await file('cut.json', '{"format": "dispatch-lab-les');
  await expect(page.getByRole('alert')).toContainText('is no JSON');
  await file('wrong.json', JSON.stringify({ ...good, minutes: 'long', worlds: {} }));
  await expect(page.getByRole('alert')).toContainText('minutes must be a number.');
  expect(await faults(page, 'dialog')).toEqual([]);
  await file('mine.json', JSON.stringify({ ...good, key: 'mine', title: { en: 'My lesson' } }));
  await expect(player(page).getByRole('heading', { name: 'My lesson' })).toBeVisible();
  await at(page, 1);
});

for (const [width, height] of [
  [1024, 768],
  [390, 844],
  [320, 568],
] as const)
  test(`at ${width} × ${height} what is pointed at lies above the lesson`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, './#lesson=journey&step=2&v=1');
    await at(page, 2);
    const line = page.getByRole('slider', { name: 'Your prediction' });
    await expect(async () => {
      const [shown, sheet] = [await line.boundingBox(), await player(page).boundingBox()];
      expect(shown!.y).toBeGreaterThan(0);
      expect(shown!.y + shown!.height).toBeLessThan(sheet!.y);
    }).toPass();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
  });

test('a projector’s page shows what the step points at in large type', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './#lesson=journey&step=2&size=projector&v=1');
  await at(page, 2);
  const figure = page.getByRole('figure', { name: 'Delivery time', exact: true });
  await expect(figure).toBeVisible();
  await expect(page.getByRole('region', { name: 'All levers' })).toHaveCount(0);
  const tick = figure.locator('[data-axis] text').first();
  expect((await tick.boundingBox())!.height).toBeGreaterThan(18);
  // A clicker shows the answer first and goes on then.
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('outcome')).toBeVisible();
  await page.keyboard.press('PageDown');
  await at(page, 3);
});

test('with reduced motion nothing moves in a lesson', async ({ page }) => {
  await open(page, './#lesson=journey&v=1');
  await at(page, 1);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
