import type { TestLanguage } from './plugin.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

const strange = (words: string) =>
  words
    .replace(/[a-z]/g, (letter) => ACCENTS[letter]!)
    .replace(/[A-Z]/g, (letter) => ACCENTS[letter.toLowerCase()]!.toUpperCase());

/** Leaves `${…}`, the places of inputs, as they are. */
const outsideInputs = (template: string, change: (words: string) => string) =>
  template
    .split(/(\$\{[^}]*\})/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');

/** Every letter accented, and a third longer: what is still plain was never a message. */
const accented: TestLanguage = {
  locale: 'qps',
  say: (template) => {
    const letters = template.replace(/\$\{[^}]*\}/g, '').replace(/[^A-Za-z]/g, '').length;
    const more = '·'.repeat(Math.ceil(letters / 3));
    // As in words, not all in one that no line is long enough for.
    return `${outsideInputs(template, strange)}${more.replace(/.{8}(?=.)/g, '$& ')}`;
  },
};

/** The same words from right to left, as Arabic or Hebrew would stand. */
const mirrored: TestLanguage = {
  locale: 'qrl',
  say: (template) => `\u2067${outsideInputs(template, strange)}\u2069`,
};

export const TEST_LANGUAGES = [accented, mirrored];

/** The same data, each text in several languages in the test languages too; `{fact}` stays as it is. */
export function withTestLanguages(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withTestLanguages);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, withTestLanguages(value)]);
  const text: Record<string, unknown> = Object.fromEntries(entries);
  const { en } = text;
  if (typeof en === 'string')
    for (const { locale, say } of TEST_LANGUAGES)
      text[locale] = say(en.replaceAll('{', '${')).replaceAll('${', '{');
  return text;
}
