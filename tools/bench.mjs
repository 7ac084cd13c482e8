// `npm run bench -- [common] [full] [page] [sight] [--rounds N] [--date YYYY-MM-DD] [--write]`: how fast the
// machine is, and next to whom. Built as production code and run in a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import {
  PlainError,
  checkNode,
  cleanEnv,
  ensurePackages,
  npmCommand,
  root,
  runMain,
} from './setup.mjs';
import { ensureBrowser } from './browsers.mjs';

const allParts = ['common', 'full', 'page', 'sight'];
const report = 'docs/benchmarks.md';

runMain(async () => {
  const options = readArguments(process.argv.slice(2));
  checkNode();
  ensurePackages();
  const env = cleanEnv();
  if (options.parts.some((part) => part === 'common' || part === 'sight')) ensurePeers();
  if (options.parts.some((part) => part === 'page' || part === 'sight')) {
    const browser = ensureBrowser();
    if (browser) env.CHROMIUM_PATH = browser;
  }

  const { build } = await import('vite');
  const outDir = path.join(root, 'node_modules/.cache/dispatch-lab-bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'bench/main.ts',
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
    },
  });
  const program = path.join(outDir, 'main.js');
  const child = spawn(process.execPath, ['--expose-gc', program, JSON.stringify(options)], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
});

function readArguments(args) {
  const { values, positionals } = parsed(args);
  const unknown = positionals.find((part) => !allParts.includes(part));
  if (unknown)
    throw new PlainError(`There is no part "${unknown}"; there are ${allParts.join(', ')}.`);
  if (values.write && positionals.length > 0)
    throw new PlainError(`${report} holds all parts: --write goes without names of parts.`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new PlainError(`--rounds must be a whole number from 1, not "${values.rounds}".`);
  return {
    parts:
      positionals.length > 0 ? allParts.filter((part) => positionals.includes(part)) : allParts,
    rounds,
    date: values.date,
    write: values.write ? report : null,
  };
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: '7' },
        date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        write: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new PlainError(error.message);
  }
}

/** The libraries to compare with live in a package of their own: nothing else needs them. */
function ensurePeers() {
  const folder = path.join(root, 'bench');
  const read = (...parts) => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8'));
  const current = Object.entries(read('package.json').dependencies).every(
    ([name, version]) =>
      existsSync(path.join(folder, 'node_modules', name)) &&
      read('node_modules', name, 'package.json').version === version,
  );
  if (current) return;
  process.stderr.write('Installing the libraries to compare with …\n');
  const [command, first, options] = npmCommand();
  const { status } = spawnSync(command, [...first, 'ci', '--loglevel=error'], {
    ...options,
    cwd: folder,
    env: cleanEnv(),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new PlainError('Installing the libraries to compare with failed.');
}
