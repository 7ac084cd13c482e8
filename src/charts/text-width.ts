/** A letter of Chinese script takes as much room as so many others. */
const WIDE = 1.7;

/** How many letters of ordinary width a text is as wide as, roughly. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (const letter of text) letters += letter >= '\u2e80' ? WIDE : 1;
  return letters;
}

/** Room in pixels for the longest of some names in the smallest type, and at least so much. */
export function roomFor(names: readonly string[], least: number): number {
  return Math.max(least, ...names.map((name) => Math.ceil(lettersOf(name) * LETTER)));
}

const LETTER = 6.2;
