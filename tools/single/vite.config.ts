import { mergeConfig, type Plugin } from 'vite';
import product from '../../vite.config.ts';
import { languagesOnDemand } from '../words/plugin.ts';
import { oneFile } from './one-file.ts';

/**
 * One file is kept where people put it: it has no service worker and no manifest. It has nowhere to
 * fetch a language from: it holds them all.
 */
const isLeftOut = ({ name }: Plugin) =>
  name === 'languages-on-demand' || name.startsWith('vite-plugin-pwa');

const { plugins, ...rest } = product;
const all = (plugins as unknown[]).flat(Infinity) as Plugin[];
const kept = all.filter((plugin) => !isLeftOut(plugin));

// `npm run build:single`: the product as one HTML file.
export default mergeConfig(
  { ...rest, plugins: [languagesOnDemand({ together: true }), ...kept] },
  { plugins: [oneFile('dispatch-lab.html')] },
);
