import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_RUNS, soon } from '../../tests/fixtures/hostile';
import { loadLesson } from './lessons';
import { parseLesson, parseLessonText, type ParsedLesson } from './schema';

const good = await loadLesson('duty-free');
const file = JSON.stringify(good);

/** Names that might be taken for something else, and some that belong to a lesson. */
const name = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'en',
    'kind',
    'measure',
    'world',
    '{x}',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const value = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  name,
  fc.constantFrom(
    undefined,
    null,
    -0,
    1e308,
    'before',
    'cost.duty',
    'lever:dutyRate',
    '{dutyRate}',
  ),
  fc.dictionary(name, fc.jsonValue({ maxDepth: 2 })),
);

/** Every place in the lesson, as its path. */
const places: (string | number)[][] = [];
(function walk(part: unknown, path: (string | number)[]) {
  if (path.length > 0) places.push(path);
  if (typeof part !== 'object' || part === null) return;
  for (const [key, child] of Object.entries(part)) walk(child, [...path, key]);
})(good, []);

function replaced(path: readonly (string | number)[], by: unknown): unknown {
  const lesson = structuredClone(good) as unknown as Record<string, unknown>;
  let at = lesson;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path[path.length - 1]] = by;
  return lesson;
}

function judge(parsed: ParsedLesson): void {
  if (parsed.ok) {
    // What is taken once is taken again, and can be written down.
    expect(parseLessonText(JSON.stringify(parsed.lesson)).ok).toBe(true);
    return;
  }
  expect(parsed.problems.length).toBeGreaterThan(0);
  expect(parsed.problems.length).toBeLessThanOrEqual(20);
  for (const { where, message } of parsed.problems) {
    expect(where).not.toBe('');
    expect(message.length).toBeLessThan(600);
    expect(message).toMatch(/\.$/);
  }
}

test('whatever is put into a lesson: no crash, soon an answer, and words about the place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), value, async (path, by) => {
      judge(await soon(() => parseLesson(replaced(path, by))));
    }),
    { numRuns: HOSTILE_RUNS },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('whatever stands in a file', async () => {
  const cut = fc.tuple(
    fc.nat(file.length),
    fc.nat(40),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(cut, fc.json(), fc.string({ unit: 'binary' })), async (input) => {
      const text =
        typeof input === 'string'
          ? input
          : file.slice(0, input[0]) + input[2] + file.slice(input[0] + input[1]);
      judge(await soon(() => parseLessonText(text)));
    }),
    { numRuns: HOSTILE_RUNS },
  );
});
