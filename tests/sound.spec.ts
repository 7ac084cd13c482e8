import { expect, test, type Page } from '@playwright/test';
import { move, open, settled } from './page';

interface Set {
  readonly value: number;
  readonly at: number;
}
interface Voice {
  readonly hz: readonly Set[];
  readonly gain: readonly Set[];
}
interface Context {
  /** A press was still fresh when it was made. */
  readonly pressed: boolean;
  readonly closed: boolean;
  readonly voices: readonly Voice[];
}

/** In place of the browser's sound: writes down what it is asked to play. */
function standIn(): void {
  const contexts: { pressed: boolean; closed: boolean; voices: { hz: Set[]; gain: Set[] }[] }[] =
    [];
  const param = (sets: Set[]) => ({
    setTargetAtTime: (value: number, at: number) => void sets.push({ value, at }),
    setValueAtTime: (value: number, at: number) => void sets.push({ value, at }),
    value: 0,
  });
  class FakeContext {
    readonly currentTime = 0;
    readonly destination = {};
    readonly own = { pressed: navigator.userActivation.isActive, closed: false, voices: [] };
    constructor() {
      contexts.push(this.own);
    }
    resume(): Promise<void> {
      return Promise.resolve();
    }
    close(): Promise<void> {
      this.own.closed = true;
      return Promise.resolve();
    }
  }
  interface Own {
    own: (typeof contexts)[number];
  }
  class FakeOscillator {
    readonly voice = { hz: [] as Set[], gain: [] as Set[] };
    readonly frequency = param(this.voice.hz);
    constructor({ own }: Own) {
      own.voices.push(this.voice);
    }
    connect<T>(next: T): T {
      return next;
    }
    start(): void {}
    stop(): void {}
  }
  class FakeGain {
    readonly gain: ReturnType<typeof param>;
    constructor({ own }: Own) {
      // Each voice has one, made right after it.
      this.gain = param(own.voices.at(-1)!.gain);
    }
    connect<T>(next: T): T {
      return next;
    }
  }
  Object.assign(window, {
    contexts,
    ...{ AudioContext: FakeContext, OscillatorNode: FakeOscillator, GainNode: FakeGain },
  });
}

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { contexts: Context[] }).contexts);
const loudest = ({ voices }: Context) => Math.max(...voices.map(({ gain }) => gain.at(-1)!.value));

test.beforeEach(({ page }) => page.addInitScript(standIn));

