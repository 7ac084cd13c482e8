import { expect, test, type Page } from '@playwright/test';
import {
  aliveWorkers,
  breakFromNow,
  breakWorkers,
  losses,
  type Fault,
  type Plan,
} from './broken-workers';
import { digest, move, open, openBrief, settled, settledAfter } from './page';

const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const customs = (page: Page) => slider(page, 'Customs delay');
const notice = (page: Page) => page.getByRole('alert').or(page.getByRole('status'));

/** What people do, the call of the engine that it comes down to, and what shows that it is done. */
const PHASES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  run: (page) => move(page, 'Customs delay', 3),
  answer: (page) => move(page, 'Customs delay', 3),
  quickAnswer: (page) =>
    settledAfter(page, async () => {
      // A slider under way sends input without change.
      await customs(page).evaluate((input: HTMLInputElement) => {
        input.value = '3';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    }),
  runPair: (page) =>
    settledAfter(page, async () => {
      const scenario = page.getByRole('combobox', { name: 'Scenario', exact: true });
      await scenario.selectOption('carrier-strike');
    }),
  closeUp: async (page) => {
    await page
      .getByRole('button', { name: /^Customs: / })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByRole('dialog')).toContainText('utilisation', { ignoreCase: true });
    await page.keyboard.press('Escape');
  },
  track: async (page) => {
    await page.getByRole('button', { name: /follow an order/i }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Median' }).click();
    await expect(
      page.getByRole('dialog').getByRole('heading', { name: /^Order \d/ }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  },
  selfCheck: async (page) => {
    await page.getByRole('tab', { name: 'Self-check' }).click();
    await page.getByRole('button', { name: 'Run the self-check' }).click();
    await expect(page.locator('[data-verdict]').first()).toBeVisible();
  },
};

/** What the page shows for an action when nothing goes wrong, in a brief run and in a whole one. */
const sound = new Map<string, string>();
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({
    reducedMotion: 'reduce',
    baseURL: test.info().project.use.baseURL!,
  });
  const note = async (call: string, as = call) => {
    await PHASES[call]?.(page);
    await settled(page);
    sound.set(as, await digest(page));
  };
  await openBrief(page);
  await note('none');
  await note('run');
  await page.goto('about:blank');
  await openBrief(page);
  await note('runPair');
  await page.goto('about:blank');
  await open(page);
  await note('none', 'none, whole');
  await note('run', 'run, whole');
  await page.close();
});
/** Of a phase in which the scenario is that of another. */
const expected = (call: string) =>
  sound.get({ answer: 'run', quickAnswer: 'run', run: 'run', runPair: 'runPair' }[call] ?? 'none');

// Every way in every phase is tried on workers that stand in for real ones, in src/state.
const LOST: readonly [Fault, string][] = [
  ['killed', 'run'],
  ['killed', 'runPair'],
  ['killed', 'track'],
  ['killed', 'selfCheck'],
  ['thrown in', 'run'],
  ['thrown in', 'quickAnswer'],
  ['thrown in', 'closeUp'],
  ['hung', 'answer'],
  ['hung', 'quickAnswer'],
  ['hung', 'closeUp'],
];

for (const fault of ['killed', 'thrown in'] satisfies Fault[])
  test(`a worker ${fault} as it starts is replaced`, async ({ page }) => {
    await breakWorkers(page, { fault, at: 'start', times: 1 });
    await openBrief(page);
    expect(await digest(page)).toBe(sound.get('none'));
    await expectRecovered(page, 1);
  });

for (const [fault, call] of LOST)
  test(`a worker ${fault} in ${call} is replaced within two seconds, with the same answer`, async ({
    page,
  }) => {
    await breakWorkers(page, null);
    const complaints = await openBrief(page);
    await breakFromNow(page, { fault, at: call, times: 1 });
    await PHASES[call]!(page);
    await settled(page);
    await expect.poll(() => digest(page)).toBe(expected(call));
    await expectRecovered(page, 1);
    expect(complaints).toEqual([]);
  });

/** Each lost worker's task was begun again in time, and no worker is left over. */
async function expectRecovered(page: Page, times: number): Promise<void> {
  await expect
    .poll(async () => (await losses(page)).filter(({ recovered }) => recovered !== null).length)
    .toBe(times);
  for (const { recovered } of await losses(page)) expect(recovered).toBeLessThan(2000);
  expect(await aliveWorkers(page)).toBeLessThanOrEqual(2);
}

test.describe('when workers are lost again and again', () => {
  for (const plan of [
    { fault: 'killed', at: 'run', times: Infinity },
    { fault: 'thrown in', at: 'start', times: Infinity },
  ] satisfies Plan[])
    test(`${plan.fault} in ${plan.at}: the page itself goes on, and says so`, async ({ page }) => {
      // Infinity does not travel.
      await breakWorkers(page, { ...plan, times: 1000 });
      // Whole runs: were they made without a pause, the page would be seen to stand still.
      const complaints = await open(page);
      expect(await digest(page)).toBe(sound.get('none, whole'));
      await expect(notice(page).filter({ hasText: /goes on in the page itself/ })).toBeVisible();
      expect(await aliveWorkers(page)).toBe(0);
      const lost = (await losses(page)).length;

      await stutter(page);
      await PHASES.run!(page);
      expect(await digest(page)).toBe(sound.get('run, whole'));
      expect(await customs(page).inputValue()).toBe('3');
      // One replication at a time: in between the page draws and answers.
      expect(await longestStutter(page)).toBeLessThan(2500);
      await PHASES.track!(page);
      await PHASES.closeUp!(page);
      // Workers are not tried again.
      expect((await losses(page)).length).toBe(lost);
      expect(complaints).toEqual([]);
    });
});

/** Begins to watch for the longest time in which the page does nothing for people, ms. */
async function stutter(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = window as unknown as { longest: number };
    all.longest = 0;
    let last = performance.now();
    setInterval(() => {
      all.longest = Math.max(all.longest, performance.now() - last);
      last = performance.now();
    }, 10);
  });
}
const longestStutter = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { longest: number }).longest);

