import * as Comlink from 'comlink';
import { WorkerLost } from './errors';
import { PATIENCE } from './patience';
import type { Engine, Progress } from './protocol';
import { Watch } from './watch';

/** What a hand needs of a worker; tests stand in for it. */
export type SpawnWorker = () => Worker;

/**
 * One worker and one call at a time. A Comlink call never settles once its worker is gone, so every
 * call here ends with its result, an error, or WorkerLost; the next call starts a new worker.
 */
export class Hand {
  readonly #spawn: SpawnWorker;
  readonly #patience: typeof PATIENCE;
  #worker: Worker | null = null;
  #engine: Comlink.Remote<Engine> | null = null;
  #lose: ((error: WorkerLost) => void) | null = null;
  /** The engine works in the page itself: nothing can be lost, and nothing broken off. */
  #inPage = false;
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
    let over = false;
    const lost = new Promise<never>((_, reject) => (this.#lose = reject));
    lost.catch(() => {});
    const watch = new Watch(() => this.end('it stopped answering'));
    const allow = (silence: number) => {
      if (!this.#inPage) watch.allow(silence);
    };
    try {
      allow(this.#patience.start);
      const engine = await Promise.race([this.#ready(), lost]);
      allow(this.#patience.silence);
      const beat: Progress = (done, all, silence = this.#patience.silence) => {
        // Progress has a port of its own: the last of it may come after the result.
        if (over) return;
        allow(silence);
        onProgress?.(done, all);
      };
      return await Promise.race([work(engine, beat), lost]);
    } finally {
      over = true;
      watch.stop();
      this.#lose = null;
      this.busy = false;
    }
  }

  /** Ends the worker; a call under way fails with WorkerLost. */
  end(why: string): void {
    if (!this.#inPage) {
      // Comlink would keep the worker for as long as a call to it is open: for ever.
      this.#engine?.[Comlink.releaseProxy]();
      this.#engine = null;
    }
    this.#worker?.terminate();
    this.#worker = null;
    this.#lose?.(new WorkerLost(why));
  }

  /** From now on there is no worker: an engine in the page does the work. */
  moveIn(engine: Engine): void {
    this.end('the page takes over');
    this.#inPage = true;
    this.#engine = engine as unknown as Comlink.Remote<Engine>;
  }

  async #ready(): Promise<Comlink.Remote<Engine>> {
    if (this.#engine) return this.#engine;
    const worker = this.#start();
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
      worker.addEventListener('messageerror', () => {
        if (this.#worker === worker) this.end('it could not be understood');
      });
    });
    // Ended meanwhile: whoever waited has been told, and another worker may be starting.
    if (this.#worker !== worker) throw new WorkerLost('it was ended');
    return (this.#engine = Comlink.wrap<Engine>(worker));
  }

  #start(): Worker {
    try {
      return this.#spawn();
    } catch (error) {
      throw new WorkerLost((error as Error).message);
    }
  }
}
