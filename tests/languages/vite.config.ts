import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import { productWithout } from '../../tools/product.ts';
import { languagesOnDemand } from '../../tools/words/plugin.ts';
import { TEST_LANGUAGES, withTestLanguages } from '../../tools/words/test-languages.ts';

/** Lessons come with their own words. */
const lessonsInTestLanguages: Plugin = {
  name: 'lessons-in-test-languages',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/learn\/(lessons\/[\w-]+|lesson-list)\.json$/.test(id)
      ? { code: JSON.stringify(withTestLanguages(JSON.parse(code))), map: null }
      : null,
};

// The product, and two languages that nobody speaks.
export default mergeConfig(productWithout('vite-plugin-pwa', 'languages-on-demand'), {
  plugins: [languagesOnDemand({ tried: TEST_LANGUAGES }), lessonsInTestLanguages],
  build: {
    outDir: fileURLToPath(new URL('../../test-results/languages-page', import.meta.url)),
    emptyOutDir: true,
  },
});
