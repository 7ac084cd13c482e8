import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generated } from './compile.mjs';

// The compiler's functions as they are sent: a message is its words, with `{input}` for what is put in;
// only one that chooses between words is code. In a page of many messages that is a third of its words.

/** @param template as between backticks: inputs stand as `${…}` */
type Change = (template: string) => string;
const asItIs: Change = (template) => template;

const COMMENT = /\/\*\*.*?\*\/ /g;
const ONE_TEMPLATE = /^\(i?\) => {\s*return \(`((?:[^`\\]|\\.)*)`\)\s*}$/;
const TEMPLATE = /`((?:[^`\\]|\\.)*)`/g;
const INPUT = /\$\{i\?\.(\w+)\}/g;

/**
 * All messages in one language, by name: each as code, a text or a function of its inputs that may
 * ask `registry` for the form of a plural.
 * @param change what makes other words of a template
 */
export function sayingsIn(locale: string, change: Change = asItIs): Map<string, string> {
  const code = readFileSync(path.join(generated, `messages/${locale}.js`), 'utf8');
  const found = code.matchAll(/^export const (\w+) = ([\s\S]*?\n});?$/gm);
  return new Map([...found].map(([, name, body]) => [name!, sayingOf(body!, change)]));
}

function sayingOf(body: string, change: Change): string {
  const bare = body.replace(COMMENT, '');
  const template = ONE_TEMPLATE.exec(bare)?.[1];
  const words = template === undefined ? undefined : change(template).replace(INPUT, '{$1}');
  // Whatever is written otherwise than it reads stays code.
  if (words !== undefined && !/[\\$]\{|\\/.test(words)) return JSON.stringify(words);
  return bare.replace(TEMPLATE, (_, text: string) => `\`${change(text)}\``);
}
