import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { faults } from './faults';
import { open, openBrief } from './page';

interface Listed {
  readonly key: string;
  readonly title: Readonly<Record<'en' | 'es' | 'zh', string>>;
}
const LESSONS = JSON.parse(
  readFileSync(new URL('../src/learn/lesson-list.json', import.meta.url), 'utf8'),
) as readonly Listed[];

const WORDS = {
  en: { learn: 'Learn', worksheet: 'Worksheet: ', notes: 'Teacher’s notes: ' },
  es: { learn: 'Aprender', worksheet: 'Hoja de trabajo: ', notes: 'Notas para el docente: ' },
  zh: { learn: '学习', worksheet: '练习单：', notes: '教师讲义：' },
} as const;
type Language = keyof typeof WORDS;
type Kind = 'worksheet' | 'notes';

async function openSheet(page: Page, language: Language, { title }: Listed, kind: Kind) {
  const words = WORDS[language];
  await page.getByRole('button', { name: words.learn, exact: true }).click();
  const name = `${words[kind]}${title[language]}`;
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('article[data-ready="true"]').waitFor({ timeout: 120_000 });
}

/** Pages of the sheet on a paper, whose size it takes. */
async function pagesOn(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  const sizes = { A4: /\/MediaBox\s*\[0 0 59[56][.\d]* 84[12]/, Letter: /\[0 0 612 792\]/ };
  expect(pdf).toMatch(sizes[format]);
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}

/** Share of each printed page that is made use of, as far as its parts reach. */
const filled = (page: Page) =>
  page.locator('article').evaluate((article) => {
    const parts = [...article.querySelectorAll(':scope > section')];
    const at = parts.findIndex((part) => part.matches('.begins'));
    const pages = at < 0 ? [parts] : [parts.slice(0, at), parts.slice(at)];
    return pages.map((own, i) => {
      const top =
        i === 0 ? article.getBoundingClientRect().top : own[0]!.getBoundingClientRect().top;
      return (own.at(-1)!.getBoundingClientRect().bottom - top) / 960;
    });
  });

async function checkSheet(page: Page, language: Language, lesson: Listed, kind: Kind) {
  await test.step(`${kind}: ${lesson.key}`, async () => {
    await openSheet(page, language, lesson, kind);
    expect(await faults(page)).toEqual([]);
    for (const format of ['A4', 'Letter'] as const)
      expect(await pagesOn(page, format), format).toBeLessThanOrEqual(2);
    for (const share of await filled(page)) expect(share).toBeGreaterThan(0.4);
    const sheet = page.locator('[data-part="sheet"]');
    await expect(sheet.locator('article')).not.toContainText(/NaN|undefined|\{\w+\}|…/);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });
}

for (const [i, lesson] of LESSONS.entries())
  test(`worksheet and notes of “${lesson.title.en}” are two full pages at most`, async ({
    page,
  }) => {
    test.slow();
    const complaints = await openBrief(page);
    await checkSheet(page, 'en', lesson, 'worksheet');
    await checkSheet(page, 'en', lesson, 'notes');
    // Each lesson in one more language; all of them would be the same worlds again.
    const other = i % 2 === 0 ? 'es' : 'zh';
    await page.goto('about:blank');
    complaints.push(...(await openBrief(page, `lang=${other}`)));
    await checkSheet(page, other, lesson, i % 4 < 2 ? 'worksheet' : 'notes');
    expect(complaints).toEqual([]);
  });

test('a worksheet leaves room to write and tells no answer; the notes tell what the engine gives', async ({
  page,
}) => {
  test.slow();
  await open(page);
  const [journey] = LESSONS;
  await openSheet(page, 'en', journey!, 'worksheet');
  const sheet = page.locator('[data-part="sheet"]');
  await expect(sheet.getByText('Name', { exact: true })).toBeVisible();
  const questions = await sheet.getByRole('heading', { name: /^Question/ }).count();
  await expect(sheet.getByText('Why?')).toHaveCount(questions);
  await expect(sheet.getByText(/^Expected|run \d/)).toHaveCount(0);
  const scale = sheet.getByRole('img').first();
  await expect(scale).toHaveAccessibleName(/Mark your prediction on the scale/);
  await expect(scale.locator('text').last()).toHaveText(/\d\sd$/);
  await page.keyboard.press('Escape');

  await openSheet(page, 'en', journey!, 'notes');
  await expect(sheet.getByText(/^Expected: [\d.]+ to [\d.]+\sd$/).first()).toBeVisible();
  await expect(sheet.getByRole('img').first()).toHaveAccessibleName(/The run says: [\d.]+ to/);
});
