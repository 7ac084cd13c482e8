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

/**
 * English words travel with the code that says them; any other language is one file that is fetched
 * when it is spoken. (In development, tests and the one file all languages are simply there.)
 */
export function languagesOnDemand(): Plugin {
  return {
    name: 'languages-on-demand',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(LANGUAGE) ? `\0${id}` : null),
    load(id) {
      if (id.endsWith('/src/words/load-language.ts')) return LOADER;
      const locale = others.find((other) => id === `\0${LANGUAGE}${other}`);
      return locale ? languageModule(locale) : null;
    },
    transform: (code, id) => (isMessage(id) ? { code: inEnglish(code), map: null } : null),
  };
}

/** Takes the place of src/words/load-language.ts. */
const LOADER = `
export const loaded = {};
const languages = { ${others.map((l) => `${l}: () => import('${LANGUAGE}${l}')`).join(', ')} };
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

/** All messages in one language, by the names of their functions. */
function languageModule(locale: string): string {
  const folder = path.join(generated, 'messages');
  const all = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== '_index.js');
  const said = all.flatMap((file) => {
    const code = readFileSync(path.join(folder, file), 'utf8');
    return [...code.matchAll(IN_OTHERS)]
      .filter((match) => match[1] === locale)
      .map(([, , name, body]) => `export const ${name} = ${body}`);
  });
  if (said.length !== all.length)
    throw new Error(`${all.length - said.length} messages are not found in ${locale}`);
  const runtime = path.resolve(generated, '..', 'runtime.ts');
  return `import * as registry from ${JSON.stringify(runtime)};\n${said.join('\n')}`;
}
