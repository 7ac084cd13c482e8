import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong in the page as it is, small targets (WCAG 2.5.8) included. In a long table
 * it looks at the first dozen rows and every tenth: the rest are made alike.
 * @param within selector of the part to look at; the whole page without it
 */
export async function faults(page: Page, within?: string): Promise<string[]> {
  // What lies half under a bar that stays while the page scrolls is no small target.
  await page.evaluate(() => window.scrollTo(0, 0));
  const axe = new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    // There are no frames to add up, for which every look would open a page of its own.
    .setLegacyMode()
    .exclude('tbody tr:nth-child(n + 13):not(:nth-child(10n))');
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** Pixels by which the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
