import type { LogComparison } from '../data/comparison';
import type { LogReading } from '../data/order-log';
import type { Answers, WarmupCheck } from '../kpi/answers';
import type { FlowColumns } from '../kpi/flow';
import { BASELINE, type Scenario } from '../scenario/scenario';
import { undisturbed } from '../scenario/undisturbed';
import type { Measured } from '../sim/measured';
import type { Comparison } from '../study/comparison';
import { m } from '../words/words';
import type { SpawnWorker } from '../worker/hand';
import { Pool } from '../worker/pool';
import { spawnWorker } from '../worker/spawn';
import { compareWithLog, rehearse, runBeside } from './background';
import { CloserLook } from './closer-look.svelte';
import type { Pairing } from './comparing';
import { Questions } from './questions';
import { lossWords } from './refusal-words';
import { Runner, type Listener } from './runner';
import { SelfCheck } from './self-check.svelte';
import { Twins } from './twins.svelte';

export type RunState = 'running' | 'refining' | 'settled' | 'failed';

/** Replications that make a settled answer. */
export const REPLICATIONS = 10;
/** Pairs of runs after which a precision that is not reached is given up. */
export const MOST_PAIRS = 100;
/** Replications of the run without dated events that the warm-up of one with them is checked on. */
const CHECKING = 5;
/** A lever that has not moved for so long, in ms, is at rest, though nobody may have let it go. */
const REST = 500;
/** A lever that pauses for so long, in ms, may have the flow picture follow: drawing it anew is slow. */
const PAUSE = 250;
/** Work that takes longer, in ms, shows its progress and can be cancelled. */
const LONG = 1000;

/** The run that is shown and the one under way: what became of a scenario. */
export class RunDesk {
  run: RunState = $state('running');
  /** 0–1 of what is wanted now. */
  progress: number = $state(0);
  busyLong: boolean = $state(false);

  answers: Answers | null = $state.raw(null);
  baselineAnswers: Answers | null = $state.raw(null);
  /** The last that is known; while levers move it may be of the scenario before. */
  warmup: WarmupCheck | null = $state.raw(null);
  flow: FlowColumns | null = $state.raw(null);
  /** The scenario that `answers` belong to; `flow` follows when a moving lever pauses. */
  shown: Scenario = $state.raw(BASELINE);

  log: LogReading | null = $state.raw(null);
  comparison: LogComparison | null = $state.raw(null);

  readonly selfCheck: SelfCheck;
  readonly closer: CloserLook;
  readonly twins: Twins;
  readonly ask: Questions;

  protected readonly runner: Runner;
  readonly #pool: Pool;
  /** The order log's part in what is shown. */
  #shownMeasured: Measured | null = $state.raw(null);
  /** Says what the user should know: what stands on the page follows its language. */
  #saying: (() => string) | null = $state.raw(null);
  #longTimer = 0;
  #restTimer = 0;
  #pauseTimer = 0;
  #rehearsed = false;
  /** The scenario whose replications run or have run. */
  #settling: Scenario | null = null;
  /** Seed of `baselineAnswers`, or of those under way: compared runs share their luck. */
  #baselineOf = '';

  constructor(spawn: SpawnWorker = spawnWorker) {
    this.#pool = new Pool(spawn);
    const movedIn = (why: string) =>
      this.tell(() => m.problems_workers_lost_in_page({ why: lossWords(why) }));
    this.runner = new Runner(this.#pool, { quickStart: true, movedIn });
    const shown = () => ({ scenario: this.shown, measured: this.#shownMeasured });
    this.selfCheck = new SelfCheck(this.runner, () => ({
      ...shown(),
      digest: this.answers?.digest ?? '',
    }));
    this.ask = new Questions(this.runner, () => ({ ...shown(), answers: this.answers }));
    this.closer = new CloserLook(this.runner, shown);
    this.twins = new Twins(this.runner);
  }

  dispose(): void {
    this.#quiet();
    this.selfCheck.stop();
    this.runner.stop();
    this.#pool.end();
  }

  /** What is shown was calibrated on an order log. */
  get showsLog(): boolean {
    return this.#shownMeasured !== null;
  }

  /** Gives workers back until they are needed; @param all also the one that keeps the shown run */
  rest(all: boolean): void {
    const [first, second] = this.#pool.hands;
    this.#pool.rest(all ? [first, second] : [second]);
  }

  /** What the user should know: a failure, a recovery, a refused input. */
  get notice(): string | null {
    return this.#saying?.() || null;
  }

  /** Puts a notice in the place of the one before. @param saying what tells it, in any language */
  tell(saying: () => string): void {
    this.#saying = saying;
  }

  dismissNotice(): void {
    this.#saying = null;
  }

  /** One quick answer; all replications follow when nothing else happens for a while. */
  protected answerMoving(scenario: Scenario): void {
    this.#quiet();
    this.#settling = null;
    let [answered, rests] = [false, false];
    // Browsers send no change event for a slider that comes back to where it was picked up. A slow
    // answer is waited for: to break it off would only make the next one slower.
    this.#restTimer = window.setTimeout(() => {
      rests = true;
      if (answered) this.settle(scenario);
    }, REST);
    this.run = 'running';
    const measured = this.log?.measured ?? null;
    this.runner.answerMoving(scenario, measured, {
      ...this.#listener(scenario, measured),
      progressed: () => {},
      done: () => {
        answered = true;
        if (rests) return this.settle(scenario);
        if (this.answers?.preview) return;
        this.#pauseTimer = window.setTimeout(() => void this.#flowFollows(scenario), PAUSE);
      },
    });
  }

  /** The flow picture of the quick answer that is shown. */
  async #flowFollows(scenario: Scenario): Promise<void> {
    const flow = await this.runner.extra(0, (engine) => engine.journeys()).catch(() => null);
    if (flow && this.shown === scenario && this.run === 'running') this.flow = flow;
  }

