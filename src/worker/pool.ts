import type * as Comlink from 'comlink';
import { letGo, sendable, type ProxiedProgress } from './beat-port';
import { WorkerLost } from './errors';
import { Hand, type SpawnWorker } from './hand';
import type { PATIENCE } from './patience';
import type { Engine, Progress } from './protocol';

/** Calls a worker that nobody is waiting for any more this long before it is replaced, ms. */
const ABANDON_AFTER = 300;

export type Work<T> = (engine: Comlink.Remote<Engine>, progress: ProxiedProgress) => Promise<T>;

interface PoolOptions {
  readonly patience?: typeof PATIENCE;
  /** Loads what makes engines for the page itself; nobody needs it while workers work. */
  readonly loadInPage?: () => Promise<() => Engine>;
}

/**
 * Two hands. The first keeps the run that is shown, so whatever may go on from it asks for that
 * hand; the second helps with replications.
 */
export class Pool {
  readonly hands: readonly [Hand, Hand];
  /** The page is done: nothing is begun any more. */
  ended = false;
  /** Without workers: the engine works in the page. */
  inPage = false;
  readonly #loadInPage: () => Promise<() => Engine>;

  constructor(spawn: SpawnWorker, { patience, loadInPage = fromBundle }: PoolOptions = {}) {
    this.hands = [new Hand(spawn, patience), new Hand(spawn, patience)];
    this.#loadInPage = loadInPage;
  }

  /**
   * Runs work in a hand that must be free. @throws WorkerLost when the worker crashed, hung or was
   * ended; whatever the engine throws, by name and message
   */
  async run<T>(hand: Hand, work: Work<T>, progress?: Progress): Promise<T> {
    if (this.ended) throw new WorkerLost('the page is done');
    let told: ProxiedProgress | null = null;
    try {
      return await hand.call((engine, beat) => work(engine, (told = sendable(beat))), progress);
    } finally {
      if (told) letGo(told);
    }
  }

  /**
   * Gives up workers for good; calls under way fail with WorkerLost.
   * @throws Error when what it takes cannot be loaded: then all stays as it was
   */
  async moveIn(): Promise<void> {
    const createEngine = await this.#loadInPage();
    if (this.inPage || this.ended) return;
    this.inPage = true;
    for (const hand of this.hands) hand.moveIn(createEngine());
  }

  /** Frees a hand from work nobody waits for; short work is let finish, its caches are worth it. */
  abandon(hand: Hand, after = ABANDON_AFTER): void {
    if (hand.busy && performance.now() - hand.since > after) hand.end('superseded');
  }

  /** Gives back what idle hands hold; whoever asks them next waits for a new worker. */
  rest(hands: readonly Hand[]): void {
    for (const hand of hands) if (!hand.busy) hand.end('at rest');
  }

  end(): void {
    this.ended = true;
    for (const hand of this.hands) hand.end('the page is done');
  }
}

async function fromBundle(): Promise<() => Engine> {
  const { engineInPage } = await import('./in-page');
  return engineInPage;
}
