import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { productWithout } from '../../tools/product.ts';
import { languagesOnDemand } from '../../tools/words/plugin.ts';
import { TEST_LANGUAGES } from '../../tools/words/test-languages.ts';

// The product, and two languages that nobody speaks.
export default mergeConfig(productWithout('vite-plugin-pwa', 'languages-on-demand'), {
  plugins: [languagesOnDemand({ tried: TEST_LANGUAGES })],
  build: {
    outDir: fileURLToPath(new URL('../../test-results/languages-page', import.meta.url)),
    emptyOutDir: true,
  },
});
