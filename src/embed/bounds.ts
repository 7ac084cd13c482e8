/** Levels of objects in objects; a `set` with levers has two. */
const MAX_DEPTH = 4;
/** Values in a message, all levels together; there are some 130 levers. */
const MAX_PARTS = 400;
/** Characters of all texts and keys; a link has at most 32 kB. */
const MAX_TEXT = 34 * 1024;

/** Keys that mean something to JavaScript itself. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Why a message is refused before it is understood; null when it is small, shallow and made of
 * nothing but plain objects, lists, text, numbers, true, false and null. The work is bounded, also
 * for what is large, deep or goes in circles.
 */
export function flawOf(message: unknown): string | null {
  let parts = 0;
  let text = 0;

  const look = (value: unknown, depth: number): string | null => {
    if (++parts > MAX_PARTS) return 'It has too many parts.';
    if (typeof value === 'string') return lengthen(value);
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return null;
    if (typeof value !== 'object' || !isPlain(value)) return 'It holds something other than data.';
    if (depth === MAX_DEPTH) return 'It is nested too deep.';
    if (Array.isArray(value) && value.length > MAX_PARTS) return 'It has too many parts.';
    for (const key of Object.keys(value)) {
      if (RESERVED.has(key)) return `It has a key ${key}.`;
      const flaw = lengthen(key) ?? look((value as Record<string, unknown>)[key], depth + 1);
      if (flaw) return flaw;
    }
    return null;
  };
  const lengthen = (piece: string) =>
    (text += piece.length) > MAX_TEXT ? 'It holds too much text.' : null;

  return look(message, 0);
}

/** Neither a map, a date, a buffer nor any other thing that can be posted. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value);
}
