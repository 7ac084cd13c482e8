import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** What Lighthouse says of a page as a phone loads it, by category: shares of 1. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly 'best-practices': number;
}

interface Lighthouse {
  default(
    address: string,
    flags: object,
    config?: object,
  ): Promise<{ lhr: { categories: Record<keyof Scores, { score: number }> } }>;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

/**
 * Lighthouse lives in the benchmarks' own package, and cannot be bundled.
 * @param port of a browser that may be debugged
 * @param desktop as a desk's computer on a good line; otherwise as Lighthouse's slow phone
 */
export async function audit(address: string, port: number, desktop: boolean): Promise<Scores> {
  const require = createRequire(path.join(process.cwd(), 'bench/package.json'));
  const load = (id: string) => import(pathToFileURL(require.resolve(id)).href);
  const { default: lighthouse } = (await load('lighthouse')) as Lighthouse;
  const config = desktop
    ? ((await load('lighthouse/core/config/desktop-config.js')) as { default: object }).default
    : undefined;
  const flags = { port, logLevel: 'error', onlyCategories: CATEGORIES };
  const { lhr } = await lighthouse(address, flags, config);
  return Object.fromEntries(
    CATEGORIES.map((name) => [name, lhr.categories[name].score]),
  ) as unknown as Scores;
}
