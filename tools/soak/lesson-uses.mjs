import { readFileSync } from 'node:fs';
import { button, settled } from './page-uses.mjs';

const read = (path) =>
  JSON.parse(readFileSync(new URL(`../../src/learn/${path}`, import.meta.url), 'utf8'));

const player = (page) => page.locator('[data-part="lesson"]');

/** Takes a lesson from its begin to its end as a class does: answer, run, read, go on. */
async function playLesson(page, lesson, round) {
  await button(page, 'Learn').click();
  await button(page, `Begin: ${lesson.title.en}`).click();
  const { steps } = lesson;
  for (const [i, step] of steps.entries()) {
    await player(page)
      .getByRole('heading', { name: new RegExp(`^Step ${i + 1} of`) })
      .waitFor();
    await settled(page);
    if (step.kind === 'predict' || step.kind === 'choose') await answer(page, step, round);
    await page.waitForTimeout(300);
    await player(page)
      .getByRole('button', { name: /^(Next|To the finding)$/ })
      .click();
  }
  await player(page).getByRole('heading', { name: 'The finding' }).waitFor();
}

async function answer(page, { kind, by }, round) {
  if (kind === 'choose')
    await player(page)
      .getByRole('radio')
      .nth(round % 2)
      .check();
  else if (by === 'line')
    await player(page)
      .getByRole('textbox', { name: 'Your prediction, number' })
      .press(round % 2 ? 'ArrowUp' : 'ArrowDown');
  else await player(page).getByRole('slider', { name: 'Your prediction' }).press('ArrowUp');
  await player(page)
    .getByRole('button', { name: /^(Run|Check)$/ })
    .click();
  await player(page).getByText('The run is under way').waitFor({ state: 'detached' });
  await settled(page);
}

async function readSheet(page, kind) {
  await player(page).getByRole('button', { name: kind, exact: true }).click();
  await page.locator('article[data-ready="true"]').waitFor({ timeout: 120_000 });
  await page.keyboard.press('Escape');
  await page.locator('article[data-ready]').waitFor({ state: 'detached' });
}

/** Every lesson, one after another; on paper now and then. */
export const LESSON_USES = read('lesson-list.json').map(({ key }, i) => {
  const lesson = read(`lessons/${key}.json`);
  return async (page, round) => {
    await playLesson(page, lesson, round);
    if (i % 3 === 0) await readSheet(page, 'Worksheet');
    if (i % 3 === 1) await readSheet(page, 'Teacher’s notes');
    await button(page, 'Leave the lesson').click();
    await player(page).waitFor({ state: 'detached' });
    await settled(page);
  };
});
