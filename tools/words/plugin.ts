import path from 'node:path';
import type { Plugin } from 'vite';
import { LOCALES } from '../../src/shared/locale.ts';
import { ensureWords, generated } from './compile.mjs';
import { sayingsIn } from './sayings.ts';

const MESSAGE = 'virtual:message/';
const LANGUAGE = 'virtual:language/';
const others = LOCALES.filter((locale) => locale !== 'en');
const runtime = path.resolve(generated, '..', 'runtime.ts');

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

interface Choice {
  /** More languages, for tests. */
  readonly tried?: readonly TestLanguage[];
  /** All languages in the one script there is. */
  readonly together?: boolean;
}

/**
 * English words travel with the code that says them; any other language is one file that is fetched
 * when it is spoken. (In development and unit tests all languages are simply there.)
 */
export function languagesOnDemand({ tried = [], together = false }: Choice = {}): Plugin {
  let made: ReadonlyMap<string, string> | undefined;
  const english = () => (made ??= sayingsIn('en'));
  return {
    name: 'languages-on-demand',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(LANGUAGE) || id.startsWith(MESSAGE) ? `\0${id}` : null),
    load(id) {
      if (id === path.join(generated, 'messages/_index.js')) {
        return [...english().keys()]
          .map((name) => `export { ${name} } from '${MESSAGE}${name}';`)
          .join('\n');
      }
      if (isMessage(id)) return message(id.slice(MESSAGE.length + 1), english());
      if (id === path.resolve(generated, '..', 'load-language.ts'))
        return loader([...others, ...tried.map(({ locale }) => locale)], together);
      if (!id.startsWith(`\0${LANGUAGE}`)) return null;
      const locale = id.slice(LANGUAGE.length + 1);
      const test = tried.find((language) => language.locale === locale);
      return languageModule(test ? sayingsIn('en', test.say) : sayingsIn(locale), [
        ...english().keys(),
      ]);
    },
    transform(code, id) {
      if (tried.length === 0 || !id.endsWith('/src/shared/locale.ts')) return null;
      const more = tried.map(({ locale }) => `'${locale}'`).join(', ');
      return { code: code.replace("'zh']", `'zh', ${more}]`), map: null };
    },
  };
}

/** Module of one message. */
export const isMessage = (id: string): boolean => id.startsWith(`\0${MESSAGE}`);

/** Takes the place of src/words/load-language.ts. */
const loader = (locales: readonly string[], together: boolean) => `
import { locale } from '../shared/locale.ts';
${together ? locales.map((l) => `import { sayings as ${l} } from '${LANGUAGE}${l}';`).join('\n') : ''}
const loaded = ${together ? `{ ${locales.join(', ')} }` : '{}'};
const languages = {
  ${together ? '' : locales.map((l) => `${l}: () => import('${LANGUAGE}${l}')`).join(', ')}
};
export async function loadLanguage(wanted) {
  if (languages[wanted]) loaded[wanted] ??= (await languages[wanted]()).sayings;
}
export const said = (number, english) => (inputs) => {
  const saying = loaded[locale()]?.[number] ?? english;
  return typeof saying === 'string'
    ? saying.replace(/{(\\w+)}/g, (_, name) => inputs[name])
    : saying(inputs);
};`;

const IMPORT_RULES = `import * as registry from ${JSON.stringify(runtime)};`;

/** The English words of a message, and the way to the others once they are there. */
function message(name: string, english: ReadonlyMap<string, string>): string {
  const saying = english.get(name)!;
  const number = [...english.keys()].indexOf(name);
  return [
    ...(saying.includes('registry.') ? [IMPORT_RULES] : []),
    `import { said } from ${JSON.stringify(path.resolve(generated, '..', 'load-language.ts'))};`,
    `export const ${name} = /*#__PURE__*/ said(${number}, ${saying});`,
  ].join('\n');
}

/** @param names of all messages, by number */
function languageModule(sayings: ReadonlyMap<string, string>, names: readonly string[]): string {
  const all = names.map((name) => {
    const saying = sayings.get(name);
    if (saying === undefined) throw new Error(`${name} is not said in every language`);
    return saying;
  });
  return `${IMPORT_RULES}\nexport const sayings = [${all.join(',\n')}];`;
}
