import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { LOCALES } from '../../src/shared/locale.ts';
import { ensureWords, generated } from './compile.mjs';

const MESSAGE = 'virtual:message/';
const LANGUAGE = 'virtual:language/';
const others = LOCALES.filter((locale) => locale !== 'en');
const runtime = path.resolve(generated, '..', 'runtime.ts');
const read = (locale: string) =>
  readFileSync(path.join(generated, `messages/${locale}.js`), 'utf8');

/** Makes the messages' functions before anything reads them. */
export function words(): Plugin {
  return {
    name: 'words',
    enforce: 'pre',
    config: () => ensureWords(),
    resolveId: (source, importer) =>
      // The compiler's own runtime looks in places we do not use, and is large.
      importer?.startsWith(generated) && /^\.\.\/(runtime|registry)\.js$/.test(source)
        ? runtime
        : null,
  };
}

/** A language made of the English words, to try the page with. */
export interface TestLanguage {
  readonly locale: string;
  /** @param template as between backticks: inputs stand as `${…}` and stay as they are */
  readonly say: (template: string) => string;
}

/**
 * English words travel with the code that says them; any other language is one file that is fetched
 * when it is spoken. (In development, tests and the one file all languages are simply there.)
 */
export function languagesOnDemand(tried: readonly TestLanguage[] = []): Plugin {
  let english: ReadonlyMap<string, string>;
  return {
    name: 'languages-on-demand',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(LANGUAGE) || id.startsWith(MESSAGE) ? `\0${id}` : null),
    load(id) {
      if (id === path.join(generated, 'messages/_index.js')) {
        english = functionsIn(read('en'));
        return [...english.keys()]
          .map((name) => `export { ${name} } from '${MESSAGE}${name}';`)
          .join('\n');
      }
      if (id.startsWith(`\0${MESSAGE}`)) {
        const name = id.slice(MESSAGE.length + 1);
        return message(name, [...english.keys()].indexOf(name), english.get(name)!);
      }
      if (id === path.resolve(generated, '..', 'load-language.ts'))
        return loader([...others, ...tried.map(({ locale }) => locale)]);
      if (!id.startsWith(`\0${LANGUAGE}`)) return null;
      const locale = id.slice(LANGUAGE.length + 1);
      const test = tried.find((language) => language.locale === locale);
      const code = language(functionsIn(read(test ? 'en' : locale)));
      return test ? code.replace(FIXED_WORDS, (_, text: string) => `\`${test.say(text)}\``) : code;
    },
    transform(code, id) {
      if (tried.length === 0 || !id.endsWith('/src/shared/locale.ts')) return null;
      const more = tried.map(({ locale }) => `'${locale}'`).join(', ');
      return { code: code.replace("'zh']", `'zh', ${more}]`), map: null };
    },
  };
}

/** Takes the place of src/words/load-language.ts; `said` is short for what every message would repeat. */
const loader = (locales: readonly string[]) => `
import { locale } from ${JSON.stringify(path.resolve(generated, '../../shared/locale.ts'))};
export const loaded = {};
const languages = { ${locales.map((l) => `${l}: () => import('${LANGUAGE}${l}')`).join(', ')} };
export async function loadLanguage(locale) {
  if (languages[locale]) loaded[locale] ??= (await languages[locale]()).default;
}
export const said = (place, english) => (inputs) => (loaded[locale()]?.[place] ?? english)(inputs);`;

/** The messages of a language, by their places among the English ones: shorter than their names. */
function language(messages: ReadonlyMap<string, string>): string {
  const places = [...functionsIn(read('en')).keys()];
  return `import * as registry from ${JSON.stringify(runtime)};
export default [${places.map((name) => messages.get(name)).join(',\n')}];`;
}

/** `…` of a compiled message: its fixed words, with inputs between them. */
const FIXED_WORDS = /`((?:[^`\\]|\\.)*)`/g;

/** The compiled messages of a language, by name. */
export function functionsIn(code: string): Map<string, string> {
  const found = code.matchAll(/^export const (\w+) = ([\s\S]*?\n});?$/gm);
  return new Map([...found].map(([, name, body]) => [name!, body!]));
}

/** A message in English, unless another language is spoken and is there. */
const message = (name: string, place: number, english: string) => `
import { said } from ${JSON.stringify(path.resolve(generated, '../load-language.ts'))};
${english.includes('registry.') ? `import * as registry from ${JSON.stringify(runtime)};` : ''}
export const ${name} = /*#__PURE__*/ said(${place}, ${english});`;
