import path from 'node:path';
import type { Plugin } from 'vite';
import { LOCALES } from '../../src/shared/locale.ts';
import { ensureWords, generated } from './compile.mjs';
import { messageNames, sayingOf, sayingsIn } from './sayings.ts';

const LANGUAGE = 'virtual:language/';
const others = LOCALES.filter((locale) => locale !== 'en');
/** Module of one message. */
export const isMessage = (id: string) =>
  id.startsWith(path.join(generated, 'messages', '/')) && !id.endsWith('_index.js');

/** Makes the messages' functions before anything reads them. */
export function words(): Plugin {
  return {
    name: 'words',
    config: () => ensureWords(),
    enforce: 'pre',
    resolveId(source, importer) {
      // The compiler's own runtime looks in places we do not use, and is large.
      if (importer && isMessage(importer) && /^\.\.\/(runtime|registry)\.js$/.test(source))
        return path.resolve(generated, '..', 'runtime.ts');
      return null;
    },
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
  return {
    name: 'languages-on-demand',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(LANGUAGE) ? `\0${id}` : null),
    load(id) {
      if (id.endsWith('/src/words/load-language.ts'))
        return loader([...others, ...tried.map(({ locale }) => locale)]);
      if (!id.startsWith(`\0${LANGUAGE}`)) return null;
      const locale = id.slice(LANGUAGE.length + 1);
      const test = tried.find((language) => language.locale === locale);
      return test ? languageModule('en', test.say) : languageModule(locale);
    },
    transform(code, id) {
      if (isMessage(id)) return { code: inEnglish(code), map: null };
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

const IMPORT_RULES = `import * as registry from ${JSON.stringify(path.resolve(generated, '..', 'runtime.ts'))};`;

let numbers: ReadonlyMap<string, number> | undefined;

/** The English words of a generated message, and the way to the others once they are there. */
export function inEnglish(code: string): string {
  numbers ??= new Map(messageNames().map((name, number) => [name, number]));
  const name = /^export const (\w+) =/m.exec(code)![1]!;
  const saying = sayingOf(code, name, 'en');
  return [
    ...(saying.includes('registry.') ? [IMPORT_RULES] : []),
    "import { said } from '../../load-language.ts';",
    `export const ${name} = /*#__PURE__*/ said(${numbers.get(name)}, ${saying});`,
  ].join('\n');
}

const languageModule = (locale: string, say?: TestLanguage['say']) =>
  `${IMPORT_RULES}\nexport const sayings = [${sayingsIn(locale, say).join(',\n')}];`;
