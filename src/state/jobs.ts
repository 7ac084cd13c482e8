import type { Answers } from '../kpi/answers';
import type { Figures } from '../kpi/figures';
import type { FlowColumns } from '../kpi/flow';
import type { RunRequest } from '../worker/protocol';
import type { Work } from '../worker/pool';
import type { Listener } from './runner';

/** One piece of a job, for one hand. `work` resolves to what tells the page about it. */
export interface Task {
  readonly work: Work<() => void>;
  /** 0–1 of this task. */
  beat(share: number): void;
  /** The worker was lost: it must be done again. */
  readonly giveBack: () => void;
}

export interface Job {
  readonly listener: Listener;
  /** The next task for a hand, or null when there is none for it now. */
  take(hand: number): Task | null;
}

type What = Pick<RunRequest, 'scenario' | 'measured'>;

/** A full run slower than this, in ms, is answered by a one-week preview while a lever moves. */
const SLOW = 150;

/** One run of the shown replication, for a moving lever; its journeys are left where they are. */
export class Moving implements Job {
  #taken = false;

  constructor(
    readonly what: What,
    readonly listener: Listener,
    readonly tookBefore: number,
    readonly took: (ms: number) => void,
  ) {}

  take(hand: number): Task | null {
    if (hand !== 0 || this.#taken) return null;
    this.#taken = true;
    const { what, listener, tookBefore, took } = this;
    const preview = tookBefore > SLOW;
    return {
      beat: () => {},
      giveBack: () => (this.#taken = false),
      work: async (engine, progress) => {
        const began = performance.now();
        const request = { ...what, replication: 0, preview, flow: false };
        const answers = await engine.quickAnswer(request, progress);
        if (!preview) took(performance.now() - began);
        return () => {
          listener.answered(answers, null);
          listener.done();
        };
      },
    };
  }
}

/** All replications of a scenario. Replication 0, whose run is shown, belongs to hand 0. */
export class Settling implements Job {
  readonly #wanted: number[];
  readonly #figures: Figures[] = [];
  /** 0–1 by replication: how much of it is done. */
  readonly #shares: number[] = [];
  #best = 0;
  #flow: FlowColumns | null = null;

  constructor(
    readonly what: What,
    readonly listener: Listener,
    readonly replications: number,
  ) {
    this.#wanted = Array.from({ length: replications }, (_, i) => i);
  }

  take(hand: number): Task | null {
    const index = this.#wanted.findIndex((replication) => hand === 0 || replication !== 0);
    if (index < 0) return null;
    const [replication] = this.#wanted.splice(index, 1) as [number];
    return {
      beat: (share) => {
        this.#shares[replication] = Math.max(this.#shares[replication] ?? 0, share);
        this.#progress();
      },
      giveBack: () => this.#wanted.unshift(replication),
      work: async (engine, progress) => {
        const flowWanted = replication === 0;
        const request = {
          ...this.what,
          replication,
          preview: false,
          flow: flowWanted,
        };
        const { figures, flow } = await engine.run(request, progress);
        this.#figures[replication] = figures;
        this.#shares[replication] = 1;
        if (flow) this.#flow = flow;
        if (!this.#figures[0]) return () => {};
        const known = this.#figures.filter((figures) => figures !== undefined);
        if (!this.#worthTelling(known.length)) return () => this.#progress();
        const answers = await engine.answer(known);
        return () => this.#tell(answers);
      },
    };
  }

  #progress(): void {
    const done = this.#shares.reduce((sum, part) => sum + part, 0);
    this.listener.progressed(done / this.replications);
  }

  #tell(answers: Answers): void {
    if (answers.replications <= this.#best) return;
    this.#best = answers.replications;
    this.#progress();
    this.listener.answered(answers, this.#flow);
    this.#flow = null;
    if (this.#best === this.replications) this.listener.done();
  }

  /** The first, whenever there are twice as many, and all: the page is drawn anew with each. */
  #worthTelling(replications: number): boolean {
    return replications === this.replications || replications >= this.#best * 2;
  }
}
