// Commands of src/cli, for `npm run --silent simulate -- …` and its like: built when asked for, in a
// place of their own so that two may run at once; stdout carries nothing but their answers.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { checkNode, ensurePackages, root, runMain } from './setup.mjs';
import { ensureWords } from './words/compile.mjs';

/** Runs the main() of src/cli/NAME.ts with the arguments given. */
export function runCommand(name) {
  runMain(async () => {
    checkNode();
    ensurePackages();
    ensureWords();
    const { main } = await built(name);
    process.exitCode = main(process.argv.slice(2));
  });
}

async function built(name) {
  const { build } = await import('vite');
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(path.join(cache, `dispatch-lab-${name}-`));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: { ssr: `src/cli/${name}.ts`, outDir, copyPublicDir: false },
    });
    return await import(pathToFileURL(path.join(outDir, `${name}.js`)).href);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
