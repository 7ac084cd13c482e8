import { BASELINE_REFERENCE, type Reference } from '../charts/reference';
import type { Answers } from '../kpi/answers';
import type { Interval } from '../shared/intervals';
import type { Session } from '../state/session.svelte';
import type { PairedChanges } from '../study/paired';

/** How the session's answers are to be looked at. */
export class View {
  readonly #session: Session;
  readonly #veiled: () => boolean;

  /** @param veiled nothing is compared with the baseline */
  constructor(session: Session, veiled: () => boolean = () => false) {
    this.#session = session;
    this.#veiled = veiled;
  }

  /** What the run is compared with: the other of two worlds, or the baseline; null while unknown. */
  readonly #against: Answers | null = $derived.by(() => {
    const { other, twins, baselineAnswers } = this.#session;
    if (!other) return this.#veiled() ? null : baselineAnswers;
    return twins.other && twins.other.answers;
  });
  /** What is shown is the very run that it would be compared with, not merely without one. */
  readonly same: boolean = $derived.by(() => {
    const { answers } = this.#session;
    return answers !== null && answers.digest === this.#against?.digest;
  });
  /** The run to compare with; null when it is what is shown or is not known. */
  readonly baseline: Answers | null = $derived.by(() => (this.same ? null : this.#against));
  /** What that run is called, and the changes by pairs of runs while they are of what is shown. */
  readonly reference: Reference = $derived.by(() => {
    const { other, twins, shown, worlds } = this.#session;
    if (!other) return BASELINE_REFERENCE;
    const letter = other.key === worlds.a ? 'A' : 'B';
    const { comparison, of } = twins;
    const fresh = comparison && of && !twins.isOutdated(shown) && this.#session.run !== 'running';
    const changes = fresh ? inHandAgainstOther(comparison.changes, of.inHand) : null;
    return { short: letter, the: letter, changes };
  });
  /** Axes may move: no lever is being dragged and no run is under way. */
  readonly free: boolean = $derived.by(
    () => this.#session.run === 'settled' || this.#session.run === 'failed',
  );
}

/** Changes are of B against A: turned round where A is what is shown. */
function inHandAgainstOther(changes: PairedChanges, inHand: 'a' | 'b'): Record<string, Interval> {
  const named = Object.entries(changes).filter(
    (entry): entry is [string, Interval] => typeof entry[1] === 'object' && 'mean' in entry[1],
  );
  if (inHand === 'b') return Object.fromEntries(named);
  return Object.fromEntries(
    named.map(([key, { mean, lo, hi }]) => [key, { mean: -mean, lo: -hi, hi: -lo }]),
  );
}

/** Puts on the root element what hosts and tests may rely on. To be called in an effect. */
export function describeRun({ run, answers }: Session): void {
  const { dataset } = document.documentElement;
  dataset.run = run;
  if (run === 'settled' && answers) {
    dataset.digest = answers.digest;
    dataset.orders = String(answers.orders);
  } else {
    delete dataset.digest;
    delete dataset.orders;
  }
}
