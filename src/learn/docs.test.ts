import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMeasure, MEASURES } from './measure';
import { parseLessonText } from './schema';
import { isSpotlight, LESSON_TABS } from './spotlights';

const page = readFileSync(new URL('../../docs/lessons.md', import.meta.url), 'utf8');
const section = (title: string) => page.split(`## ${title}\n`)[1]!.split('\n## ')[0]!;
const code = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

test('the lesson in docs/lessons.md is one that the page takes', () => {
  const [, file] = /```json\n([\s\S]*?)```/.exec(page)!;
  expect(parseLessonText(file!)).toMatchObject({ ok: true, lesson: { key: 'slow-port' } });
});

test('the page names figures that exist, and leaves no kind of them out', () => {
  const rows = section('Figures')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) => code(row.split('|')[1]!));
  for (const name of named) expect(isMeasure(name), name).toBe(true);
  const kinds = (names: readonly string[]) => new Set(names.map((name) => name.split(/[./]/)[0]!));
  const partners = ['ups', 'fedex', 'regional', 'standard', 'economy', 'road', 'rail', 'air'];
  const untold = [...kinds(MEASURES)].filter((kind) => !kinds(named).has(kind));
  expect(untold.sort()).toEqual(partners.sort());
});

test('and everything that a lesson can point at', () => {
  const named = code(section('Steps')).filter((name) => isSpotlight(name));
  for (const tab of LESSON_TABS.filter((tab) => tab !== 'data'))
    expect(named).toContain(`tab:${tab}`);
  for (const place of ['levers', 'flow', 'timeline', 'sentence']) expect(named).toContain(place);
});
