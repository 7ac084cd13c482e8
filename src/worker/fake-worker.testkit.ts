import * as Comlink from 'comlink';
import type { Engine } from './protocol';

/**
 * Stands in for a worker: an engine behind a message port, which a test can let crash or fall
 * silent. Calls and answers travel as they do in the product, cloned and later.
 */
export class FakeWorker extends EventTarget {
  readonly #page: MessagePort;
  readonly #inside: MessagePort;
  terminated = false;

  /** @param engine null: it never starts */
  constructor(engine: Partial<Engine> | null) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#page = port1;
    this.#inside = port2;
    port1.addEventListener('message', ({ data }: MessageEvent) => {
      if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data }));
    });
    port1.start();
    if (!engine) return;
    Comlink.expose(engine, port2);
    port2.postMessage('ready');
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#page.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.#page.close();
    this.#inside.close();
  }

  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

/** Lets messages travel until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; !holds(); turn++) {
    if (turn > 2000) throw new Error('it never came about');
    await nextTurn();
  }
}

/** Lets whatever is on its way arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await nextTurn();
}

/** One turn of the event loop, by a message: no clock, so fake timers do not hold it up. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
