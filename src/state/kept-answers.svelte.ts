import type { Answers } from '../kpi/answers';
import type { Scenario } from '../scenario/scenario';
import type { Measured } from '../sim/measured';
import { runBeside } from './background';
import type { Runner } from './runner';

/** Replications of a world that is only kept: enough for an interval. */
const REPLICATIONS = 5;

/** Answers of the worlds that are kept beside those compared, found once for each. */
export class KeptAnswers {
  readonly #runner: Runner;
  #known: ReadonlyMap<string, Answers> = $state.raw(new Map());
  #running = '';

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  of(scenario: Scenario, measured: Measured | null): Answers | null {
    return this.#known.get(keyOf(scenario, measured)) ?? null;
  }

  /** Runs what is not known, one after another, while `wanted`. What fails is left out. */
  async find(
    scenarios: readonly Scenario[],
    measured: Measured | null,
    wanted: () => boolean,
  ): Promise<void> {
    for (const scenario of scenarios) {
      const key = keyOf(scenario, measured);
      if (this.#known.has(key) || this.#running === key || !wanted()) continue;
      this.#running = key;
      const what = { scenario, measured };
      const answers = await runBeside(this.#runner, what, REPLICATIONS, wanted).catch(() => null);
      this.#running = '';
      if (answers) this.#known = new Map([...this.#known].slice(-MOST).concat([[key, answers]]));
    }
  }
}

/** Answers that are remembered. */
const MOST = 7;

/** A name changes nothing that is answered. */
function keyOf(scenario: Scenario, measured: Measured | null): string {
  return JSON.stringify([{ ...scenario, name: '' }, measured]);
}
