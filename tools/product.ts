import type { Plugin } from 'vite';
import product from '../vite.config.ts';

/** The product's settings without plugins whose names begin so, for other forms of it. */
export function productWithout(...names: readonly string[]): typeof product {
  const all = (product.plugins as unknown[]).flat(Infinity) as Plugin[];
  const kept = all.filter(({ name }) => !names.some((begin) => name.startsWith(begin)));
  return { ...product, plugins: kept };
}
