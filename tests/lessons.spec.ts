import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { faults, overflow } from './faults';
import { digest, kpi, move, open, settled } from './page';

interface Listed {
  readonly key: string;
  readonly title: { readonly en: string };
}
interface Step {
  readonly kind: 'look' | 'predict' | 'choose' | 'move';
  readonly by?: 'line' | 'number';
}
const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../src/learn/${path}`, import.meta.url), 'utf8')) as unknown;
const LESSONS = read('lesson-list.json') as readonly Listed[];
const stepsOf = (key: string) =>
  (read(`lessons/${key}.json`) as { readonly steps: readonly Step[] }).steps;

const player = (page: Page) => page.locator('[data-part="lesson"]');
const button = (page: Page, name: string) =>
  player(page).getByRole('button', { name, exact: true });
const at = (page: Page, step: number) =>
  expect(player(page).getByRole('heading', { name: new RegExp(`^Step ${step} of`) })).toBeFocused();

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let i = 0; i < 30; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Answers the question of the step by keys alone and waits for what the lesson says to it. */
async function answer(page: Page, { kind, by }: Step): Promise<void> {
  if (kind === 'predict') {
    const control =
      by === 'line'
        ? player(page).getByRole('textbox', { name: 'Your prediction, number' })
        : player(page).getByRole('slider', { name: 'Your prediction' });
    await tabTo(page, control);
    await page.keyboard.press('ArrowUp');
  } else {
    await tabTo(page, player(page).getByRole('radio').first());
    await page.keyboard.press('Space');
  }
  await tabTo(page, player(page).getByRole('button', { name: /^(Run|Check)$/ }));
  await page.keyboard.press('Enter');
  await expect(button(page, 'Run')).toHaveCount(0);
  await expect(player(page).getByText('The run is under way')).toHaveCount(0, { timeout: 120_000 });
  await expect(player(page).getByRole('heading', { level: 3 })).toBeFocused();
}

for (const { key, title } of LESSONS)
  test(`“${title.en}” can be taken from start to end by keyboard alone`, async ({ page }) => {
    test.slow();
    const complaints = await open(page, `./#lesson=${key}&v=1`);
    const steps = stepsOf(key);
    for (const [i, step] of steps.entries()) {
      await at(page, i + 1);
      if (step.kind === 'predict' || step.kind === 'choose') {
        await answer(page, step);
        if (step.kind === 'predict')
          await expect(page.getByTestId('outcome')).toContainText(/Inside|Close|Outside/);
      }
      // Every number a text speaks of is there in the end, and none is missing.
      await expect(player(page).getByRole('group', { name: 'Lesson' })).not.toContainText('…', {
        timeout: 120_000,
      });
      await expect(player(page).getByRole('group', { name: 'Lesson' })).not.toContainText(
        /NaN|undefined|\{\w+\}/,
      );
      await page.keyboard.press('PageDown');
    }
    await expect(player(page).getByRole('heading', { name: 'The finding' })).toBeFocused();
    await expect(player(page)).toContainText('Now try');
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
  await open(page, './#lesson=near-full&step=2&v=1');
  await at(page, 2);
  await page.reload();
  await at(page, 2);
  await expect(page.getByRole('tab', { name: 'Bottleneck' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('PageUp');
  await at(page, 1);
  await page.keyboard.press('3');
  await at(page, 3);
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

test('the worksheet and the notes print on A4 and Letter', async ({ page }) => {
  test.slow();
  await open(page);
  for (const kind of ['Worksheet', 'Teacher’s notes']) {
    await page.getByRole('button', { name: 'Learn', exact: true }).click();
    await page.getByRole('button', { name: `${kind}: The journey of one order` }).click();
    await page.locator('article[data-ready="true"]').waitFor({ timeout: 120_000 });
    expect(await faults(page)).toEqual([]);
    for (const [format, box] of [
      ['A4', /\/MediaBox\s*\[0 0 59[56][.\d]* 84[12][.\d]*\]/],
      ['Letter', /\/MediaBox\s*\[0 0 612 792\]/],
    ] as const) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf).toMatch(box);
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
      expect(pages, `${kind}, ${format}`).toBeLessThanOrEqual(kind === 'Worksheet' ? 2 : 3);
    }
    if (kind !== 'Worksheet')
      // As the page itself says it: computed, not typed.
      await expect(page.getByText(/^Expected: [\d.]+ to [\d.]+\sd$/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Learn', exact: true })).toBeVisible();
  }
});
