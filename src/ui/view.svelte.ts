import type { Answers } from '../kpi/answers';
import type { Session } from '../state/session.svelte';

/** How the session's answers are to be looked at. */
export class View {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** What is shown is the baseline itself, not merely without one to compare with. */
  readonly same: boolean = $derived.by(() => {
    const { answers, baselineAnswers } = this.#session;
    return answers !== null && answers.digest === baselineAnswers?.digest;
  });
  /** The baseline to compare with; null when it is what is shown or is not known. */
  readonly baseline: Answers | null = $derived.by(() =>
    this.same ? null : this.#session.baselineAnswers,
  );
  /** Axes may move: no lever is being dragged and no run is under way. */
  readonly free: boolean = $derived.by(
    () => this.#session.run === 'settled' || this.#session.run === 'failed',
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
