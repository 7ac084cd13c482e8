// What `npm start` and `npm test` need before anything is installed. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const say = (line) => process.stderr.write(`${line}\n`);
const readJson = (...parts) => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8'));
const onWindows = process.platform === 'win32';

/** A failure that the person at the keyboard can mend: shown as a sentence, without a stack. */
export class PlainError extends Error {}

/** Runs main(); what goes wrong ends the process with a plain message. */
export function runMain(main) {
  main().catch((error) => {
    say(`\n${error instanceof PlainError ? error.message : error.stack || error}`);
    process.exit(1);
  });
}

/** The environment for children: ours, except that NODE_ENV must not change what is built or installed. */
export function cleanEnv(extra) {
  const env = { ...process.env, ...extra };
  delete env.NODE_ENV;
  return env;
}

/** [command, leading arguments, options] for npm; through its own script when npm started us. */
export function npmCommand() {
  return process.env.npm_execpath && /npm-cli\.[cm]?js$/.test(process.env.npm_execpath)
    ? [process.execPath, [process.env.npm_execpath], {}]
    : ['npm', [], { shell: onWindows }];
}

export function checkNode() {
  const { engines } = readJson('package.json');
  const have = process.versions.node.split('.').map(Number);
  // Understands just what package.json uses: "^a.b.c || >=a.b.c".
  const fits = engines.node.split('||').some((range) => {
    const [, sign, version] = range.trim().match(/^(\^|>=)([\d.]+)$/);
    const want = version.split('.').map(Number);
    if (sign === '^' && have[0] !== want[0]) return false;
    const differs = want.findIndex((part, i) => part !== have[i]);
    return differs === -1 || have[differs] > want[differs];
  });
  if (!fits) {
    throw new PlainError(
      `Dispatch Lab needs Node ${engines.node}; this is Node ${process.versions.node}.\n` +
        'The long-term version from https://nodejs.org will do.',
    );
  }
}

/** Installs what the lock file says, unless exactly that is there already. */
export function ensurePackages() {
  if (packagesAreCurrent()) return;
  say('Installing packages (once; about a minute) …');
  const [command, first, options] = npmCommand();
  // --include=dev: NODE_ENV=production or an "omit" setting must not drop the build tools.
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, args, {
    ...options,
    cwd: root,
    env: cleanEnv(),
    stdio: ['ignore', 2, 2], // progress belongs on stderr
  });
  if (status !== 0) {
    throw new PlainError('Installing the packages failed; the lines above say why.');
  }
}

/** npm leaves its own lock file in node_modules as its last step; both must tell the same. */
function packagesAreCurrent() {
  if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const found = readJson('node_modules', '.package-lock.json').packages;
  return (
    Object.keys(found).every((name) => name in wanted) &&
    Object.entries(wanted).every(([name, { version, optional }]) => {
      if (name === '') return true;
      if (!(name in found)) return optional; // made for another platform
      return found[name].version === version && existsSync(path.join(root, name));
    })
  );
}
