import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { LOCALES } from '../../src/shared/locale.ts';
import { ensureWords, generated } from './compile.mjs';

const LANGUAGE = 'virtual:language/';
const others = LOCALES.filter((locale) => locale !== 'en');
const isMessage = (id: string) =>
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
export const loaded = {};
const languages = { ${locales.map((l) => `${l}: () => import('${LANGUAGE}${l}')`).join(', ')} };
export async function loadLanguage(locale) {
  if (languages[locale]) loaded[locale] ??= await languages[locale]();
}`;

/** `const es_NAME = … ;` of a generated message. */
const IN_OTHERS = new RegExp(
  `^const (${others.join('|')})_(\\w+) = ([\\s\\S]*?\\n};|en_\\w+;)$`,
  'gm',
);
/** What chooses between the languages. */
const CHOICE = /^export const (\w+) = [\s\S]*?\n}\);$/m;

/** The English words, and the way to the others once they are there. */
export function inEnglish(code: string): string {
  return `import { loaded } from '../../load-language.ts';\n${code
    .replace(IN_OTHERS, '')
    .replace(
      CHOICE,
      (_, name: string) =>
        `export const ${name} = (inputs) => (loaded[getLocale()]?.${name} ?? en_${name})(inputs);`,
    )}`;
}

/** `(return) … \`WORDS ${input}\`` of a generated message. */
const FIXED_WORDS = /`((?:[^`\\]|\\.)*)`/g;

/** All messages in one language, by the names of their functions. */
function languageModule(locale: string, say?: TestLanguage['say']): string {
  const folder = path.join(generated, 'messages');
  const all = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== '_index.js');
  const own = new RegExp(`^const ${locale}_(\\w+) = ([\\s\\S]*?\\n};|en_\\w+;)$`, 'gm');
  const said = all.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(own)].map(
      ([, name, body]) =>
        `export const ${name} = ${say ? body!.replace(FIXED_WORDS, (_, text: string) => `\`${say(text)}\``) : body}`,
    ),
  );
  if (said.length !== all.length)
    throw new Error(`${all.length - said.length} messages are not found in ${locale}`);
  const runtime = path.resolve(generated, '..', 'runtime.ts');
  return `import * as registry from ${JSON.stringify(runtime)};\n${said.join('\n')}`;
}
