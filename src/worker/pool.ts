import * as Comlink from 'comlink';
import { Hand, PATIENCE, type Patience, type SpawnWorker } from './hand';
import type { Engine, Progress } from './protocol';

/** Calls a worker that nobody is waiting for any more this long before it is replaced, ms. */
const ABANDON_AFTER = 300;

export type Work<T> = (
  engine: Comlink.Remote<Engine>,
  progress: Progress & Comlink.ProxyMarked,
) => Promise<T>;

/**
 * Two hands. The first keeps the run that is shown, so whatever may go on from it asks for that
 * hand; the second helps with replications.
 */
export class Pool {
  readonly hands: readonly [Hand, Hand];

  constructor(spawn: SpawnWorker, patience: Patience = PATIENCE) {
    this.hands = [new Hand(spawn, patience), new Hand(spawn, patience)];
  }

  /**
   * Runs work in a hand that must be free. @throws WorkerLost when the worker crashed, hung or was
   * ended; whatever the engine throws, by name and message
   */
  async run<T>(hand: Hand, work: Work<T>, progress?: Progress): Promise<T> {
    return hand.call(async (engine, beat) => {
      const proxied = Comlink.proxy(beat);
      return work(engine, proxied);
    }, progress);
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
    for (const hand of this.hands) hand.end('the page is done');
  }
}
