import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { README, zipOf } from './zip.ts';

/**
 * Packs the built site, with its licence and a note for whoever unpacks it, all in one folder.
 * @throws Error while the site is not built
 */
export function pack(root: string): string {
  const dist = path.join(root, 'dist');
  const out = path.join(root, 'dist-zip');
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const inside = (file: string) => path.relative(dist, file).replaceAll('\\', '/');
  const files = new Map(names.map((file) => [inside(file), new Uint8Array(readFileSync(file))]));
  for (const needed of ['index.html', 'single/dispatch-lab.html'])
    if (!files.has(needed)) throw new Error(`dist/${needed} is missing.`);
  files.set('README.txt', new TextEncoder().encode(README));
  files.set('LICENSE.txt', new Uint8Array(readFileSync(path.join(root, 'LICENSE'))));

  const packed = zipOf(new Map([...files].map(([name, bytes]) => [`dispatch-lab/${name}`, bytes])));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  writeFileSync(path.join(out, 'dispatch-lab.zip'), packed);
  return `dist-zip/dispatch-lab.zip: ${files.size} files, ${Math.round(packed.length / 1000)} kB`;
}
