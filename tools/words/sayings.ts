import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generated } from './compile.mjs';

// The compiler's functions as they are sent: a message is its words, with `{input}` for what is put in;
// only one that chooses between words is code. In a page of many messages that is a third of its words.

const folder = path.join(generated, 'messages');

/** @param change what makes other words of a template, as between backticks: inputs stand as `${…}` */
type Change = (template: string) => string;

/** All messages, by the names of their functions; the place of one is its number. */
export function messageNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js') && file !== '_index.js')
    .map((file) => file.slice(0, -3))
    .sort();
}

/** All messages in one language, each as code, in the order of their numbers. */
export function sayingsIn(locale: string, change: Change = (template) => template): string[] {
  return messageNames().map((name) => {
    const code = readFileSync(path.join(folder, `${name}.js`), 'utf8');
    return sayingOf(code, name, locale, change);
  });
}

/** `(inputs) => { … }` of one language in a generated message. */
const bodyOf = (name: string, locale: string) =>
  new RegExp(`^const ${locale}_${name} = (?:/\\*\\*.*?\\*/ )?([\\s\\S]*?\\n}|en_${name});$`, 'm');
const COMMENT = /\/\*\*.*?\*\/ /g;
const ONE_TEMPLATE = /^\(i?\) => {\s*return \(`((?:[^`\\]|\\.)*)`\)\s*}$/;
const TEMPLATE = /`((?:[^`\\]|\\.)*)`/g;
const INPUT = /\$\{i\?\.(\w+)\}/g;

/**
 * What a generated message says in one language, as code: a text, or a function of its inputs.
 * @throws Error when it says nothing in that language
 */
export function sayingOf(
  code: string,
  name: string,
  locale: string,
  change: Change = (template) => template,
): string {
  const body = bodyOf(name, locale).exec(code)?.[1];
  if (body === undefined) throw new Error(`${name} is not found in ${locale}`);
  if (body === `en_${name}`) return sayingOf(code, name, 'en', change);
  const bare = body.replace(COMMENT, '');
  const template = ONE_TEMPLATE.exec(bare)?.[1];
  const words = template === undefined ? undefined : change(template).replace(INPUT, '{$1}');
  // Whatever is written otherwise than it reads stays code.
  if (words !== undefined && !/[\\$]\{|\\/.test(words)) return JSON.stringify(words);
  return bare.replace(TEMPLATE, (_, text: string) => `\`${change(text)}\``);
}
