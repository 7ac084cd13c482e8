import { afterEach, describe, expect, test } from 'vitest';
import { inLanguage, LOCALES, speak } from '../shared/locale';
import { loadLesson } from './lessons';
import { MAX_LESSON, parseLesson, parseLessonText } from './schema';

afterEach(() => speak('en'));

const good = await loadLesson('near-full');

type Part = Record<string, unknown>;

/** The lesson with one part changed: `steps.2.measure`. */
function changed(path: string, value: unknown): unknown {
  const lesson = structuredClone(good) as unknown as Part;
  const keys = path.split('.');
  const last = keys.pop()!;
  const at = keys.reduce((part, key) => part[key] as Part, lesson);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return lesson;
}

const messages = (value: unknown): string[] => {
  const parsed = parseLesson(value);
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
};

const EVENT = { label: 'Rush', from: '2026-05-11', to: '2026-05-18', effect: 'scale', value: 2 };
const text = (en: string) => ({ en, es: en, zh: en });

describe('a lesson that does not fit is refused with a word about the place', () => {
  test.each([
    ['steps.2.measure', 'station.mars.load', 'steps[2].measure names no figure.'],
    ['steps.2.measure', 7, 'steps[2].measure names no figure.'],
    ['steps.2.measure', undefined, 'steps[2].measure is missing.'],
    ['steps.2.reveals', 'nowhere', 'steps[2].reveals names no world.'],
    ['steps.2.to', 3, 'steps[2].to must be more than from.'],
    ['steps.2.step', 0, 'steps[2].step must be above zero and fit between from and to.'],
    ['steps.2.step', 0.001, 'steps[2].step must leave at most 1000 steps between from and to.'],
    ['steps.2.close', 4, 'steps[2].close must lie between zero and the length of the scale.'],
    [
      'steps.2.by',
      'line',
      'steps[2].by can be line only for processing, shipping and delivery times.',
    ],
    ['steps.2.by', 'voice', 'steps[2].by must be line or number.'],
    ['steps.2.from', NaN, 'steps[2].from must be a number.'],
    ['steps.0.kind', 'sing', 'steps[0].kind must be one of look, predict, choose and move.'],
    ['steps.0.world', 'nowhere', 'steps[0].world names no world.'],
    ['steps.0.world', 'toString', 'steps[0].world is a reserved word.'],
    ['steps.0.spotlight', 'lever:warp', 'steps[0].spotlight names nothing on the page.'],
    ['steps.0.spotlight', 'tab:days:2', 'steps[0].spotlight names nothing on the page.'],
    ['steps.0.day', 1.5, 'steps[0].day must be a whole number.'],
    ['steps.0.text', {}, 'steps[0].text must be there in one language at least: en, es, zh.'],
    ['steps.0.text', { en: 'Only English.' }, 'steps[0].text lacks “es”, which the title has.'],
    ['steps.0.text.fr', 'Bonjour', 'steps[0].text.fr is no part of a lesson.'],
    [
      'steps.0.text',
      text('See {wonder}.'),
      'steps[0].text.en has “{wonder}”, which names no fact.',
    ],
    ['steps.0.text', text('See {'), 'steps[0].text.en has a brace that belongs to no fact.'],
    ['steps.0.text.en', 'x'.repeat(2001), 'steps[0].text.en must have at most 2000 characters.'],
    ['steps.0.text.en', 'a\u0007b', 'steps[0].text.en must hold no control characters.'],
    ['steps.0.text.en', '\ud800', 'steps[0].text.en must be well-formed text.'],
    ['steps.0.text.en', '  ', 'steps[0].text.en must not be empty.'],
    ['steps.4.options', [{ text: text('One') }], 'steps[4].options must have at least 2.'],
    ['steps.5.levers', ['warp'], 'steps[5].levers[0] names no lever.'],
    ['steps.5.levers', [], 'steps[5].levers must have at least 1.'],
    [
      'steps.5.levers',
      ['uspsCapacity', 'uspsCapacity'],
      'steps[5].levers must name each lever once.',
    ],
    ['steps.5.goal.is', 'exactly', 'steps[5].goal.is must be atMost or atLeast.'],
    ['steps', [], 'steps must have at least 1.'],
    ['worlds', {}, 'worlds must have at least 1.'],
    ['worlds.half.preset', 'atlantis', 'worlds.half.preset names no preset.'],
    ['worlds.half.against', 'half', 'worlds.half.against must be another world.'],
    ['worlds.half.against', 'nowhere', 'worlds.half.against names no world.'],
    [
      'worlds.half.values',
      { uspsCapacity: 0 },
      /^worlds\.half: USPS parcels a day must lie between 1 and/,
    ],
    [
      'worlds.half.values',
      { uspsShare: 90 },
      'worlds.half: The shares of a mix must sum to 100 %.',
    ],
    ['worlds.half.values', { warp: 9 }, 'worlds.half: There is no field “warp”.'],
    ['worlds.half.startDate', '2026-03-31', 'worlds.half: startDate must be a Monday.'],
    [
      'worlds.half.events',
      [{ ...EVENT, field: 'warp' }],
      /^worlds\.half: events\.0\.field must name a lever/,
    ],
    ['facts.loadHalf.than', 'nowhere', 'facts.loadHalf.than names no world.'],
    ['facts.loadHalf.as', 'ratio', 'facts.loadHalf.as needs another world to compare with: than.'],
    ['claims.0.between', [2, 1], 'claims[0].between must begin with the smaller number.'],
    ['claims.0.between', [1], /^claims\[0\]\.between/],
    ['claims.0.world', 'nowhere', 'claims[0].world names no world.'],
    ['minutes', 90, 'minutes must be at most 15.'],
    ['version', 2, 'version must be 1, the only version this page knows.'],
    ['format', 'other', 'format must be “dispatch-lab-lesson”.'],
    ['key', 'not a key', 'key must be 1 to 40 letters, digits and hyphens.'],
    ['key', 'constructor', 'key is a reserved word.'],
    ['finding', undefined, 'finding is missing.'],
    ['author', 'me', 'author is no part of a lesson.'],
  ])('%s as %j', (path, value, message) => {
    const told = messages(changed(path, value));
    if (typeof message === 'string') expect(told).toContain(message);
    else expect(told.join('\n')).toMatch(message);
  });

  test.each([[null], [7], ['lesson'], [undefined]])('%j is no lesson', (value) => {
    expect(messages(value)).toEqual([expect.stringMatching(/^The lesson /)]);
  });

  test('names at most twenty problems', () => {
    expect(messages({ ...good, steps: Array.from({ length: 30 }, () => ({})) })).toHaveLength(20);
  });
});