test.describe('a tab that was hidden for ten minutes', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  const simulated = async (page: Page) =>
    Number(await slider(page, 'Simulated time').getAttribute('aria-valuenow'));
  const show = (page: Page, state: 'hidden' | 'visible') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      Object.defineProperty(document, 'hidden', { value: now === 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  test('goes on where it was: the clock does not leap, and nothing is run', async ({ page }) => {
    await breakWorkers(page, null);
    await page.clock.install();
    const complaints = await openBrief(page);
    await move(page, 'Customs delay', 3);
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    // What the page does by itself once it has nothing to do is done.
    await expect
      .poll(
        async () => {
          const before = await asked(page);
          await new Promise((done) => setTimeout(done, 1500));
          return (await asked(page)) - before;
        },
        { timeout: 60_000 },
      )
      .toBe(0);

    await show(page, 'hidden');
    const [before, calls] = [await simulated(page), await asked(page)];
    await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
    const left = await simulated(page);
    await page.clock.fastForward(600_000);
    await show(page, 'visible');
    await page.clock.runFor(50);
    // Six hours to a second: ten minutes would have been five months.
    expect((await simulated(page)) - left).toBeLessThan(3600 * 6);
    expect(left - before).toBeLessThan(86_400);
    await page.clock.resume();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    expect((await asked(page)) - calls).toBeLessThan(5);
    expect(await page.locator('html').getAttribute('data-run')).toBe('settled');
    expect(complaints).toEqual([]);
  });

  test('answers a lever that was left under way once, not many times', async ({ page }) => {
    await breakWorkers(page, null);
    await page.clock.install();
    await openBrief(page);
    const before = await digest(page);
    for (const value of ['1', '2', '3'])
      await customs(page).evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, value);
    await show(page, 'hidden');
    await page.clock.fastForward(600_000);
    await show(page, 'visible');
    await page.clock.resume();
    await expect(async () => {
      await settled(page);
      expect(await digest(page)).toBe(sound.get('run'));
    }).toPass();
    expect(await digest(page)).not.toBe(before);
    await expect(notice(page).filter({ hasText: /lost/ })).toHaveCount(0);
  });
});

const asked = (page: Page): Promise<number> => page.evaluate(() => window.breakWorkers.asked);
