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

  /** What is shown closely is of a run before the one that the page shows: it follows. */
  readonly outdated: boolean = $derived.by(() => {
    const [of, shown] = [this.#found, this.#shown()];
    return of !== null && (of.scenario !== shown.scenario || of.measured !== shown.measured);
  });

  readonly #runner: Runner;
  readonly #shown: () => RunOf;
  #asked = 0;
  /** The order that was asked for last, found or not. */
  #query: OrderQuery | null = null;
  /** The run that `order` or `station` is of; null while there is neither. */
  #found: RunOf | null = $state.raw(null);

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
    this.#query = query;
    return this.#ask(
      0,
      (of) => (engine, progress) => engine.track(of, query, progress),
      this.#showOrder,
    );
  }

  atStation(key: string): Promise<void> {
    if (this.station?.key !== key) this.station = null;
    this.order = null;
    this.subject = { kind: 'station', key };
    return this.#ask(
      1,
      (of) => (engine, progress) => engine.closeUp(of, key, progress),
      (found) => (this.station = found),
    );
  }

  /** The same order or station in the run that is shown by now, unless it is of that already. */
  async again(): Promise<void> {
    const { subject, state } = this;
    if (subject === null || (state !== 'asking' && !this.outdated)) return;
    if (subject.kind === 'station') await this.atStation(subject.key);
    else await this.orderAgain();
  }

  /** The order alone: to find it costs little, so it need not wait for all replications. */
  async orderAgain(): Promise<void> {
    if (this.subject?.kind !== 'order' || this.#query === null) return;
    if (this.state !== 'asking' && !this.outdated) return;
    await this.atOrder(this.order ? { order: this.order.order } : this.#query);
  }

  close(): void {
    this.#asked++;
    this.subject = null;
    this.order = null;
    this.station = null;
    this.#query = null;
    this.#found = null;
    this.state = 'idle';
  }

  readonly #showOrder = (found: OrderTrack | null): void => {
    this.order = found;
  };

  #of(): RunOf {
    const { scenario, measured } = this.#shown();
    return { scenario, measured };
  }

  async #ask<T>(
    hand: 0 | 1,
    work: (of: RunOf) => Work<T | null>,
    show: (found: T | null) => void,
  ): Promise<void> {
    const question = ++this.#asked;
    this.state = 'asking';
    let of = this.#of();
    const begin: Work<T | null> = (engine, progress) => {
      // The run that is shown when its turn comes, not when it was asked for.
      of = this.#of();
      return work(of)(engine, progress);
    };
    try {
      const found = await this.#runner.extra(hand, begin);
      if (question !== this.#asked) return;
      show(found);
      this.#found = found === null ? null : of;
      this.state = found === null ? 'none' : 'shown';
    } catch (error) {
      if (question !== this.#asked) return;
      this.reason = (error as Error).message;
      if (this.outdated) this.order = this.station = this.#found = null;
      this.state = 'refused';
    }
  }
}
