// Finds or installs the browsers that tests drive. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { PlainError, root, say } from './setup.mjs';

/**
 * Finds or installs a Chromium for the whole-page tests. Returns its path, or undefined for
 * the one that Playwright keeps for itself.
 */
export function ensureBrowser() {
  const installed = findBrowser();
  if (installed) return installed;

  if (isDebian() && process.getuid() === 0) {
    say('Installing Chromium for the whole-page tests …');
    if (aptInstall('chromium')) return findBrowser();
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

/** Programs that the comparison of engines starts besides Chromium, and Debian's packages of them. */
const otherEngines = [
  ['/usr/bin/firefox-esr', 'firefox-esr'],
  ['/usr/bin/WebKitWebDriver', 'webkit2gtk-driver'],
  ['/usr/bin/Xvfb', 'xvfb'],
];

/** Finds or installs Firefox and WebKitGTK; without all of them there is nothing to compare. */
export function ensureOtherEngines() {
  const missing = () => otherEngines.filter(([program]) => !existsSync(program));
  if (missing().length > 0 && isDebian() && process.getuid() === 0) {
    say('Installing Firefox and WebKitGTK for the comparison of engines …');
    aptInstall(...missing().map(([, name]) => name));
  }
  if (missing().length > 0) {
    const programs = missing().map(([program]) => program);
    const packages = missing().map(([, name]) => name);
    throw new PlainError(
      `The comparison of engines needs ${programs.join(' and ')}, not found and not to be installed.\n` +
        `On Debian: apt-get install ${packages.join(' ')}`,
    );
  }
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

/** Tries twice, because mirrors hiccup. */
function aptInstall(...names) {
  const options = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const args = ['install', '-qq', '-y', '--no-install-recommends', ...names];
  return [1, 2].some(() => {
    spawnSync('apt-get', ['update', '-qq'], options);
    return spawnSync('apt-get', args, options).status === 0;
  });
}
