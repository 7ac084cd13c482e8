import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { embedScript, siteAddress } from './tools/host/host-files.ts';
import { licences, noteLicences } from './tools/licences/plugin.ts';
import { offline } from './tools/offline/plugin.ts';
import { isMessage, languagesOnDemand, words } from './tools/words/plugin.ts';

export default defineConfig({
  // Relative addresses: the same build works from any folder of any host.
  base: './',
  plugins: [
    words(),
    languagesOnDemand(),
    svelte({ configFile: false }),
    relaxPolicyWhileDeveloping(),
    namePartsByLoadOrder(),
    embedScript(),
    siteAddress(),
    licences(),
    offline(),
  ],
  resolve: {
    alias: { '@stdlib/utils-eval': fileURLToPath(new URL('tools/no-eval.cjs', import.meta.url)) },
  },
  worker: {
    format: 'es',
    plugins: () => [words(), noteLicences()],
    rolldownOptions: { output: namedAfter('worker') },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    // Every browser that runs ES2022 preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  test: {
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'tools/**/*.test.ts'],
    environment: 'node',
    // Every core: by default one is kept free, which on a machine with two is half of it.
    maxWorkers: '100%',
    globals: false,
    // Nothing is tested by the clock: a busy machine may take its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});

/** The policy in index.html forbids inline styles, which the development server lives on. */
function relaxPolicyWhileDeveloping(): Plugin {
  return {
    name: 'relax-policy-while-developing',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

/**
 * Names each script and style by when it is fetched: `initial-` with the page, `lazy-` later on
 * demand. The size budget in package.json counts `initial-*`, so it cannot be dodged by a chunk
 * that the bundler happens to split off.
 */
function namePartsByLoadOrder(): Plugin {
  const initial = new Set<string>();
  return {
    name: 'name-parts-by-load-order',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            entryFileNames: 'assets/initial-[name]-[hash].js',
            chunkFileNames: ({ name, moduleIds }) =>
              moduleIds.some((id) => initial.has(id)) ||
              moduleIds.every((id) => isBundlersOwn(id) || isMessage(id))
                ? `assets/initial-${name}-[hash].js`
                : `assets/lazy-${name}-[hash].js`,
            assetFileNames: ({ names }) =>
              names.includes('index.css')
                ? 'assets/initial-[name]-[hash][extname]'
                : 'assets/lazy-[name]-[hash][extname]',
          },
        },
      },
    }),
    buildEnd() {
      // Everything that the entry reaches without a dynamic import().
      const follow = (id: string) => {
        // One list names all messages; each of them travels with who says it.
        if (initial.has(id) || isMessage(id)) return;
        initial.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(follow);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) follow(id);
    },
  };
}

/** The bundler's helpers, when it gives them a chunk of their own; counted, to be on the safe side. */
const isBundlersOwn = (id: string) => id.includes('rolldown/runtime');

function namedAfter(kind: string) {
  return {
    entryFileNames: `assets/${kind}-[name]-[hash].js`,
    chunkFileNames: `assets/${kind}-[name]-[hash].js`,
  };
}
