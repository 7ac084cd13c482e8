import type { Page } from '@playwright/test';

/** What becomes of a worker: ended by the browser, ended by an error, or never heard of again. */
export type Fault = 'killed' | 'thrown in' | 'hung';

export interface Plan {
  readonly fault: Fault;
  /** When the engine is asked for this; 'start': as soon as it is made. */
  readonly at: string;
  /** Asked for so many times before; the rest of the workers are sound. */
  readonly after?: number;
  /** Workers that are lost, one after another. */
  readonly times: number;
}

export interface Loss {
  /** From when the page gave the worker up until its call was made again, ms; null: not yet. */
  recovered: number | null;
}

declare global {
  interface Window {
    breakWorkers: { plan: Plan | null; losses: Loss[]; alive: number; asked: number };
  }
}

/** To be called before the page is opened: its workers are real, and are lost as `plan` says. */
export async function breakWorkers(page: Page, plan: Plan | null): Promise<void> {
  await page.addInitScript((plan) => {
    const all = (window.breakWorkers = {
      plan,
      losses: [],
      alive: 0,
      asked: 0,
    } as Window['breakWorkers']);
    const Real = window.Worker;
    let [broken, met] = [0, 0];
    const due = (call: string) => {
      if (all.plan?.at !== call || broken >= all.plan.times) return false;
      if (broken === 0 && met++ < (all.plan.after ?? 0)) return false;
      broken++;
      return true;
    };
    /** Given up by the page; what they were asked has not been asked again, of whomever is free. */
    const waiting: { since: number; loss: Loss; call: string }[] = [];
    const begun = (call: string) => {
      const again = waiting.findIndex((lost) => lost.call === call || lost.call === 'start');
      if (again < 0) return;
      const [{ loss, since }] = waiting.splice(again, 1) as [(typeof waiting)[0]];
      loss.recovered = performance.now() - since;
    };
    window.Worker = class extends Real {
      lost: Loss | null = null;
      call = 'start';
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        all.alive++;
        if (due('start')) this.lose();
      }
      override postMessage(message: unknown, transfer?: unknown): void {
        const { type, path } = message as { type?: string; path?: string[] };
        all.asked++;
        if (type === 'APPLY') {
          const call = path![0]!;
          begun(call);
          if (!this.lost) this.call = call;
          if (due(call)) this.lose();
        }
        // A worker that hangs hears nothing more.
        if (!this.lost) super.postMessage(message, transfer as Transferable[]);
      }
      override terminate(): void {
        all.alive--;
        if (this.lost) waiting.push({ since: performance.now(), loss: this.lost, call: this.call });
        super.terminate();
      }
      lose(): void {
        this.lost = { recovered: null };
        all.losses.push(this.lost);
        if (all.plan!.fault !== 'hung') super.terminate();
        if (all.plan!.fault === 'thrown in')
          setTimeout(() =>
            this.dispatchEvent(
              new ErrorEvent('error', { message: 'thrown by the test', cancelable: true }),
            ),
          );
      }
    };
  }, plan);
}

export const losses = (page: Page): Promise<Loss[]> =>
  page.evaluate(() => window.breakWorkers.losses);
export const aliveWorkers = (page: Page): Promise<number> =>
  page.evaluate(() => window.breakWorkers.alive);

/** From now on workers are lost as `plan` says. */
export async function breakFromNow(page: Page, plan: Plan): Promise<void> {
  await page.evaluate((plan) => void (window.breakWorkers.plan = plan), plan);
}
