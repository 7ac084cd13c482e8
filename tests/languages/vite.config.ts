import { fileURLToPath } from 'node:url';
import product from '../../vite.config.ts';
import { languagesOnDemand } from '../../tools/words/plugin.ts';
import { TEST_LANGUAGES } from '../../tools/words/test-languages.ts';

const without = (name: string) =>
  product.plugins!.filter(
    (plugin) => !(plugin instanceof Object && 'name' in plugin && plugin.name === name),
  );

// The product, and two languages that nobody speaks.
export default {
  ...product,
  plugins: [languagesOnDemand({ tried: TEST_LANGUAGES }), ...without('languages-on-demand')],
  build: {
    ...product.build,
    outDir: fileURLToPath(new URL('../../test-results/languages-page', import.meta.url)),
    emptyOutDir: true,
  },
};
