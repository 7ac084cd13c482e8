import { expect, test, type Page } from '@playwright/test';
import { faults, overflow } from './faults';
import { makeLog } from './fixtures/make-log';
import { move, open, openBrief, settled, settledAfter } from './page';

interface State {
  readonly name: string;
  /** Brings the page there from the state before it. */
  readonly arrange: (page: Page) => Promise<void>;
  /** Selector of what is new in it; the rest of the page has been looked at in another state. */
  readonly within?: string;
}
interface Visit {
  readonly name: string;
  /** Pixels; each state is arranged in the first, and looked at in all. */
  readonly windows: readonly (readonly [width: number, height: number])[];
  readonly zoom?: number;
  /** A run long enough for a queue that grows without bound to be told from one that is long. */
  readonly whole?: boolean;
  readonly scheme?: 'light' | 'dark';
  readonly states: readonly State[];
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = (page: Page) => page.getByRole('dialog');
const picker = (page: Page) => page.getByRole('combobox', { name: 'Scenario' });
const field = (page: Page, lever: string) =>
  page.getByRole('textbox', { name: `${lever}, number` });

async function away(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}
async function type(page: Page, lever: string, value: string): Promise<void> {
  await field(page, lever).fill(value);
  await field(page, lever).press('Enter');
}
async function openSummaries(page: Page, within = 'main'): Promise<void> {
  const shut = page.locator(`${within} details:not([open]) > summary`);
  while ((await shut.count()) > 0) await shut.first().click();
}
async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find a lever' }).fill(words);
}

const settledState: State = { name: 'settled', arrange: settled };

/** A tab with its table open, by something that is there once it has loaded. */
const tab = (name: string, sign: (page: Page) => ReturnType<Page['locator']>): State => ({
  name: `tab ${name}`,
  within: '[role="tabpanel"]',
  arrange: async (page) => {
    await page.getByRole('tab', { name, exact: true }).click();
    await sign(page).first().waitFor();
    await openSummaries(page, '[role="tabpanel"]');
  },
});
const TABS: readonly State[] = [
  tab('Where the days go', (page) => page.getByRole('slider', { name: 'Read out a stage' })),
  tab('Over time', (page) => page.getByRole('slider', { name: 'Day to read out' })),
  tab('Bottleneck', (page) => page.getByRole('img', { name: /^The bottleneck on/ })),
  tab('Partners', (page) => page.getByRole('table', { name: 'Channels' })),
  tab('Sellers', (page) => page.getByRole('table', { name: 'Best ten' })),
  tab('Evidence', (page) => page.getByRole('columnheader', { name: 'Source' })),
  tab('Your data', (page) => page.getByRole('tabpanel').getByText(/order log/i)),
  tab('Self-check', (page) => button(page, 'Run the self-check')),
];