describe('files', () => {
  test('are read with and without a byte order mark', () => {
    const file = JSON.stringify(good);
    expect(parseLessonText(file)).toEqual({ ok: true, lesson: good });
    expect(parseLessonText(`\uFEFF${file}`).ok).toBe(true);
  });

  test.each([
    ['', 'The file is no JSON: it is no lesson, or was cut off.'],
    [JSON.stringify(good).slice(0, -5), 'The file is no JSON: it is no lesson, or was cut off.'],
    [' '.repeat(MAX_LESSON + 1), 'The file has more than 200 kB: it is no lesson.'],
    ['{"__proto__": {"ok": true}}', '“__proto__” is a reserved word: no part may have it.'],
    ['{"facts": {"constructor": 1}}', '“constructor” is a reserved word: no part may have it.'],
    ['['.repeat(5000) + ']'.repeat(5000), 'The lesson has more parts than a lesson can have.'],
    [JSON.stringify(Array(30_000).fill(0)), 'The lesson has more parts than a lesson can have.'],
  ])('%.20j… is refused', (file, message) => {
    const parsed = parseLessonText(file);
    expect(parsed).toMatchObject({ ok: false, problems: [{ message }] });
  });
});

test('a lesson of one’s own may do with one language and without facts, claims and questions', () => {
  const own = {
    ...good,
    key: 'mine',
    title: { es: 'Mi lección' },
    about: { es: 'Trata de algo.' },
    worlds: { only: { preset: 'carrier-strike' } },
    facts: {},
    claims: [],
    steps: [{ kind: 'look', text: { es: 'Mira.' } }],
    finding: { es: 'Algo.' },
    tryNow: { es: 'Prueba.' },
    notes: { es: 'Notas.' },
  };
  expect(parseLesson(own)).toEqual({ ok: true, lesson: own });
});

test.each([
  ['es', 'minutes', 90, 'minutes debe ser como máximo 15.'],
  ['es', 'finding', undefined, 'Falta finding.'],
  ['zh', 'steps.2.by', 'voice', 'steps[2].by 必须是 line 或 number。'],
  ['zh', 'worlds.half.values', { uspsShare: 90 }, 'worlds.half：同一构成的占比之和必须为 100%。'],
] as const)('in %s, %s as %j is refused in words of that language', (locale, path, value, said) => {
  speak(locale);
  expect(messages(changed(path, value))).toContain(said);
});

test('what is no lesson at all is told in every language', () => {
  for (const value of [null, undefined, 7]) {
    const told = LOCALES.map((locale) => inLanguage(locale, () => messages(value)[0]));
    expect(new Set(told).size).toBe(LOCALES.length);
  }
});
