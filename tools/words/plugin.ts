import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { LOCALES } from '../../src/shared/locale.ts';
import { ensureWords, generated } from './compile.mjs';
import { functionsIn, sayingOf } from './sayings.ts';

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
  let english: ReadonlyMap<string, string> | undefined;
  const inEnglish = () => (english ??= functionsIn(read('en')));
  return {
    name: 'languages-on-demand',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(LANGUAGE) || id.startsWith(MESSAGE) ? `\0${id}` : null),
    load(id) {
      if (id === path.join(generated, 'messages/_index.js')) {
        return [...inEnglish().keys()]
          .map((name) => `export { ${name} } from '${MESSAGE}${name}';`)
          .join('\n');
      }
      if (id.startsWith(`\0${MESSAGE}`)) {
        const name = id.slice(MESSAGE.length + 1);
        const number = [...inEnglish().keys()].indexOf(name);
        return message(name, number, sayingOf(inEnglish().get(name)!));
      }
      if (id === path.resolve(generated, '..', 'load-language.ts'))
        return loader([...others, ...tried.map(({ locale }) => locale)]);
      if (!id.startsWith(`\0${LANGUAGE}`)) return null;
      const locale = id.slice(LANGUAGE.length + 1);
      const test = tried.find((language) => language.locale === locale);
      const own = test ? inEnglish() : functionsIn(read(locale));
      return language([...inEnglish().keys()].map((name) => sayingOf(own.get(name)!, test?.say)));
    },
    transform(code, id) {
      if (tried.length === 0 || !id.endsWith('/src/shared/locale.ts')) return null;
      const more = tried.map(({ locale }) => `'${locale}'`).join(', ');
      return { code: code.replace("'zh']", `'zh', ${more}]`), map: null };
    },
  };
}

/** Takes the place of src/words/load-language.ts. */
const loader = (locales: readonly string[]) => `
import { locale } from '../shared/locale.ts';
const loaded = {};
const languages = { ${locales.map((l) => `${l}: () => import('${LANGUAGE}${l}')`).join(', ')} };
export async function loadLanguage(wanted) {
  if (languages[wanted]) loaded[wanted] ??= (await languages[wanted]()).sayings;
}
export const said = (number, english) => (inputs) => {
  const saying = loaded[locale()]?.[number] ?? english;
  return typeof saying === 'string'
    ? saying.replace(/{(\\w+)}/g, (_, name) => inputs[name])
    : saying(inputs);
};`;

const RULES = `import * as registry from ${JSON.stringify(runtime)};`;

/** A message in English, unless another language is spoken and is there. */
const message = (name: string, number: number, saying: string) => `
import { said } from ${JSON.stringify(path.resolve(generated, '../load-language.ts'))};
${saying.includes('registry.') ? RULES : ''}
export const ${name} = /*#__PURE__*/ said(${number}, ${saying});`;

/** Another language: what it says, by the numbers of the English messages. */
const language = (sayings: readonly string[]) =>
  `${RULES}\nexport const sayings = [${sayings.join(',\n')}];`;
