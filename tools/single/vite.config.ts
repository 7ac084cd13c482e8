import { mergeConfig } from 'vite';
import product from '../../vite.config.ts';
import { oneFile } from './one-file.ts';

// `npm run build:single`: the product as one HTML file.
export default mergeConfig(product, {
  plugins: [oneFile('dispatch-lab.html')],
});
