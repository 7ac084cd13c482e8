import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import product from '../../vite.config.ts';

// Another page, built with the product's settings.
export default mergeConfig(product, {
  root: fileURLToPath(new URL('page', import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL('../../test-results/engines-page', import.meta.url)),
    emptyOutDir: true,
  },
});
