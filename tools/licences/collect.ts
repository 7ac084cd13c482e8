import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of which something is in the built page. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** As in its package.json: `MIT`, `Apache-2.0`. */
  readonly licence: string;
  /** Lines of its licence that name who holds the copyright. */
  readonly copyright: readonly string[];
  /** The licence without these lines; empty where the package has no such file. */
  readonly text: string;
}

/** What the page lists: packages by who wrote them, and each licence once. */
export interface Licences {
  readonly groups: readonly {
    readonly names: readonly string[];
    readonly licence: string;
    readonly copyright: string;
  }[];
  readonly texts: readonly { readonly licence: string; readonly text: string }[];
}

/** Lines at the top of a licence that name who grants it; below may stand the licences of others. */
const HEAD = 20;
/** Characters that the shortest licence has. */
const WHOLE = 500;

/** Folder of the package that a module belongs to; null for the product's own and the bundler's. */
export function folderOf(module: string): string | null {
  const file = module.replace(/^\0/, '').split('?', 1)[0].replaceAll('\\', '/');
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return found && path.isAbsolute(found[1]) ? found[1] : null;
}

/** @throws Error for a package without a licence, or without anyone who grants it */
export function readPackage(folder: string): Package {
  const { name, version, license, author, contributors } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const heads = filesIn(folder, /^(licen[cs]e|notice|copying)/i).flatMap((text) =>
    text.split('\n', HEAD).map((line) => line.trim()),
  );
  const written = heads.filter(isCopyright);
  const people = author ? [author] : (contributors ?? []);
  const writer = people.map((one: string | { name: string }) => nameOf(one)).join(', ');
  const copyright = written.length > 0 ? written : writer ? [`Copyright ${writer}`] : [];
  if (typeof license !== 'string' || copyright.length === 0)
    throw new Error(`${name} does not say who grants which licence.`);
  const text = tidy(filesIn(folder, /^licen[cs]e/i).join('\n'));
  return { name, version, licence: license, copyright: [...new Set(copyright)], text };
}

export function listed(packages: readonly Package[]): Licences {
  const groups = new Map<string, { names: string[]; licence: string; copyright: string }>();
  const texts = new Map<string, string>();
  for (const { name, version, licence, copyright, text } of packages) {
    const who = copyright.join('; ');
    const group = groups.get(licence + who) ?? { names: [], licence, copyright: who };
    group.names.push(`${name} ${version}`);
    groups.set(licence + who, group);
    // Of one licence in slightly different print, the shortest that is whole.
    const known = texts.get(licence)?.length ?? Infinity;
    if (text.length > WHOLE && text.length < known) texts.set(licence, text);
  }
  for (const { licence } of packages)
    if (!texts.has(licence)) throw new Error(`Nothing in the page has the text of ${licence}.`);
  return {
    groups: [...groups.values()],
    texts: [...texts].map(([licence, text]) => ({ licence, text })),
  };
}

const nameOf = (person: string | { name: string }) =>
  typeof person === 'string' ? person : person.name;

const isCopyright = (line: string) =>
  /^(copyright (\(c\)|©) \S|(copyright|©|\(c\)) ?\d{4})/i.test(line) && !/\[yyyy\]/.test(line);

function filesIn(folder: string, names: RegExp): string[] {
  const files = readdirSync(folder).filter((file) => names.test(file));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** Paragraphs without their line ends, and without the lines that are listed anyway. */
function tidy(text: string): string {
  const lines = text.replaceAll('\r', '').split('\n');
  return lines
    .filter((line) => !isCopyright(line.trim()))
    .join('\n')
    .replace(/[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
