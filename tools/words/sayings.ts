/** @param template as between backticks: inputs stand as `${…}` */
type Change = (template: string) => string;

const COMMENT = /\/\*\*.*?\*\/ /g;
const ONE_TEMPLATE = /^\(i?\) => {\s*return \(`((?:[^`\\]|\\.)*)`\)\s*}$/;
const TEMPLATE = /`((?:[^`\\]|\\.)*)`/g;
const INPUT = /\$\{i\?\.(\w+)\}/g;

/** The compiled messages of a language, by name: the function of each. */
export function functionsIn(code: string): Map<string, string> {
  const found = code.matchAll(/^export const (\w+) = ([\s\S]*?\n});?$/gm);
  return new Map([...found].map(([, name, body]) => [name!, body!]));
}

/**
 * A compiled message as it is sent, in code: its words, with `{input}` for what is put in. Only one
 * that chooses between words stays a function; a page of many messages weighs a third less so.
 * @param change makes other words of its own
 */
export function sayingOf(compiled: string, change: Change = (template) => template): string {
  const bare = compiled.replace(COMMENT, '');
  const template = ONE_TEMPLATE.exec(bare)?.[1];
  const words = template === undefined ? undefined : change(template).replace(INPUT, '{$1}');
  // Whatever is written otherwise than it reads stays code.
  if (words !== undefined && !/\\|\$\{/.test(words)) return JSON.stringify(words);
  return bare.replace(TEMPLATE, (_, text: string) => `\`${change(text)}\``);
}
