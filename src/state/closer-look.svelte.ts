import type { CloseUp } from '../kpi/close-up';
import type { OrderTrack } from '../kpi/track';
import type { OrderQuery, RunOf } from '../worker/protocol';
import type { Work } from '../worker/pool';
import type { Runner } from './runner';

/** What is looked at closely. */
export type Subject =
  { readonly kind: 'order' } | { readonly kind: 'station'; readonly key: string };

/**
 * One order or one station of the shown run, seen from near. What was asked of an older run, or
 * before another question, is never shown.
 */
export class CloserLook {
  subject: Subject | null = $state.raw(null);
  order: OrderTrack | null = $state.raw(null);
  station: CloseUp | null = $state.raw(null);
  /** `idle`: nothing has been asked. `none`: there is nothing of the kind in this run. */
  state: 'idle' | 'asking' | 'shown' | 'none' | 'refused' = $state('idle');
  /** Why it was refused, for the user. */
  reason: string = $state('');

  readonly #runner: Runner;
  readonly #shown: () => RunOf;
  #asked = 0;

  constructor(runner: Runner, shown: () => RunOf) {
    this.#runner = runner;
    this.#shown = shown;
  }

  /** Opens the choice of an order. */
  atOrders(): void {
    this.close();
    this.subject = { kind: 'order' };
  }

  atOrder(query: OrderQuery): Promise<void> {
    this.station = null;
    this.subject = { kind: 'order' };
    return this.#ask(0, (engine) => engine.track(this.#of(), query), this.#showOrder);
  }

  atStation(key: string): Promise<void> {
    if (this.station?.key !== key) this.station = null;
    this.order = null;
    this.subject = { kind: 'station', key };
    return this.#ask(
      1,
      (engine, progress) => engine.closeUp(this.#of(), key, progress),
      (found) => (this.station = found),
    );
  }

  /** The same order or station in the run that is shown by now. */
  async again(): Promise<void> {
    const { subject, order } = this;
    if (subject?.kind === 'station') await this.atStation(subject.key);
    else if (order) await this.atOrder({ order: order.order });
  }

  close(): void {
    this.#asked++;
    this.subject = null;
    this.order = null;
    this.station = null;
    this.state = 'idle';
  }

  readonly #showOrder = (found: OrderTrack | null): void => {
    this.order = found;
  };

  #of(): RunOf {
    const { scenario, measured } = this.#shown();
    return { scenario, measured };
  }

  async #ask<T>(hand: 0 | 1, work: Work<T | null>, show: (found: T | null) => void): Promise<void> {
    const question = ++this.#asked;
    this.state = 'asking';
    try {
      const found = await this.#runner.extra(hand, work);
      if (question !== this.#asked) return;
      show(found);
      this.state = found === null ? 'none' : 'shown';
    } catch (error) {
      if (question !== this.#asked) return;
      this.reason = (error as Error).message;
      this.state = 'refused';
    }
  }
}
