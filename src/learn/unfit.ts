import { m } from '../words/words';

/** Values in a lesson, nested ones too, and how deep they may nest. */
const MAX_VALUES = 20_000;
const MAX_DEPTH = 12;

/** Names that objects keep for themselves; the schema would pass over them in silence. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** What no lesson holds, wherever it stands: too much of all, or names that objects reserve. */
export function unfitPart(value: unknown): { where: string; message: string } | null {
  const left: [value: unknown, depth: number][] = [[value, 0]];
  for (let seen = 1; left.length > 0;) {
    const [next, depth] = left.pop()!;
    if (typeof next !== 'object' || next === null) continue;
    const keys = Object.keys(next);
    const reserved = RESERVED.find((name) => Object.hasOwn(next, name));
    if (reserved)
      return { where: reserved, message: m.problems_lesson_reserved_part({ part: reserved }) };
    seen += keys.length;
    if (seen > MAX_VALUES || depth > MAX_DEPTH)
      return { where: 'lesson', message: m.problems_lesson_too_many_parts() };
    for (const name of keys) left.push([(next as Record<string, unknown>)[name], depth + 1]);
  }
  return null;
}
