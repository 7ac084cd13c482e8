import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { productWithout } from '../../tools/product.ts';

// Another page, built with the product's settings; it is not installed.
export default mergeConfig(productWithout('vite-plugin-pwa'), {
  root: fileURLToPath(new URL('page', import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL('../../test-results/engines-page', import.meta.url)),
    emptyOutDir: true,
  },
});
