import type { PluginOption } from 'vite';
import { mergeConfig } from 'vite';
import product from '../../vite.config.ts';
import { oneFile } from './one-file.ts';

/** One file is kept where people put it: it has no service worker and no manifest. */
const { plugins, ...rest } = product;
const kept = (plugins?.flat(Infinity) as PluginOption[]).filter(
  (plugin) => !(plugin && 'name' in plugin && plugin.name.startsWith('vite-plugin-pwa')),
);

// `npm run build:single`: the product as one HTML file.
export default mergeConfig({ ...rest, plugins: kept }, { plugins: [oneFile('dispatch-lab.html')] });
