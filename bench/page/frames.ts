import type { Page } from 'playwright-core';
import { settled } from './answers';

/** Frames of the running flow picture. */
export interface Frames {
  /** Orders of the run that are shown, and dots at the moment measured. */
  readonly underWay: number;
  readonly dots: number;
  /** Milliseconds of script in each frame. */
  readonly script: readonly number[];
}

/**
 * Runs the clock at the densest moment and times the script of each frame: from the first callback
 * until the last, and the work they put off until after them, is done.
 *
 * @param lever and @param value make the run as dense as is wanted @param frames how many are timed
 */
export async function timeFrames(
  page: Page,
  lever: string,
  value: number,
  frames: number,
): Promise<Frames> {
  await page.addInitScript(timeScripts);
  await page.reload();
  await settled(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  await type(page, lever, value);
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = false)));
  await page.evaluate(() => scrollTo(0, 0));
  const pause = page.getByRole('button', { name: 'Pause' });
  if (await pause.isVisible()) await pause.click();
  const underWay = await toDensest(page);
  const legend = (await page.getByText(/^1 dot = /).textContent()) ?? '';
  const ordersPerDot = Number(/= ([\d,]+)/.exec(legend)?.[1]!.replaceAll(',', ''));
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const script = await page.evaluate(
    (frames) =>
      new Promise<number[]>((resolve) => {
        const all = (globalThis as unknown as { frameScripts: number[] }).frameScripts;
        all.length = 0;
        const look = () => (all.length >= frames ? resolve([...all]) : setTimeout(look, 50));
        look();
      }),
    frames,
  );
  await page.getByRole('button', { name: 'Pause' }).click();
  return { underWay, dots: Math.floor(underWay / ordersPerDot), script };
}

/** Types a lever's value and waits for the run that answers it. */
async function type(page: Page, lever: string, value: number): Promise<void> {
  const digest = () => page.locator('[data-run]').first().getAttribute('data-digest');
  const before = await digest();
  const field = page.getByRole('textbox', { name: `${lever}, number` });
  await field.fill(String(value));
  await field.press('Enter');
  do await settled(page);
  while ((await digest()) === before);
}

/** Seeks the day with most orders under way. @returns how many they are */
async function toDensest(page: Page): Promise<number> {
  const clock = page.getByRole('slider', { name: 'Simulated time' });
  const count = page.getByText(/orders under way$/).locator('strong');
  const read = async () => Number((await count.textContent())!.replaceAll(',', ''));
  await clock.press('Home');
  let most = { steps: 0, orders: await read() };
  const days = 60;
  for (let steps = 1; steps <= days; steps++) {
    await clock.press('PageUp');
    const orders = await read();
    if (orders > most.orders) most = { steps, orders };
  }
  for (let steps = days; steps > most.steps; steps--) await clock.press('PageDown');
  return most.orders;
}

/** Runs in the page before its own scripts: `frameScripts` gets the milliseconds of each frame. */
function timeScripts(): void {
  const real = requestAnimationFrame.bind(globalThis);
  const waiting = new Map<number, FrameRequestCallback>();
  const times: number[] = [];
  Object.assign(globalThis, { frameScripts: times });
  let last = 0;
  let begin = 0;
  const run = (time: number) => {
    begin = performance.now();
    const callbacks = [...waiting.values()];
    waiting.clear();
    for (const callback of callbacks) callback(time);
  };
  // Asked for together with `run`, it comes right after it and all that it put off.
  const end = () => times.push(performance.now() - begin);
  globalThis.requestAnimationFrame = (callback) => {
    if (waiting.size === 0) {
      real(run);
      real(end);
    }
    waiting.set(++last, callback);
    return last;
  };
  globalThis.cancelAnimationFrame = (id) => void waiting.delete(id);
}
