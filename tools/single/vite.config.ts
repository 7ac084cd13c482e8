import { mergeConfig } from 'vite';
import { productWithout } from '../product.ts';
import { languagesOnDemand } from '../words/plugin.ts';
import { oneFile } from './one-file.ts';

// `npm run build:single`: the product as one HTML file. It is kept where people put it, so it has no
// service worker and no manifest, and it has nowhere to fetch a language from.
export default mergeConfig(productWithout('vite-plugin-pwa', 'languages-on-demand'), {
  plugins: [languagesOnDemand({ together: true }), oneFile('dispatch-lab.html')],
});
