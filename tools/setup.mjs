// What `npm start` and `npm test` need before anything is installed. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const say = (line) => process.stderr.write(`${line}\n`);
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

/**
 * Finds or installs a Chromium for the whole-page tests. Returns its path, or undefined for
 * the one that Playwright keeps for itself.
 */
export function ensureBrowser() {
  const installed = findBrowser();
  if (installed) return installed;

  if (isDebian() && process.getuid() === 0) {
    say('Installing Chromium for the whole-page tests …');
    // Twice, because mirrors hiccup.
    if (aptInstall('chromium') || aptInstall('chromium')) return findBrowser();
  }

  const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const { status } = spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    throw new PlainError(
      'The whole-page tests need Chrome or Chromium, and none was found or could be installed.\n' +
        'Install one, or set CHROMIUM_PATH to its program file.',
    );
  }
  return undefined;
}

function findBrowser() {
  const { CHROMIUM_PATH, CHROME_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env;
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH)) {
    throw new PlainError(`CHROMIUM_PATH names a file that does not exist: ${CHROMIUM_PATH}`);
  }
  const places = {
    linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
      .map((name) => `/usr/bin/${name}`)
      .concat('/snap/bin/chromium'),
    darwin: ['Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: [PROGRAMFILES, LOCALAPPDATA].map((folder) =>
      path.join(folder || '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ),
  };
  return [CHROMIUM_PATH, CHROME_PATH, ...(places[process.platform] || [])].find(
    (file) => file && existsSync(file),
  );
}

/** Debian itself: elsewhere the package of this name is another thing or none. */
function isDebian() {
  const file = '/etc/os-release';
  return (
    existsSync('/usr/bin/apt-get') &&
    existsSync(file) &&
    /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'))
  );
}

function aptInstall(name) {
  const options = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const args = ['install', '-qq', '-y', '--no-install-recommends', name];
  return spawnSync('apt-get', args, options).status === 0;
}
