import { scenarioName } from '../scenario/preset-words';
import { USUAL_SEED, type CheckedGroup } from '../study/self-check/check';
import type { SelfCheckStep, Shown } from '../worker/protocol';
import type { Runner } from './runner';

export type SelfCheckState = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

/** The self-check under way, or what became of the last one. */
export class SelfCheck {
  state: SelfCheckState = $state('idle');
  /** 0–1 of all steps. */
  share: number = $state(0);
  /** Why it failed. */
  message: string = $state('');
  groups: readonly CheckedGroup[] = $state.raw([]);
  /** Of the experiments in `groups`. */
  seed: string = $state(USUAL_SEED);
  /** What `groups` says of a scenario is about this one. */
  scenarioName: string = $state('');

  readonly #runner: Runner;
  readonly #shown: () => Shown;
  /** Counts the checks begun and stopped: what an earlier one still finds out is thrown away. */
  #current = 0;

  constructor(runner: Runner, shown: () => Shown) {
    this.#runner = runner;
    this.#shown = shown;
  }

  /** Step by step, each when the run desk has nothing else to do. */
  async run(seed: string): Promise<void> {
    const current = ++this.#current;
    const wanted = () => current === this.#current;
    this.state = 'running';
    this.share = 0;
    this.message = '';
    this.groups = [];
    this.seed = seed;
    try {
      for (let step = 0, steps = 1; step < steps; step++) {
        const done = (part: number) => {
          if (wanted() && steps > 1) this.share = (step + part) / steps;
        };
        const result = await this.#step(step, wanted, done);
        if (!wanted() || !result) return;
        this.groups = [...this.groups, ...result.groups];
        steps = result.steps;
        done(1);
      }
      this.state = 'done';
    } catch (error) {
      if (!wanted()) return;
      this.state = 'failed';
      this.message = (error as Error).message;
    }
  }

  stop(): void {
    this.#current++;
    if (this.state === 'running') this.state = 'stopped';
  }

  #step(
    step: number,
    wanted: () => boolean,
    progress: (part: number) => void,
  ): Promise<SelfCheckStep | null> {
    // The hand that does not keep the shown run.
    return this.#runner.whenIdle(
      1,
      async (engine, beat) => {
        if (!wanted()) return null;
        // Asked for only now: while it waited, another run may have come to be shown.
        const shown = this.#shown();
        if (step === 0) this.scenarioName = scenarioName(shown.scenario);
        return engine.selfCheck({ step, seed: this.seed, shown }, beat);
      },
      progress,
    );
  }
}
