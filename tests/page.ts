import type { Page } from '@playwright/test';

/** The five panels, by the names they are known by. */
export const KPIS = [
  'Order processing time',
  'Shipping time',
  'Delivery time',
  'Order defect rate',
  'Customer satisfaction',
] as const;
export type Kpi = (typeof KPIS)[number];

/** Opens the page, waits for its first settled run, and collects what goes wrong in it. */
export async function open(page: Page, address = './'): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await settled(page);
  return complaints;
}

/**
 * In words of a link: the baseline over 35 days in place of 133, one week of them measured. As much
 * arrives, waits and is served each day; only the intervals are wider.
 */
export const BRIEF = 'measuredOrders=2800&warmupDays=14&cooldownDays=14';

/** The page with a brief run, for whatever does not depend on the baseline’s figures or dates. */
export function openBrief(page: Page, link = ''): Promise<string[]> {
  return open(page, `./#${link && `${link}&`}${BRIEF}&v=1`);
}

export async function settled(page: Page): Promise<void> {
  await page.locator('[data-run="settled"]').waitFor({ state: 'attached', timeout: 120_000 });
}

export async function digest(page: Page): Promise<string> {
  return (await page.locator('[data-run]').first().getAttribute('data-digest')) ?? '';
}

/** Does something that changes the scenario and waits for the run that answers it. */
export async function settledAfter(page: Page, change: () => Promise<void>): Promise<void> {
  const before = await digest(page);
  await change();
  // Without a digest the next run has begun meanwhile.
  const another = `[data-run="settled"][data-digest]:not([data-digest=""], [data-digest="${before}"])`;
  await page.locator(another).waitFor({ state: 'attached', timeout: 120_000 });
}

/** Moves a slider to a value the way a person's release of it does. */
export async function move(page: Page, lever: string, value: number): Promise<void> {
  await settledAfter(page, () =>
    page.getByRole('slider', { name: lever, exact: true }).fill(String(value)),
  );
}

export async function kpi(page: Page, name: Kpi): Promise<number> {
  const value = page.getByRole('figure', { name, exact: true }).locator('[data-value]').first();
  return Number(await value.getAttribute('data-value'));
}

export async function kpis(page: Page): Promise<Record<Kpi, number>> {
  const values = {} as Record<Kpi, number>;
  for (const name of KPIS) values[name] = await kpi(page, name);
  return values;
}
