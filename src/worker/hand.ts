import * as Comlink from 'comlink';
import { WorkerLost } from './errors';
import type { Engine, Progress } from './protocol';

/** What a hand needs of a worker; tests stand in for it. */
export type SpawnWorker = () => Worker;

/** Silence after which a busy worker counts as hung, milliseconds. */
export interface Patience {
  readonly start: number;
  readonly silence: number;
}

export const PATIENCE: Patience = { start: 15_000, silence: 20_000 };

/**
 * One worker and one call at a time. A Comlink call never settles once its worker is gone, so every
 * call here ends with its result, an error, or WorkerLost; the next call starts a new worker.
 */
export class Hand {
  readonly #spawn: SpawnWorker;
  readonly #patience: Patience;
  #worker: Worker | null = null;
  #engine: Comlink.Remote<Engine> | null = null;
  #lose: ((error: WorkerLost) => void) | null = null;
  busy = false;
  /** When the call under way began; milliseconds of the page's clock. */
  since = 0;

  constructor(spawn: SpawnWorker, patience = PATIENCE) {
    this.#spawn = spawn;
    this.#patience = patience;
  }

  async call<T>(
    work: (engine: Comlink.Remote<Engine>, beat: Progress) => Promise<T>,
    onProgress?: Progress,
  ): Promise<T> {
    this.busy = true;
    this.since = performance.now();
    let timer = 0;
    let over = false;
    const lost = new Promise<never>((_, reject) => (this.#lose = reject));
    lost.catch(() => {});
    const watch = (patience: number) => {
      clearTimeout(timer);
      timer = self.setTimeout(() => this.end('it stopped answering'), patience);
    };
    try {
      watch(this.#patience.start);
      const engine = await Promise.race([this.#ready(), lost]);
      watch(this.#patience.silence);
      const beat: Progress = (done, all) => {
        // Progress has a port of its own: the last of it may come after the result.
        if (over) return;
        watch(this.#patience.silence);
        onProgress?.(done, all);
      };
      return await Promise.race([work(engine, beat), lost]);
    } finally {
      over = true;
      clearTimeout(timer);
      this.#lose = null;
      this.busy = false;
    }
  }

  /** Ends the worker; a call under way fails with WorkerLost. */
  end(why: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#engine = null;
    this.#lose?.(new WorkerLost(why));
  }

  async #ready(): Promise<Comlink.Remote<Engine>> {
    if (this.#engine) return this.#engine;
    const worker = this.#spawn();
    this.#worker = worker;
    await new Promise<void>((resolve) => {
      const heard = ({ data }: MessageEvent) => {
        if (data !== 'ready') return;
        worker.removeEventListener('message', heard);
        resolve();
      };
      worker.addEventListener('message', heard);
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        if (this.#worker === worker) this.end(event.message || 'it could not be started');
      });
    });
    // Ended meanwhile: whoever waited has been told, and another worker may be starting.
    if (this.#worker !== worker) throw new WorkerLost('it was ended');
    return (this.#engine = Comlink.wrap<Engine>(worker));
  }
}
