import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** A lesson as its file tells it: what taking it needs to know. */
interface Step {
  readonly kind: 'look' | 'predict' | 'choose' | 'move';
  readonly by?: 'line' | 'number';
}
interface Listed {
  readonly key: string;
  readonly title: Readonly<Record<Language, string>>;
}
export type Language = 'en' | 'es' | 'zh';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8')) as unknown;

/** Every lesson that comes with the page, in the order of its list. */
export const LESSONS = read('learn/lesson-list.json') as readonly Listed[];

export const player = (page: Page) => page.locator('[data-part="lesson"]');
export const button = (page: Page, name: string) =>
  player(page).getByRole('button', { name, exact: true });

/** What people read and hear there, by the key of the message. */
function saying(language: Language): (key: string) => string {
  const messages = {
    ...(read(`words/lesson/${language}.json`) as Record<string, string>),
    ...(read(`words/levers/${language}.json`) as Record<string, string>),
  };
  return (key) => messages[key]!;
}

/** Waits until a lesson stands at this step, from 1, with its heading in hand. */
export async function at(page: Page, step: number, language: Language = 'en'): Promise<void> {
  const [start] = saying(language)('lesson_step_part').replace('{at}', String(step)).split('{all}');
  await expect(
    player(page).getByRole('heading', { name: new RegExp(`^${start}\\d`) }),
  ).toBeFocused();
}

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 30; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Answers the question of the step by keys alone and waits for what the lesson says to it. */
async function answer(page: Page, { kind, by }: Step, language: Language): Promise<void> {
  const say = saying(language);
  const name = say('lesson_prediction');
  if (kind === 'choose') {
    await tabTo(page, player(page).getByRole('radio').first());
    await page.keyboard.press('Space');
  } else {
    const control =
      by === 'line'
        ? player(page).getByRole('textbox', { name: say('levers_number').replace('{lever}', name) })
        : player(page).getByRole('slider', { name });
    await tabTo(page, control);
    await page.keyboard.press('ArrowUp');
  }
  // A choice is checked at once, or by a run.
  const run = button(page, say('lesson_run'));
  await tabTo(page, kind === 'choose' ? run.or(button(page, say('lesson_check'))) : run);
  await page.keyboard.press('Enter');
  await expect(run).toHaveCount(0);
  await expect(player(page).getByText(say('lesson_running'))).toHaveCount(0, { timeout: 120_000 });
  await expect(player(page).getByRole('heading', { level: 3 })).toBeFocused();
}

/** Takes a lesson from its first step, where it stands, to its end, by keys alone. */
export async function takeLesson(page: Page, key: string, language: Language): Promise<void> {
  const say = saying(language);
  const { steps } = read(`learn/lessons/${key}.json`) as { readonly steps: readonly Step[] };
  const text = player(page).getByRole('group', { name: say('lesson_name') });
  for (const [i, step] of steps.entries()) {
    await at(page, i + 1, language);
    if (step.kind === 'predict' || step.kind === 'choose') {
      await answer(page, step, language);
      if (step.kind === 'predict')
        await expect(page.getByTestId('outcome')).toContainText(
          new RegExp(['inside', 'close_by', 'outside'].map((as) => say(`lesson_${as}`)).join('|')),
        );
    }
    // Every number a text speaks of is there in the end, and none is missing.
    await expect(text).not.toContainText('…', { timeout: 120_000 });
    await expect(text).not.toContainText(/NaN|undefined|\{\w+\}/);
    await page.keyboard.press('PageDown');
  }
  await expect(player(page).getByRole('heading', { name: say('lesson_the_end') })).toBeFocused();
  await expect(player(page)).toContainText(say('lesson_try_now'));
}