async function listenTo(page: Page, chart: string): Promise<void> {
  await page.getByRole('button', { name: `Save the chart of ${chart}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Listen' }).click();
}

/** Shares by day at which a row of the chart's table begins, of all. */
async function sharesIn(page: Page, name: string): Promise<[number, number][]> {
  const figure = page.getByRole('figure', { name, exact: true });
  await figure.locator('summary').click();
  const cells = await figure
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  return cells.flatMap(([days, share]): [number, number][] => {
    const from = /^(\d+)\s*(–|to)/.exec(days ?? '');
    return from ? [[Number(from[1]), parseFloat(share!) / 100]] : [];
  });
}

test('a distribution is heard when it is asked for, as the table tells it, and ends at once', async ({
  page,
}) => {
  const complaints = await open(page);
  expect(await heard(page)).toEqual([]);
  await listenTo(page, 'delivery time');
  const figure = page.getByRole('figure', { name: 'Delivery time', exact: true });
  const words = figure.getByText(/^You hear delivery time/);
  await expect(words).toContainText('the higher the tone, the more orders');
  const [first] = await heard(page);
  expect(first).toMatchObject({ pressed: true, closed: false });

  await test.step('the higher the tone, the more orders', async () => {
    const end = Number(/to (\d+) days/.exec((await words.textContent())!)![1]);
    const { hz, gain } = first!.voices[0]!;
    // 200 Hz is none, 1200 Hz the most; the last of the loudness is the end.
    const parts = hz.map(({ value }) => Math.log(value / 200) / Math.log(6));
    expect(gain.slice(0, -1).map(({ value }) => value > 0)).toEqual(
      parts.map((part) => part > 1e-9),
    );
    const all = parts.reduce((sum, part) => sum + part, 0);
    const days = end / parts.length;
    for (const [from, share] of await sharesIn(page, 'Delivery time')) {
      const told = parts.reduce((sum, part, i) => {
        const within = Math.min(from + 5, (i + 1) * days) - Math.max(from, i * days);
        return sum + part * Math.min(1, Math.max(0, within / days));
      }, 0);
      if (from + 5 <= end)
        expect(Math.abs(told / all - share), `from day ${from}`).toBeLessThan(0.03);
    }
    expect(Math.max(...gain.map(({ value }) => value))).toBeLessThanOrEqual(0.08);
  });

  await page.keyboard.press('Escape');
  expect((await heard(page))[0]!.closed).toBe(true);
  await listenTo(page, 'customer satisfaction');
  await expect(page.getByText(/^You hear the customers from one star to five/)).toBeVisible();
  await listenTo(page, 'shipping time');
  await expect(page.getByText(/^You hear shipping time/)).toBeVisible();
  const [, stars, third] = await heard(page);
  expect(stars!.voices[0]!.hz).toHaveLength(5);
  // One at a time.
  expect([stars!.closed, third!.closed]).toEqual([true, false]);
  // The chart goes, and with it what is heard.
  await page.evaluate(() => (location.hash = '#panels=flow&v=1'));
  await expect(page.getByRole('figure', { name: 'Shipping time', exact: true })).toHaveCount(0);
  await expect.poll(async () => (await heard(page))[2]!.closed).toBe(true);
  expect(complaints).toEqual([]);
});

test('queues sound while the clock runs, louder the more wait, and are silent when it stands', async ({
  page,
}) => {
  const complaints = await open(page);
  await move(page, 'Customs delay', 3);
  const clock = page.getByRole('slider', { name: 'Simulated time' });
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  if (await pause.isVisible()) await pause.click();
  await clock.press('End');
  for (let i = 0; i < 4; i++) await clock.press('PageDown');
  expect(await heard(page)).toEqual([]);
  const sound = page.getByRole('button', { name: 'Sound', exact: true });
  await expect(sound).toHaveAttribute('aria-pressed', 'false');
  await sound.click();
  await expect(page.getByRole('status').filter({ hasText: 'each queue has a tone' })).toBeVisible();
  await expect.poll(async () => (await heard(page)).length).toBe(1);
  const [silent] = await heard(page);
  expect(silent!.pressed).toBe(true);
  expect(loudest(silent!)).toBe(0);

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => loudest((await heard(page))[0]!)).toBeGreaterThan(0);
  await pause.click();
  await expect.poll(async () => loudest((await heard(page))[0]!)).toBe(0);
  const [queues] = await heard(page);
  const tones = queues!.voices.map(({ hz, gain }) => ({
    hz: hz.at(-1)!.value,
    gain: gain.findLast(({ value }) => value > 0)?.value ?? 0,
  }));
  // Low at the payment, higher towards the door; all of them together are gentle.
  expect(tones.map(({ hz }) => hz)).toEqual(tones.map(({ hz }) => hz).sort((a, b) => a - b));
  expect(tones.reduce((sum, { gain }) => sum + gain, 0)).toBeLessThanOrEqual(0.08);

  // A second press ends it.
  await sound.click();
  await expect.poll(async () => (await heard(page))[0]!.closed).toBe(true);
  await settled(page);
  expect(complaints).toEqual([]);
});

test('where a browser has no sound, nothing offers it', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'AudioContext'));
  await open(page);
  await page.getByRole('button', { name: 'Save the chart of delivery time' }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Listen' })).toHaveCount(0);
});
