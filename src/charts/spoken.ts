/** Words by name, as the language has them when they are read. @param says what says each */
export function spoken<K extends string>(
  says: Readonly<Record<K, () => string>>,
): Readonly<Record<K, string>> {
  const words = {} as Record<K, string>;
  for (const key of Object.keys(says) as K[])
    Object.defineProperty(words, key, { get: says[key], enumerable: true });
  return words;
}
