import type { Answers } from '../kpi/answers';
import type { FlowColumns } from '../kpi/flow';
import type { Scenario } from '../scenario/scenario';
import type { Measured } from '../sim/measured';
import { m } from '../words/words';
import type { Hand } from '../worker/hand';
import type { Pool, Work } from '../worker/pool';
import type { Progress } from '../worker/protocol';
import { Comparing, type ComparisonListener, type Pairing, type Wanted } from './comparing';
import { Moving, Settling, type Job } from './jobs';
import { errorSaying, inWords, lossWords } from './refusal-words';

/** What a run tells the page while it goes. Nothing of a superseded run is ever told. */
export interface Listener {
  /** Newer answers; `flow` when the shown run itself is new. */
  answered(answers: Answers, flow: FlowColumns | null): void;
  /** 0–1 of what is wanted. */
  progressed(share: number): void;
  /** A worker was lost and replaced; the run goes on. */
  recovered(why: string): void;
  done(): void;
  failed(error: Error): void;
}

/** Lost workers after which the engine is taken into the page. */
const MOST_LOSSES = 3;

/**
 * A lever on the move asks again before it is answered: work for its last place is let finish for
 * so long, in ms. Ended sooner, slow runs would never be answered while it moves.
 */
const MOVING_GOES_ON = 1500;

interface Extra {
  /** 0: the hand that keeps the shown run; 1: any other work. */
  readonly hand: 0 | 1;
  /** Nobody is kept waiting by it: it gives way to the job. */
  readonly patient: boolean;
  /** Never fails: what comes of it is told to who asked. */
  start(hand: Hand): Promise<void>;
}

interface RunnerOptions {
  /**
   * The second hand waits for the first result: two cold workers at once would both be slow, and
   * people wait for the first number.
   */
  readonly quickStart?: boolean;
  /** Told when workers were lost again and again, and the run goes on in the page. */
  readonly movedIn?: (why: string) => void;
}

/** Runs scenarios on the pool, one job at a time; a newer job supersedes the older one. */
export class Runner {
  readonly #pool: Pool;
  readonly #movedIn: (why: string) => void;
  #job: Job | null = null;
  #losses = 0;
  readonly #extras: Extra[] = [];
  /** Hands at work for a job, current or superseded; somebody waits for what the others do. */
  readonly #onJob = new Set<Hand>();
  /** Only the first hand works, until its first result. */
  #alone: boolean;
  /** Milliseconds that the last full run for a moving lever took. */
  #movingTook = 0;

  constructor(pool: Pool, { quickStart = false, movedIn = () => {} }: RunnerOptions = {}) {
    this.#pool = pool;
    this.#alone = quickStart;
    this.#movedIn = movedIn;
  }

  /** One quick answer while a lever moves. Of several waiting, only the newest is run. */
  answerMoving(scenario: Scenario, measured: Measured | null, listener: Listener): void {
    const took = (ms: number) => (this.#movingTook = ms);
    this.#start(
      new Moving({ scenario, measured }, listener, this.#movingTook, took),
      MOVING_GOES_ON,
    );
  }

  /** All replications of a scenario, refined as they come, in both hands. */
  settle(
    scenario: Scenario,
    measured: Measured | null,
    replications: number,
    listener: Listener,
  ): void {
    this.#movingTook = 0;
    this.#start(new Settling({ scenario, measured }, listener, replications));
  }

  /** As `settle`, for two worlds: all replications of both, and as many more as are wanted. */
  compare(pairing: Pairing, listener: ComparisonListener, wanted: Wanted): void {
    this.#movingTook = 0;
    this.#start(new Comparing(pairing, listener, wanted));
  }

  /** Forgets the job; what it still finds out is thrown away. */
  stop(): void {
    this.#start(null);
  }

  /** Work beside the job, as soon as its hand is free. */
  extra<T>(hand: 0 | 1, work: Work<T>, progress?: (share: number) => void): Promise<T> {
    return this.#add(hand, false, work, progress);
  }

  /**
   * Work that can wait: it begins when no hand is at work for a job. What is begun is finished, so
   * it had better be short.
   */
  whenIdle<T>(hand: 0 | 1, work: Work<T>, progress?: (share: number) => void): Promise<T> {
    return this.#add(hand, true, work, progress);
  }

  #add<T>(
    hand: 0 | 1,
    patient: boolean,
    work: Work<T>,
    progress?: (share: number) => void,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const told: Progress = (done, all) => progress?.(all > 0 ? done / all : 0);
      let losses = 0;
      const start = async (hand: Hand) => {
        try {
          resolve(await this.#pool.run(hand, work, told));
        } catch (error) {
          // Somebody waits for it: it is done again, before anything else.
          await this.#replaced(error as Error, ++losses).then(
            () => this.#extras.unshift(extra),
            reject,
          );
        }
      };
      const extra: Extra = { hand, patient, start };
      this.#extras.push(extra);
      this.#pump();
    });
  }

  #start(job: Job | null, after?: number): void {
    this.#job = job;
    this.#losses = 0;
    for (const hand of this.#onJob) this.#pool.abandon(hand, after);
    this.#pump();
  }

  /** Gives every free hand something to do; what can wait comes last. */
  #pump(): void {
    this.#pool.hands.forEach((hand, index) => {
      if (!hand.busy) this.#startExtra(hand, index, false);
      if (!hand.busy && this.#job && !(this.#alone && index > 0))
        void this.#work(hand, index, this.#job);
      if (!hand.busy && this.#onJob.size === 0) this.#startExtra(hand, index, true);
    });
  }

  #startExtra(hand: Hand, index: number, patient: boolean): void {
    const i = this.#extras.findIndex((e) => e.hand === index && e.patient === patient);
    if (i < 0) return;
    const [{ start }] = this.#extras.splice(i, 1) as [Extra];
    void start(hand).finally(() => this.#pump());
  }

  async #work(hand: Hand, index: number, job: Job): Promise<void> {
    const task = job.take(index);
    if (!task) return;
    const current = () => job === this.#job;
    this.#onJob.add(hand);
    try {
      const tell = await this.#pool.run(hand, task.work, (done, all) => {
        if (current()) task.beat(done / all);
      });
      this.#alone = false;
      if (current()) tell();
    } catch (error) {
      if (current()) await this.#failed(job, task.giveBack, error as Error);
    } finally {
      this.#onJob.delete(hand);
    }
    this.#pump();
  }

  async #failed(job: Job, giveBack: () => void, error: Error): Promise<void> {
    const current = () => job === this.#job;
    try {
      await this.#replaced(error, ++this.#losses);
      giveBack();
      if (current() && !this.#pool.inPage) job.listener.recovered(error.message);
    } catch (reason) {
      if (!current()) return;
      this.#job = null;
      job.listener.failed(reason as Error);
    }
  }

  /**
   * Sees to it that what a lost worker did can be done again: by another one or, after so many
   * losses, in the page itself. @throws what cannot be mended
   */
  async #replaced(error: Error, losses: number): Promise<void> {
    if (error.name !== 'WorkerLost' || this.#pool.ended) throw inWords(error);
    if (losses < MOST_LOSSES || this.#pool.inPage) return;
    const why = error.message;
    await this.#pool.moveIn().catch(() => {
      throw errorSaying(() => m.problems_workers_lost_for_good({ why: lossWords(why) }));
    });
    this.#movedIn(why);
  }
}
