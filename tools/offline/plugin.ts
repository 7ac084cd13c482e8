// What the build adds so that the page can be installed and opens without a network.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa';

const manifest: Partial<ManifestOptions> = {
  name: 'Dispatch Lab',
  short_name: 'Dispatch Lab',
  description:
    'What happens to an order between the click and the doorstep, and what would change it.',
  lang: 'en',
  // Relative, as all addresses: the same build works from any folder.
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#fbfaf7',
  theme_color: '#ffffff',
  categories: ['education'],
  icons: [
    { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: './icons/192.png', sizes: '192x192', type: 'image/png' },
    { src: './icons/512.png', sizes: '512x512', type: 'image/png' },
    { src: './icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

/**
 * A manifest, and a service worker with the list of all files of the page: both languages, workers
 * and what is loaded on demand; not the one file, the examples and what is for other people's sites.
 * The page registers it itself (src/state/updates.svelte.ts), by its own policy.
 */
export function offline(): Plugin[] {
  let folder = '';
  /** In the form that `fetch` checks a file by: a half-copied site is not taken for a version. */
  const hashOf = (file: string) =>
    `sha256-${createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('base64')}`;
  const noteFolder: Plugin = {
    name: 'note-folder',
    configResolved: ({ root, build }) => void (folder = path.resolve(root, build.outDir)),
  };
  const pwa = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/worker/offline',
    filename: 'service-worker.ts',
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    manifest,
    injectManifest: {
      rollupFormat: 'iife',
      target: 'es2022',
      globPatterns: [
        'index.html',
        'favicon.svg',
        'icons/*.png',
        'manifest.webmanifest',
        'assets/**',
      ],
      maximumFileSizeToCacheInBytes: 1e7,
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map(
            ({ url, size }) => ({ url, size, integrity: hashOf(url) }) as never,
          ),
          warnings: [],
        }),
      ],
    },
  });
  return [noteFolder, ...pwa];
}
