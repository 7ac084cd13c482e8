// `npm run build:zip`: the built site as one file, for a school's own web space.
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

const { module } = await runnerImport(path.join(root, 'tools/zip/pack.ts'));
console.log(module.pack(root));
