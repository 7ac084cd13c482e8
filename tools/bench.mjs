// `npm run bench -- [common] [full] [page] [--write] [--rounds N] [--date D]`: how fast it is, and
// next to whom. Built as production code and run in a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
  PlainError,
  checkNode,
  cleanEnv,
  ensurePackages,
  npmCommand,
  root,
  runMain,
} from './setup.mjs';

const bench = path.join(root, 'bench');

runMain(async () => {
  checkNode();
  ensurePackages();
  const args = process.argv.slice(2);
  const parts = args.filter((arg) => /^(common|full|page)$/.test(arg));
  const wanted = (part) => parts.length === 0 || parts.includes(part);
  if (wanted('common')) ensurePeers();
  const { build } = await import('vite');
  const outDir = path.join(root, 'node_modules/.cache/dispatch-lab-bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'bench/main.ts',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'es2022',
    },
  });
  const child = spawn(process.execPath, ['--expose-gc', path.join(outDir, 'main.js'), ...args], {
    cwd: root,
    env: cleanEnv(),
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((resolve) => child.once('close', resolve));
});

/** The libraries to compare with live in a package of their own: nothing else needs them. */
function ensurePeers() {
  const { dependencies } = JSON.parse(readFileSync(path.join(bench, 'package.json'), 'utf8'));
  const current = Object.entries(dependencies).every(([name, version]) => {
    const file = path.join(bench, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
  if (current) return;
  process.stderr.write('Installing the libraries to compare with …\n');
  const [command, first, options] = npmCommand();
  const args = [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, args, {
    ...options,
    cwd: bench,
    env: cleanEnv(),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new PlainError('Installing the libraries to compare with failed.');
}
