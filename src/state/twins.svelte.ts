import type { Answers } from '../kpi/answers';
import type { FlowColumns } from '../kpi/flow';
import type { OrderTrack } from '../kpi/track';
import type { Scenario } from '../scenario/scenario';
import type { Comparison } from '../study/comparison';
import type { LeverShare } from '../study/lever-shares';
import type { Pairing } from './comparing';
import { oneByOne } from './one-by-one';
import type { Runner } from './runner';
import { otherSide, type Side } from './worlds';

/** Replications that the levers' shares are taken over. */
export const SHARE_RUNS = 5;

/** One of the two worlds as it is compared: cut and moved to fit the other. */
interface Told {
  readonly side: Side;
  readonly answers: Answers;
  readonly scenario: Scenario;
}

/** What is known of the two worlds that are compared. */
export class Twins {
  /** World B against world A; null while nothing is compared or nothing known yet. */
  comparison: Comparison | null = $state.raw(null);
  /** What `comparison` is of. */
  of: Pairing | null = $state.raw(null);
  /** What `comparison` says of the world that is not in hand. */
  readonly other: Told | null = $derived.by(() => {
    const { comparison, of } = this;
    if (!comparison || !of) return null;
    const side = otherSide(of.inHand);
    return { side, answers: comparison[side], scenario: of.aligned[side] };
  });
  /** Journeys of the world that is not in hand. */
  flow: FlowColumns | null = $state.raw(null);
  /** Why the two cannot be compared, for the user. */
  refused: string | null = $state(null);

  /** Half-width wanted for the change of the mean delivery time, days; null: ten pairs will do. */
  precision: number | null = $state(null);
  /** Pairs of runs are being added until it is reached. */
  adding: boolean = $state(false);

  /** What each lever adds, once it was asked for. */
  shares: readonly LeverShare[] | null = $state.raw(null);
  /** 0–1 while it is being found out. */
  sharesProgress: number | null = $state(null);
  sharesProblem: string = $state('');

  readonly #runner: Runner;
  #asked = 0;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** Forgets what is known of two worlds; another pair follows, or none. */
  clear(): void {
    this.comparison = null;
    this.of = null;
    this.flow = null;
    this.refused = null;
    this.adding = false;
    this.forgetShares();
  }

  tell(of: Pairing, comparison: Comparison, flow: FlowColumns | null): void {
    if (this.of && !samePair(this.of, of)) this.forgetShares();
    this.comparison = comparison;
    this.of = of;
    if (flow) this.flow = flow;
  }

  /** The comparison is of another scenario in hand than the one that is shown. */
  isOutdated(shown: Scenario): boolean {
    return this.of !== null && this.of.own !== shown;
  }

  forgetShares(): void {
    this.#asked++;
    this.shares = null;
    this.sharesProgress = null;
    this.sharesProblem = '';
  }

  /** Finds out what each lever and event that differs adds. */
  async findShares(): Promise<void> {
    const { of } = this;
    if (!of) return;
    this.forgetShares();
    const question = this.#asked;
    const wanted = () => question === this.#asked;
    const { a, b, weeks } = of.aligned;
    this.sharesProgress = 0;
    try {
      const runs = await oneByOne(
        this.#runner,
        SHARE_RUNS,
        (replication) => (engine, progress) =>
          engine.shares({ a, b, weeks, measured: of.measured, replication }, progress),
        wanted,
        (share) => (this.sharesProgress = share),
      );
      const shares =
        runs && (await this.#runner.extra(1, (engine) => engine.leverShares({ a, b }, runs)));
      if (wanted()) this.shares = shares;
    } catch (error) {
      if (wanted()) this.sharesProblem = (error as Error).message;
    }
    if (wanted()) this.sharesProgress = null;
  }

  /** One order as either world delivers it. @param rows of the order in the runs of A and B */
  async track(rows: Readonly<Record<Side, number>>): Promise<Record<Side, OrderTrack> | null> {
    const { of } = this;
    if (!of) return null;
    const { measured, aligned, inHand } = of;
    const track = (side: Side) =>
      this.#runner.extra(0, (engine, progress) =>
        engine.track(
          { scenario: aligned[side], measured, weeks: aligned.weeks },
          { order: rows[side] },
          progress,
        ),
      );
    // The one in hand first: its run is kept.
    const mine = await track(inHand);
    const theirs = await track(otherSide(inHand));
    if (!mine || !theirs || this.of !== of) return null;
    return inHand === 'a' ? { a: mine, b: theirs } : { a: theirs, b: mine };
  }
}

function samePair(x: Pairing, y: Pairing): boolean {
  const text = ({ aligned: { a, b, weeks }, measured }: Pairing) =>
    JSON.stringify([a, b, weeks, measured]);
  return x === y || text(x) === text(y);
}