const DIALOGS: readonly State[] = [
  {
    name: 'what a lever does, with its evidence',
    within: 'dialog',
    arrange: async (page) => {
      await button(page, /^What Customs delay does/).click();
      await expect(dialog(page)).toContainText('Source');
    },
  },
  {
    name: 'what a key figure means',
    within: 'dialog',
    arrange: async (page) => {
      await away(page);
      await button(page, 'What order defect rate means').click();
      await dialog(page).waitFor();
    },
  },
  {
    name: 'the story of a scenario',
    within: 'dialog',
    arrange: async (page) => {
      await away(page);
      await button(page, 'About this scenario').click();
      await dialog(page).waitFor();
    },
  },
  {
    name: 'about',
    within: 'dialog',
    arrange: async (page) => {
      await away(page);
      await button(page, 'About').click();
      await dialog(page).waitFor();
    },
  },
  {
    name: 'shortcuts',
    within: 'dialog',
    arrange: async (page) => {
      await away(page);
      await button(page, 'Keyboard (?)').click();
      await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    },
  },
  {
    name: 'a new event, refused',
    within: 'dialog',
    arrange: async (page) => {
      await away(page);
      await button(page, 'Add an event here').click();
      await dialog(page).getByRole('button', { name: 'Add' }).click();
      await expect(dialog(page).getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: 'an event on the timeline, edited',
    within: 'dialog',
    arrange: async (page) => {
      await away(page);
      await settledAfter(
        page,
        async () => void (await picker(page).selectOption('carrier-strike')),
      );
      await button(page, /^USPS strike/).click();
      await page.getByRole('dialog', { name: 'Edit the event' }).waitFor();
    },
  },
];

const MENUS: readonly State[] = [
  {
    name: 'export menu',
    within: 'header',
    arrange: async (page) => {
      await away(page);
      await button(page, 'Export').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'menu of a chart',
    within: 'main',
    arrange: async (page) => {
      await page.keyboard.press('Escape');
      await button(page, 'Save the chart of delivery time').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'numbers of the picture and of each figure',
    arrange: async (page) => {
      await page.keyboard.press('Escape');
      await button(page, 'Numbers').click();
      await openSummaries(page);
    },
  },
  {
    name: 'a bin read out',
    within: '[aria-label="Key figures"]',
    arrange: async (page) => {
      await page.getByRole('slider', { name: 'Read out delivery time' }).press('ArrowRight');
    },
  },
];

const CLOSER: readonly State[] = [
  {
    name: 'which order to follow',
    within: '[role="dialog"]',
    arrange: async (page) => {
      await button(page, 'Follow an order').click();
      await page.getByRole('dialog', { name: 'Follow an order' }).waitFor();
    },
  },
  {
    name: 'a number that is none',
    within: '[role="dialog"]',
    arrange: async (page) => {
      await page.getByRole('textbox', { name: 'Order number' }).fill('soon');
      await page.keyboard.press('Enter');
      await expect(dialog(page)).toContainText('is a whole number');
    },
  },
  {
    name: 'a number that is not in the run',
    within: '[role="dialog"]',
    arrange: async (page) => {
      await page.getByRole('textbox', { name: 'Order number' }).fill('99999999');
      await page.keyboard.press('Enter');
      await expect(dialog(page).locator('[role="status"] p')).toHaveCount(1);
      await expect(dialog(page)).not.toContainText('is a whole number');
    },
  },
  {
    name: 'an order followed',
    within: '[role="dialog"]',
    arrange: async (page) => {
      await dialog(page).getByRole('button', { name: 'Slowest' }).click();
      await page.getByRole('dialog', { name: /^Order \d/ }).waitFor();
    },
  },
  {
    name: 'no order of a kind',
    within: '[role="dialog"]',
    arrange: async (page) => {
      await away(page);
      await search(page, 'selected for inspection');
      await move(page, 'Selected for inspection', 0);
      await button(page, 'Follow an order').click();
      await dialog(page).getByRole('button', { name: 'Inspected' }).click();
      await expect(dialog(page)).toContainText('No order of this run is of that kind.');
    },
  },
  {
    name: 'a station',
    within: '[role="dialog"]',
    arrange: async (page) => {
      await away(page);
      await button(page, /^Hub: /).click();
      await expect(dialog(page)).toContainText('Longest waits');
    },
  },
  {
    name: 'a comparison of paired runs',
    within: '[role="dialog"]',
    arrange: async (page) => {
      await button(page, 'Run both and compare').click();
      await expect(dialog(page)).toContainText('pairs of runs', { timeout: 60_000 });
    },
  },
];

const LEVERS: readonly State[] = [
  {
    name: 'all groups of levers open',
    within: 'aside',
    arrange: (page) => openSummaries(page, '[aria-label="All levers"]'),
  },
  {
    name: 'what an opportunity would bring',
    within: 'aside',
    arrange: async (page) => {
      await button(page, 'What would it bring?').first().click();
      await page.getByRole('row', { name: /^Saved a day/ }).waitFor({ timeout: 60_000 });
    },
  },
  { name: 'a search with hits', within: 'aside', arrange: (page) => search(page, 'inspection') },
  { name: 'a search without hits', within: 'aside', arrange: (page) => search(page, 'zzzzzz') },
  {
    name: 'a number refused',
    within: 'aside',
    arrange: async (page) => {
      await search(page, '');
      await type(page, 'Customs delay', '99');
      await expect(page.getByText(/^Customs delay goes from 0 to 10/)).toBeVisible();
    },
  },
  {
    name: 'a mix with no room left',
    within: 'aside',
    arrange: async (page) => {
      for (const name of ['UPS', 'FedEx', 'Regional'])
        await button(page, `Hold ${name} share still`).click();
      await page.getByRole('slider', { name: 'USPS share' }).press('ArrowRight');
      await expect(page.getByText(/All other shares are held still/)).toBeVisible();
    },
  },
  {
    name: 'held, with levers moved since',
    within: 'aside',
    arrange: async (page) => {
      await page.getByRole('switch', { name: 'Hold, then run' }).check();
      await page.getByRole('slider', { name: 'Seller automation' }).press('PageUp');
      await expect(page.getByTestId('run-state')).toHaveText('levers moved since');
    },
  },
];

const RUNS: readonly State[] = [
  {
    name: 'a queue that grows without bound',
    arrange: async (page) => {
      await move(page, 'USPS share', 95);
      await expect(page.getByText(/grows without bound/i).first()).toBeVisible();
    },
  },
  {
    name: 'settled again after workers were lost',
    arrange: async (page) => {
      for (const worker of page.workers())
        await worker.evaluate(() => {
          setTimeout(() => {
            throw new Error('crashed by the test');
          });
        });
      await settledAfter(page, () => button(page, 'Undo').click());
    },
  },
  {
    name: 'a file refused',
    arrange: async (page) => {
      await page
        .getByLabel('Scenario file')
        .first()
        .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      await expect(page.getByRole('status').filter({ hasText: 'cannot be opened' })).toBeVisible();
    },
  },
  {
    name: 'refining, with its progress',
    arrange: async (page) => {
      await page.locator('summary', { hasText: /^\s*Run\b/ }).click();
      await type(page, 'Orders measured', '400000');
      await page.getByRole('progressbar', { name: 'Progress of the run' }).waitFor();
      await page.locator('[data-run="refining"]').waitFor({ state: 'attached', timeout: 60_000 });
    },
  },
  {
    name: 'failed',
    arrange: async (page) => {
      await button(page, 'Cancel').click();
      await page.getByText('Demand', { exact: true }).click();
      await type(page, 'Orders measured', '1000000');
      await type(page, 'Orders per day', '10');
      await page.locator('[data-run="failed"]').waitFor({ state: 'attached' });
    },
  },
];

const LOGS: readonly State[] = [
  {
    name: 'an order log refused',
    arrange: async (page) => {
      await button(page, 'Open an order log').click();
      await choose(page, '');
      await expect(page.getByRole('tabpanel').getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'an order log whose columns are asked for',
    arrange: async (page) => {
      const header =
        'number,state,created at,paid at,shipped at,delivered at,promised by,seller,rating\n';
      await choose(page, makeLog({ rows: 2000 }).replace(/^.*\n/, header));
      await dialog(page).waitFor();
    },
  },
  {
    name: 'an order log open',
    arrange: async (page) => {
      await away(page);
      await settledAfter(page, () => choose(page, makeLog({ rows: 4000 })));
      await page.getByRole('figure', { name: /delivery.*simulated against observed/i }).waitFor();
      await openSummaries(page);
    },
  },
];
async function choose(page: Page, content: string): Promise<void> {
  await page
    .getByLabel('Order log file')
    .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
}

const pick = (states: readonly State[], ...names: readonly string[]) =>
  names.map((name) => states.find((state) => state.name === name)!);

/** Where room is scarce: what is opened covers most of the page. */
const NARROW: readonly State[] = [
  settledState,
  ...pick(DIALOGS, 'what a lever does, with its evidence'),
  ...pick(MENUS, 'export menu'),
  {
    name: 'numbers open, and all levers below the figures',
    within: 'main',
    arrange: async (page) => {
      await page.keyboard.press('Escape');
      await button(page, 'Numbers').click();
      await openSummaries(page);
    },
  },
  ...pick(TABS, 'tab Partners'),
  ...pick(CLOSER, 'which order to follow', 'an order followed'),
  {
    name: 'a station, and a change from the baseline',
    arrange: async (page) => {
      await away(page);
      await move(page, 'Customs delay', 3);
      await button(page, /^Hub: /).click();
      await expect(dialog(page)).toContainText('Longest waits');
    },
  },
];

const WIDE = [[1440, 900]] as const;
const VISITS: readonly Visit[] = [
  { name: 'tabs', windows: WIDE, states: [settledState, ...TABS] },
  { name: 'dialogs', windows: WIDE, states: DIALOGS },
  { name: 'menus and numbers', windows: WIDE, states: MENUS },
  { name: 'a closer look', windows: WIDE, states: CLOSER },
  { name: 'levers', windows: WIDE, states: LEVERS },
  { name: 'runs', windows: WIDE, whole: true, states: RUNS },
  { name: 'an order log', windows: WIDE, states: LOGS },
  {
    name: 'the dark theme',
    windows: WIDE,
    scheme: 'dark',
    whole: true,
    states: [
      settledState,
      ...pick(MENUS, 'export menu', 'menu of a chart'),
      ...pick(LEVERS, 'a search with hits', 'a number refused'),
      ...pick(CLOSER, 'which order to follow', 'an order followed'),
      ...pick(RUNS, 'a queue that grows without bound'),
    ],
  },
  {
    name: 'a phone',
    windows: [
      [320, 568],
      [390, 844],
    ],
    states: NARROW,
  },
  {
    // What a window of 1440 × 900 leaves at a zoom of 400 %, and a frame.
    name: '400 % zoom',
    windows: [
      [360, 225],
      [640, 420],
    ],
    zoom: 4,
    states: NARROW,
  },
];

for (const { name, windows, zoom = 1, scheme = 'light', whole, states } of VISITS)
  test.describe(name, () => {
    const [[width, height]] = windows as [[number, number]];
    test.use({ viewport: { width, height }, deviceScaleFactor: zoom });
    const widths = windows.map(([pixels]) => pixels).join(' and ');
    test(`axe finds no fault: ${states.length} states at ${widths} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const complaints = await (whole ? open : openBrief)(page);
      for (const state of states)
        await test.step(state.name, async () => {
          await state.arrange(page);
          for (const [width, height] of windows) {
            const look = `${state.name}, ${width} px`;
            await page.setViewportSize({ width, height });
            await expect.poll(() => overflow(page), `${look}: too wide`).toBeLessThanOrEqual(0);
            expect.soft(await faults(page, state.within), look).toEqual([]);
          }
          await page.setViewportSize({ width, height });
        });
      expect(complaints).toEqual([]);
    });
  });
