/** A table of words that are said each time they are read: the language may have changed since. */
export function saying<Key extends string>(
  table: Readonly<Record<Key, () => string>>,
): Readonly<Record<Key, string>> {
  const words = {} as Record<Key, string>;
  for (const [key, say] of Object.entries<() => string>(table))
    Object.defineProperty(words, key, { get: () => say(), enumerable: true });
  return words;
}
