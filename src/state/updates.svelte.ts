import type { Asked, Known } from '../worker/offline/versions';
import { trustedScript } from '../worker/trusted-script';

const SCRIPT = './service-worker.js';

/** What is needed of the browser; tests stand in for it. */
export interface Keeper {
  register(script: string, options: RegistrationOptions): Promise<ServiceWorkerRegistration>;
}

/** Keeps the page for when there is no network, and says when there is a newer version of it. */
export class Updates {
  /** A newer version has been fetched, and has not been put off. */
  ready: boolean = $state(false);

  readonly #keeper: Keeper;
  #registration: ServiceWorkerRegistration | null = null;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  /** Never fails: where workers or storage are denied, the page goes on as it is. */
  async start(): Promise<void> {
    try {
      const script = trustedScript(SCRIPT, 'offline');
      // The browser's own cache must not keep an old worker.
      const options = { scope: './', updateViaCache: 'none' } as const;
      this.#registration = await this.#keeper.register(script, options);
      this.#registration.addEventListener('updatefound', this.#follow);
      this.#follow();
      // One that is about to take over can only do so while the one before it has nothing to do.
      if (this.#registration.waiting) return;
      await this.#ask('tidy');
      await this.#look();
    } catch {
      this.#registration = null;
    }
  }

  /** Until the page is opened again. */
  later(): void {
    this.ready = false;
  }

  /** @param reload opens the page anew, at the same address */
  async use(reload: () => void): Promise<void> {
    await this.#ask('agree');
    reload();
  }

  readonly #follow = (): void => {
    // It may be fetched already, and about to take over: then it waits, if only for a moment.
    const worker = this.#registration?.installing ?? this.#registration?.waiting;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated') void this.#look().catch(() => {});
    });
  };

  async #look(): Promise<void> {
    const known = await this.#ask<Known>('known');
    if (known && known.agreed !== known.newest) this.ready = true;
  }

  /** Null while no worker is active yet. */
  #ask<T>(request: Asked): Promise<T | null> {
    const worker = this.#registration?.active;
    if (!worker) return Promise.resolve(null);
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        port1.close();
        resolve(data as T | null);
      };
      worker.postMessage(request, [port2]);
    });
  }
}

/**
 * What keeps the page, where it may: not in a frame, on a disk, in one file or in development (both
 * come without a manifest).
 */
export function keeperOf(window: Window): Keeper | null {
  const { document, navigator, location, parent } = window;
  if (parent !== window || !/^https?:$/.test(location.protocol)) return null;
  if (document.querySelector('link[rel="manifest"]') === null) return null;
  try {
    // A getter that throws where storage is denied.
    return (navigator.serviceWorker as ServiceWorkerContainer | undefined) ?? null;
  } catch {
    return null;
  }
}