  /** All replications, from the first. */
  protected settle(scenario: Scenario): void {
    this.#settling = scenario;
    this.run = 'running';
    this.progress = 0;
    this.#quiet();
    this.#longTimer = window.setTimeout(() => (this.busyLong = true), LONG);
    const measured = this.log?.measured ?? null;
    const listener = this.#listener(scenario, measured);
    const pairing = this.pairing(scenario, measured);
    if (pairing) this.#compare(pairing, listener);
    else this.runner.settle(scenario, measured, REPLICATIONS, listener);
  }

  /** The two worlds that are compared, the given one in hand; null while none are. */
  protected pairing(_scenario: Scenario, _measured: Measured | null): Pairing | null {
    return null;
  }

  #compare(pairing: Pairing, listener: Listener): void {
    const { twins } = this;
    const wanted = { replications: REPLICATIONS, precision: twins.precision, most: MOST_PAIRS };
    const compared = (comparison: Comparison, flow: FlowColumns | null) => {
      twins.tell(pairing, comparison, flow);
      const { replications: n, precision } = comparison;
      twins.adding = twins.precision !== null && precision.reachedAt === null && n < MOST_PAIRS;
    };
    this.runner.compare(pairing, { ...listener, compared }, wanted);
  }

  /** As `settle`, unless just this scenario is settled or settling already. */
  protected settleOnce(scenario: Scenario): void {
    if (!this.#settling || !same(this.#settling, scenario)) this.settle(scenario);
  }

  /** What there is of two worlds is enough. */
  stopAdding(): void {
    this.runner.stop();
    this.twins.adding = false;
  }

  /** Stops the run and keeps what is shown. */
  protected halt(): void {
    this.stopAdding();
    this.#quiet();
    this.#settling = null;
    this.run = this.answers ? 'settled' : 'failed';
    void this.closer.again();
  }

  #listener(scenario: Scenario, measured: Measured | null): Listener {
    return {
      answered: (answers, flow) => {
        this.answers = answers;
        this.shown = scenario;
        this.#shownMeasured = measured;
        if (flow) this.flow = flow;
        // By another luck: nothing to compare with until the baseline has run again.
        if (this.#baselineOf !== scenario.seed)
          [this.#baselineOf, this.baselineAnswers] = ['', null];
        if (answers.warmup && undisturbed(scenario) === scenario) this.warmup = answers.warmup;
        // Pairs that are added to a settled comparison leave it settled.
        if (this.#settling && this.run !== 'settled') this.run = 'refining';
        if (flow) void this.closer.orderAgain();
      },
      progressed: (share) => (this.progress = share),
      recovered: (why) => this.tell(() => m.problems_worker_replaced({ why: lossWords(why) })),
      done: () => this.#settled(scenario),
      failed: (error) => {
        this.#quiet();
        this.tell(() => error.message);
        this.#settling = null;
        this.run = 'failed';
        void this.closer.again();
      },
    };
  }

  #settled(scenario: Scenario): void {
    this.#quiet();
    this.run = 'settled';
    void this.closer.again();
    const baseline = { ...BASELINE, seed: scenario.seed };
    if (this.#baselineOf !== baseline.seed) {
      this.#baselineOf = baseline.seed;
      if (same(baseline, scenario) && !this.log) this.baselineAnswers = this.answers;
      else void this.#runBaseline(baseline);
    }
    if (this.log) void this.#compareLog(this.log, scenario);
    if (undisturbed(scenario) !== scenario) void this.#checkWarmup(scenario);
    void this.#rehearse(scenario);
  }

  /** Once, while nobody asks for anything. */
  async #rehearse(scenario: Scenario): Promise<void> {
    if (this.#rehearsed) return;
    this.#rehearsed = true;
    const idle = () => this.run === 'settled' && this.#settling === scenario;
    // Should it fail, levers are answered all the same.
    await rehearse(this.runner, scenario, this.log?.measured ?? null, idle).catch(() => {});
  }

  /** Peaks and closures would hide how long an empty run takes to fill. */
  async #checkWarmup(scenario: Scenario): Promise<void> {
    this.warmup = null;
    const calm = { scenario: undisturbed(scenario), measured: this.log?.measured ?? null };
    const wanted = () => this.#settling === scenario;
    const answers = await runBeside(this.runner, calm, CHECKING, wanted).catch(() => null);
    if (wanted()) this.warmup = answers?.warmup ?? null;
  }

  async #runBaseline(baseline: Scenario): Promise<void> {
    const wanted = () => this.#baselineOf === baseline.seed;
    const answers = await runBeside(
      this.runner,
      { scenario: baseline, measured: null },
      REPLICATIONS,
      wanted,
    ).catch(() => null);
    if (answers) this.baselineAnswers = answers;
    else if (wanted()) this.#baselineOf = '';
  }

  async #compareLog(log: LogReading, scenario: Scenario): Promise<void> {
    try {
      const comparison = await compareWithLog(this.runner, scenario, log);
      if (this.log === log && this.#settling === scenario) this.comparison = comparison;
    } catch (error) {
      this.tell(() => m.problems_not_compared({ why: (error as Error).message }));
    }
  }

  #quiet(): void {
    clearTimeout(this.#longTimer);
    clearTimeout(this.#restTimer);
    clearTimeout(this.#pauseTimer);
    this.busyLong = false;
  }
}

function same(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
