// Makes functions of the message files: src/words/AREA/LOCALE.json → src/words/generated. Does nothing
// when they are as new as the messages. `npm run words`; build, tests and commands call it themselves.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const words = path.resolve(path.dirname(here), '../../src/words');
const project = path.join(words, 'project.inlang');
const settings = path.join(project, 'settings.json');
export const generated = path.join(words, 'generated');
/** Digest of what the functions were made from. */
const stamp = path.join(generated, 'made-from');

/** One area of the page each: a folder with a file for each language. */
export function areas() {
  return readdirSync(words, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z-]+$/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => name !== 'generated')
    .sort();
}

function digest() {
  const hash = createHash('sha256');
  const messages = areas().flatMap((area) =>
    readdirSync(path.join(words, area)).map((file) => path.join(words, area, file)),
  );
  for (const file of [settings, here, ...messages.sort()])
    hash.update(file.slice(words.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** @throws Error when a message cannot be read, or the settings miss an area */
export function ensureWords() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()) return;
  // In a process of its own: the compiler leaves things open that keep a process alive.
  const { status } = spawnSync(process.execPath, [here], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The messages could not be compiled; the lines above say why.');
}

async function makeWords() {
  checkSettings();
  const { compile } = await import('@inlang/paraglide-js');
  await compile({
    project,
    outdir: generated,
    // Which language is spoken is ours to say; see src/words/runtime.ts.
    strategy: ['globalVariable', 'baseLocale'],
    outputStructure: 'locale-modules',
    emitReadme: false,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
  });
  writeTypes();
  writeFileSync(stamp, digest());
}

/** The compiler writes declarations too, but takes ten seconds for what two lines a message say. */
function writeTypes() {
  const code = readFileSync(path.join(generated, 'messages/en.js'), 'utf8');
  const inputs = new Map(
    [...code.matchAll(/@typedef \{(\{.*\})\} (\w+) \*\//g)].map(([, type, name]) => [name, type]),
  );
  const messages = [...code.matchAll(/^export const (\w+) = .*?\(inputs: (\w+)\)/gm)].map(
    ([, name, of]) => {
      const type = inputs.get(of);
      return `export const ${name}: (${type === '{}' ? '' : `inputs: ${type}`}) => string;`;
    },
  );
  writeFileSync(path.join(generated, 'messages/_index.d.ts'), `${messages.join('\n')}\n`);
  writeFileSync(
    path.join(generated, 'messages.d.ts'),
    "export * as m from './messages/_index.js';\n",
  );
}

function checkSettings() {
  const { 'plugin.inlang.messageFormat': format } = JSON.parse(readFileSync(settings, 'utf8'));
  const wanted = areas().map((area) => `./${area}/{locale}.json`);
  if (JSON.stringify([...format.pathPattern].sort()) !== JSON.stringify(wanted))
    throw new Error(`settings.json must list exactly these message files: ${wanted.join(', ')}`);
}

if (process.argv[1] === here) {
  await makeWords();
  process.exit();
}
