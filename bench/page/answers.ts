import type { Page } from 'playwright-core';

/** What is waited for in vain for so long will not come, milliseconds. */
const PATIENCE = 60_000;

export async function settled(page: Page): Promise<void> {
  await page.locator('[data-run="settled"]').waitFor({ state: 'attached', timeout: PATIENCE });
}

const slider = (page: Page, lever: string) =>
  page.getByRole('slider', { name: lever, exact: true });

export interface Answer {
  /** Milliseconds of the page's clock. */
  readonly ms: number;
  /** It came from the first week of the window only. */
  readonly preview: boolean;
}

/**
 * Moves a slider as a hand that does not let go. The answer is there when a key figure has changed
 * and the frame that shows it has been painted; all of it is timed inside the page.
 */
export function answerTo(page: Page, lever: string, value: number): Promise<Answer> {
  return slider(page, lever).evaluate(
    (input: HTMLInputElement, [value, patience]) =>
      new Promise<Answer>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no answer')), patience);
        let begin = 0;
        const observer = new MutationObserver(() => {
          observer.disconnect();
          clearTimeout(timer);
          // A message sent from within a frame comes after it has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const ms = performance.now() - begin;
            const preview = document.body.textContent.includes('first week only');
            resolve({ ms, preview });
          };
          requestAnimationFrame(() => port2.postMessage(null));
        });
        observer.observe(document.body, {
          subtree: true,
          attributes: true,
          attributeFilter: ['data-value'],
        });
        input.value = String(value);
        begin = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [value, PATIENCE] as const,
  );
}

/** Lets go of a slider. @returns milliseconds until all replications are in */
export function settledAfter(page: Page, lever: string, value: number): Promise<number> {
  return slider(page, lever).evaluate(
    (input: HTMLInputElement, [value, patience]) =>
      new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('never settled')), patience);
        const root = document.documentElement;
        let begin = 0;
        let running = false;
        const observer = new MutationObserver(() => {
          if (root.dataset.run !== 'settled') running = true;
          else if (running) {
            observer.disconnect();
            clearTimeout(timer);
            resolve(performance.now() - begin);
          }
        });
        observer.observe(root, { attributes: true, attributeFilter: ['data-run'] });
        input.value = String(value);
        begin = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    [value, PATIENCE] as const,
  );
}
