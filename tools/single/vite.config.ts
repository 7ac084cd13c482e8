import { mergeConfig, type PluginOption } from 'vite';
import product from '../../vite.config.ts';
import { oneFile } from './one-file.ts';

// One file has nowhere to fetch a language from: it holds them all.
const isSplit = (plugin: PluginOption) =>
  plugin instanceof Object && 'name' in plugin && plugin.name === 'languages-on-demand';

// `npm run build:single`: the product as one HTML file.
export default mergeConfig(
  { ...product, plugins: product.plugins!.filter((plugin) => !isSplit(plugin)) },
  { plugins: [oneFile('dispatch-lab.html')] },
);
