import type { Answers } from '../kpi/answers';
import type { FlowColumns } from '../kpi/flow';
import type { Aligned } from '../scenario/alignment';
import { spanOf, type Scenario } from '../scenario/scenario';
import type { Measured } from '../sim/measured';
import type { Comparison, PairRun } from '../study/comparison';
import { Settling, type Job, type Task } from './jobs';
import type { Listener } from './runner';
import { otherSide, type Side } from './worlds';

/** Two worlds made comparable, and which of them is shown and edited. */
export interface Pairing {
  readonly aligned: Aligned;
  readonly inHand: Side;
  /** The world in hand as it is by itself; that of `aligned` may be moved or cut to fit. */
  readonly own: Scenario;
  readonly measured: Measured | null;
}

export interface ComparisonListener extends Listener {
  /** A newer comparison; `flow` of the world that is not in hand, when its run is new. */
  compared(comparison: Comparison, flow: FlowColumns | null): void;
}

/** Until settled, four times as many as were told last: drawing two worlds anew keeps the hands waiting. */
const RARELY = 3;
/** Once settled, so many more pairs make a telling: the page is drawn anew with each. */
const SELDOM = 5;

export interface Wanted {
  /** Pairs of runs that are always made. */
  readonly replications: number;
  /** More follow until the change of delivery time is known to so many days; null: none do. */
  readonly precision: number | null;
  readonly most: number;
}

/**
 * Both worlds of a comparison, replication by replication. Replication 0, whose runs are shown,
 * belongs to hand 0. Where the world in hand had to be fitted to the other, it runs by itself first.
 */
export class Comparing implements Job {
  readonly #own: Settling | null;
  /** What the world in hand says by itself is told already. */
  #ownDone = false;
  readonly #again: number[] = [];
  #next = 0;
  readonly #runs: PairRun[] = [];
  /** 0–1 by replication. */
  readonly #shares: number[] = [];
  #ownShare = 0;
  #best = 0;
  #limit: number;
  #settled = false;
  #flow: Readonly<Record<Side, FlowColumns>> | null = null;

  constructor(
    readonly pairing: Pairing,
    readonly listener: ComparisonListener,
    readonly wanted: Wanted,
  ) {
    this.#limit = wanted.replications;
    this.#own = isFitted(pairing) ? this.#byItself() : null;
  }

  take(hand: number): Task | null {
    const own = this.#own?.take(hand);
    if (own) return own;
    const replication = this.#takeReplication(hand);
    if (replication === null) return null;
    const { aligned, inHand, measured } = this.pairing;
    const { a, b, weeks } = aligned;
    return {
      beat: (share) => {
        this.#shares[replication] = Math.max(this.#shares[replication] ?? 0, share);
        this.#progress();
      },
      giveBack: () => this.#again.push(replication),
      work: async (engine, progress) => {
        const request = { a, b, weeks, inHand, measured, replication, flow: replication === 0 };
        const { run, flow } = await engine.runPair(request, progress);
        this.#runs[replication] = run;
        this.#shares[replication] = 1;
        if (flow) this.#flow = flow;
        const known = this.#known();
        if (!known || !this.#worthTelling(known.length)) return () => this.#progress();
        const comparison = await engine.compare(known, this.wanted.precision ?? 0);
        return () => this.#tell(comparison);
      },
    };
  }

  /** The one after those given out, or one that was lost; replication 0 is for hand 0. */
  #takeReplication(hand: number): number | null {
    const lost = this.#again.findIndex((replication) => hand === 0 || replication !== 0);
    if (lost >= 0) return this.#again.splice(lost, 1)[0]!;
    if (this.#next === 0 && hand !== 0) {
      // Hand 0 takes the first one whenever it comes.
      this.#again.push(0);
      this.#next = 1;
    }
    return this.#next < this.#limit ? this.#next++ : null;
  }

  /** Replications 0, 1, 2, … as far as all are there; null without the first. */
  #known(): PairRun[] | null {
    const hole = this.#runs.findIndex((run) => run === undefined);
    const known = this.#runs.slice(0, hole < 0 ? undefined : hole);
    return known.length > 0 ? known : null;
  }

  #worthTelling(replications: number): boolean {
    const step = this.#settled ? SELDOM : RARELY * this.#best;
    return replications >= this.#limit || replications >= this.#best + step;
  }

  #tell(comparison: Comparison): void {
    if (comparison.replications <= this.#best) return;
    this.#best = comparison.replications;
    this.#progress();
    const { inHand } = this.pairing;
    const answers: Answers = comparison[inHand];
    if (!this.#own) this.listener.answered(answers, this.#flow?.[inHand] ?? null);
    this.listener.compared(comparison, this.#flow?.[otherSide(inHand)] ?? null);
    this.#flow = null;
    this.#goOn(comparison);
  }

  #goOn({ precision }: Comparison): void {
    const { replications, precision: wanted, most } = this.wanted;
    if (this.#best < replications) return;
    if (wanted !== null && precision.reachedAt === null) this.#limit = most;
    else this.#limit = this.#best;
    this.#settle();
  }

  #settle(): void {
    if (this.#settled || this.#best < this.wanted.replications) return;
    if (this.#own && !this.#ownDone) return;
    this.#settled = true;
    this.listener.done();
  }

  #progress(): void {
    if (this.#settled) return;
    const all = this.wanted.replications;
    const done = this.#shares.reduce((sum, part) => sum + part, 0) / all;
    this.listener.progressed(this.#own ? (2 * done + this.#ownShare) / 3 : done);
  }

  #byItself(): Settling {
    const { own, measured } = this.pairing;
    const listener: Listener = {
      ...this.listener,
      progressed: (share) => {
        this.#ownShare = share;
        this.#progress();
      },
      done: () => {
        this.#ownDone = true;
        this.#settle();
      },
    };
    return new Settling({ scenario: own, measured }, listener, this.wanted.replications);
  }
}

/** The world in hand is measured otherwise in the comparison than by itself. */
function isFitted({ aligned, inHand, own }: Pairing): boolean {
  const weeks = spanOf(own).windowDays / 7;
  return aligned.weeks !== weeks || JSON.stringify(aligned[inHand]) !== JSON.stringify(own);
}
