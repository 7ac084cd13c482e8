import { makeLog } from '../fixtures/make-log';
import { settled } from '../page';
import { DIALOG, LESSON, MENU, SHEET, SMALL, type Reader } from './reader';

/** The tabs, and what stands around them. */
export async function tabs(reader: Reader): Promise<void> {
  const { page } = reader;
  await reader.open(SMALL);
  const ids = await page.getByRole('tab').evaluateAll((all) => all.map(({ id }) => id));
  for (const [i, id] of ids.entries()) {
    await page.locator(`#${id}`).click();
    await page.locator('[role="tabpanel"] > *').first().waitFor();
    await reader.lookAround(id, i === 0 ? 'body' : '[data-spot="tabs"]');
  }
}

/** Two worlds side by side. */
export async function twoWorlds(reader: Reader): Promise<void> {
  const { page } = reader;
  await reader.open(`${SMALL}&customsDelay=3&a.customsDelay=1`);
  await page.locator('.twins .row .actions > button').click();
  await reader.lookAround('two worlds');
  await reader.through('what to do', () => page.locator('.twins .menu button').click(), MENU);
}

/** An order log whose columns have to be named, and what is made of it. */
export async function orderLog(reader: Reader): Promise<void> {
  const { page } = reader;
  const theirs =
    /\b(number|state|(creat|ship)?ed|(created|paid|shipped|delivered) at|promised by|seller|rating|shipped|delivered|canceled)\b/g;
  await reader.open(`${SMALL}&tab=data`);
  const renamed = makeLog({ rows: 400 }).replace(
    /^.*\n/,
    'number,state,created at,paid at,shipped at,delivered at,promised by,seller,rating\n',
  );
  await page
    .getByLabel(reader.said('log_picker'), { exact: true })
    .setInputFiles({ name: '1.csv', mimeType: 'text/csv', buffer: Buffer.from(renamed) });
  await page.locator(DIALOG).waitFor();
  await reader.lookAround('columns of a log', DIALOG, theirs);
  await page.locator(`${DIALOG} .primary`).click();
  await page.getByRole('tabpanel').locator('figure').first().waitFor();
  await settled(page);
  await reader.lookAround('order log', '[data-spot="tabs"]', theirs);
}

/** Each step of a lesson that asks in every way there is, before and after it has been answered. */
export async function lesson(reader: Reader): Promise<void> {
  const { page, said } = reader;
  await reader.open('lesson=singles-day');
  const player = page.locator(LESSON);
  const ask = player.locator('.act .primary');
  for (let step = 1; step <= 6; step++) {
    await player.getByRole('heading', { level: 3 }).waitFor();
    await settled(page);
    await reader.lookAround(`step ${step} of a lesson`, LESSON);
    if (await ask.isVisible()) {
      const radio = player.getByRole('radio').first();
      const slider = page.getByRole('slider', { name: said('lesson_prediction') }).first();
      await ((await radio.isVisible()) ? radio.check() : slider.press('ArrowUp'));
      await ask.click();
      await player.getByTestId('outcome').waitFor({ timeout: 120_000 });
      await reader.lookAround(`step ${step} of a lesson, answered`);
    }
    await page.keyboard.press('PageDown');
  }
  await reader.lookAround('end of a lesson', LESSON);
  await player.locator('.count').click();
  await reader.lookAround('steps of a lesson', LESSON);
  await player.locator('.count').click();
  await reader.button('lesson_worksheet', player).click();
  await page.locator(`${SHEET} article section`).first().waitFor();
  await reader.lookAround('worksheet', SHEET);
}
