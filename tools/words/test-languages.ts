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
    return `${outsideInputs(template, strange)}${'·'.repeat(Math.ceil(letters / 3))}`;
  },
};

/** The same words from right to left, as Arabic or Hebrew would stand. */
const mirrored: TestLanguage = {
  locale: 'qrl',
  say: (template) => `\u2067${outsideInputs(template, strange)}\u2069`,
};

export const TEST_LANGUAGES = [accented, mirrored];
