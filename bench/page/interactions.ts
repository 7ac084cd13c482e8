import type { Page } from 'playwright-core';
import { settled } from './answers';

/** How much slower than this computer the page's processor is made to be. */
export const THROTTLE = 4;

/**
 * Interaction to Next Paint (web.dev/inp): milliseconds from each press of a key or button on a
 * lever until the next frame, on a processor slowed down by THROTTLE.
 *
 * @param levers accessible names of sliders
 */
export async function interactionLatencies(
  page: Page,
  levers: readonly string[],
): Promise<number[]> {
  await page.addInitScript(observe);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.reload();
  await settled(page);
  for (const lever of levers) {
    const slider = page.getByRole('slider', { name: lever, exact: true });
    await slider.focus();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('ArrowRight', { delay: 40 });
      await page.waitForTimeout(80);
    }
    const { x, y, width, height } = (await slider.boundingBox())!;
    for (const [from, to] of [
      [0.3, 0.6],
      [0.6, 0.4],
    ] as const) {
      await page.mouse.move(x + width * from, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * to, y + height / 2, { steps: 12 });
      await page.mouse.up();
    }
    await settled(page);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return page.evaluate(() => [
    ...(globalThis as unknown as { interactions: Map<number, number> }).interactions.values(),
  ]);
}

/** Runs in the page before its own scripts: the longest event of each interaction. */
function observe(): void {
  const interactions = new Map<number, number>();
  Object.assign(globalThis, { interactions });
  interface EventTiming extends PerformanceEntry {
    readonly interactionId: number;
  }
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as EventTiming[])
      if (interactionId)
        interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
