import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../shared/locale';
import { isLessonKey, LESSONS, loadLesson, type LessonKey } from './lessons';
import { MAX_LESSON, parseLesson, parseLessonText } from './schema';
import { factsIn, textsOf } from './texts';

const folder = new URL('./lessons/', import.meta.url);
const files = readdirSync(folder);
const lessons = await Promise.all(
  LESSONS.map(async ({ key }) => [key, await loadLesson(key)] as const),
);

describe('the list of lessons', () => {
  test('says of each lesson what its file says, and leaves none out', async () => {
    const keys = files.map((file) => file.replace('.json', ''));
    expect([...LESSONS.map(({ key }) => key)].sort()).toEqual(keys.sort());
    for (const key of keys) expect(isLessonKey(key)).toBe(true);
    // After a change of a title: UPDATE_LIST=1 npx vitest run src/learn/lessons.test.ts
    const listed = LESSONS.map(({ key }) => {
      const [, { minutes, title, about }] = lessons.find(([other]) => other === key)!;
      return { key, minutes, title, about };
    });
    if (process.env.UPDATE_LIST)
      writeFileSync(
        new URL('./lesson-list.json', import.meta.url),
        `${JSON.stringify(listed, null, 2)}\n`,
      );
    else expect(LESSONS).toEqual(listed);
  });

  test('knows its keys from others', () => {
    expect(isLessonKey('journey')).toBe(true);
    expect(isLessonKey('toString')).toBe(false);
    expect(isLessonKey('')).toBe(false);
  });
});

describe.each(lessons)('the lesson %s', (key: LessonKey, lesson) => {
  test('fits the schema, as a value and as a file', () => {
    expect(parseLesson(lesson)).toEqual({ ok: true, lesson });
    const text = readFileSync(new URL(`${key}.json`, folder), 'utf8');
    expect(text.length).toBeLessThan(MAX_LESSON / 4);
    expect(parseLessonText(text).ok).toBe(true);
    expect(lesson.key).toBe(key);
  });

  test('tells on its worksheet, where all questions stand together, no figure that one asks for', () => {
    const questions = lesson.steps.filter((step) => step.kind !== 'look');
    const told = questions
      .flatMap(({ text }) => factsIn(text.en!))
      .map((fact) => lesson.facts[fact]!);
    for (const step of questions) {
      if (step.kind !== 'predict') continue;
      const { measure, reveals: world } = step;
      expect(told, step.text.en).not.toContainEqual({ measure, world });
    }
  });

  test('is whole in every language, with the same facts in each', () => {
    for (const { where, text } of textsOf(lesson)) {
      const facts = LOCALES.map((locale) => {
        expect(text[locale]?.trim(), `${where}.${locale}`).toBeTruthy();
        return factsIn(text[locale]!).sort();
      });
      for (const other of facts) expect(other, where).toEqual(facts[0]);
      expect(text.zh, where).toMatch(/\p{Script=Han}/u);
      expect(text.zh).not.toMatch(/[,;!?]\s|[a-z]\.$/);
      expect(text.es).not.toBe(text.en);
      expect(Object.values(text).join(' '), where).not.toMatch(/[!！¡]/);
    }
  });

  test('shows every fact it defines', () => {
    const shown = new Set(textsOf(lesson).flatMap(({ text }) => factsIn(text.en!)));
    expect([...shown].sort()).toEqual(Object.keys(lesson.facts).sort());
  });

  test('asks before it tells, and tells in each explanation', () => {
    expect(lesson.steps.length).toBeGreaterThanOrEqual(5);
    expect(lesson.steps.length).toBeLessThanOrEqual(9);
    expect(lesson.steps.some(({ kind }) => kind === 'predict')).toBe(true);
    for (const step of lesson.steps) {
      if (step.kind !== 'choose') continue;
      expect(step.options.filter(({ right }) => right)).toHaveLength(1);
    }
  });

  test('ends in one sentence', () => {
    const ends = { en: /[.](?=\s|$)/g, es: /[.](?=\s|$)/g, zh: /。/g };
    for (const locale of LOCALES) {
      const finding = lesson.finding[locale]!;
      expect(finding.match(ends[locale]), finding).toHaveLength(1);
      expect(finding.match(/[.。]$/), finding).not.toBeNull();
    }
  });
});
