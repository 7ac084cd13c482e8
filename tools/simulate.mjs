// `npm run --silent simulate -- …`: the engine without a browser. Built when first asked for and
// after each change; stdout carries nothing but its answers.
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { checkNode, ensurePackages, root, runMain } from './setup.mjs';

runMain(async () => {
  checkNode();
  ensurePackages();
  const { build } = await import('vite');
  const outDir = path.join(root, 'node_modules/.cache/dispatch-lab');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'src/cli/simulate.ts', outDir, emptyOutDir: true, copyPublicDir: false },
  });
  const { main } = await import(pathToFileURL(path.join(outDir, 'simulate.js')).href);
  process.exitCode = main(process.argv.slice(2));
});
