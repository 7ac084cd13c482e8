import type { Answers } from '../kpi/answers';
import type { SellersAnswer } from '../kpi/sellers';
import type { Scenario } from '../scenario/scenario';
import type { PairedChanges } from '../study/paired';
import type { UnitWorth } from '../study/unit-worth';
import type { RunOf, RunTable } from '../worker/protocol';
import { runBeside } from './background';
import { comparePaired, worthOfUnits } from './paired-runs';
import type { Runner } from './runner';

/** What is shown: the run and its answers, null while there are none. */
export interface Shown extends RunOf {
  readonly answers: Answers | null;
}

/** What may be asked about the run that is shown, beside its answers. */
export class Questions {
  readonly #runner: Runner;
  readonly #shown: () => Shown;

  constructor(runner: Runner, shown: () => Shown) {
    this.#runner = runner;
    this.#shown = shown;
  }

  /**
   * What another scenario would bring, compared in pairs with the one that is shown; null once that
   * is no longer shown, or `wanted` says no.
   * @param progress told 0–1
   * @throws Error with a message for the user when it cannot be run
   */
  compareWith(
    after: Scenario,
    wanted: () => boolean,
    progress?: (share: number) => void,
  ): Promise<PairedChanges | null> {
    const { scenario: before, measured } = this.#shown();
    const still = () => wanted() && this.#shown().scenario === before;
    return comparePaired(this.#runner, { before, after, measured }, still, progress);
  }

  /**
   * What one more unit at each station would bring to the run that is shown; null once that is no
   * longer shown, or `wanted` says no.
   * @param progress told 0–1
   * @throws Error with a message for the user when it cannot be run
   */
  unitWorth(
    wanted: () => boolean,
    progress?: (share: number) => void,
  ): Promise<UnitWorth[] | null> {
    const { scenario, measured } = this.#shown();
    const still = () => wanted() && this.#shown().scenario === scenario;
    return worthOfUnits(this.#runner, { scenario, measured }, still, progress);
  }

  /**
   * What is shown as a CSV file; null while there is nothing.
   * @param progress told 0–1
   * @throws Error with a message for the user
   */
  async exportCsv(
    table: RunTable | 'kpis',
    progress?: (share: number) => void,
  ): Promise<Blob | null> {
    const { answers, scenario, measured } = this.#shown();
    if (!answers) return null;
    if (table === 'kpis')
      return this.#runner.extra(1, (engine) => engine.exportKpis(answers, scenario));
    const request = { scenario, measured, replication: 0, preview: false, flow: false };
    return this.#runner.extra(
      1,
      (engine, beat) => engine.exportRun(table, request, beat),
      progress,
    );
  }

  /**
   * What another scenario gives, without an order log, beside whatever is shown; null once `wanted`
   * says no.
   * @throws Error with a message for the user when it cannot be run
   */
  answersTo(
    scenario: Scenario,
    replications: number,
    wanted: () => boolean,
  ): Promise<Answers | null> {
    return runBeside(this.#runner, { scenario, measured: null }, replications, wanted);
  }

  /** The sellers of the run that is shown. */
  sellers(): Promise<SellersAnswer> {
    const { scenario, measured } = this.#shown();
    const request = { scenario, measured, replication: 0, preview: false, flow: false };
    return this.#runner.extra(0, (engine, beat) => engine.sellers(request, beat));
  }
}
