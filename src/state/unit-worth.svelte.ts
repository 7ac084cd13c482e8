import type { Answers } from '../kpi/answers';
import type { Widened } from '../scenario/capacity';
import type { UnitWorth } from '../study/unit-worth';
import { m } from '../words/words';
import { PAIRS } from './paired-runs';
import type { Questions } from './questions';

/** What one more may be said to cost, dollars a day. */
export const COSTS = { min: 0.01, max: 100_000 } as const;

interface Found {
  /** The run it belongs to, by its digest. */
  readonly of: string | undefined;
  readonly worth: readonly UnitWorth[];
  /** Orders behind it, about: those of as many replications as were run. */
  readonly orders: number;
}

/** What one more unit at each station would bring, found out when asked for, and what it costs. */
export class WorthDesk {
  /** 0–1 while it is being found out; null otherwise. */
  share: number | null = $state(null);
  /** Why it could not be found out. */
  problem: string = $state('');

  readonly #ask: Questions;
  readonly #answers: () => Answers | null;
  #found: Found | null = $state.raw(null);
  /** By station: what people say it costs, dollars a day. */
  #costs: Partial<Record<Widened, number>> = $state.raw({});
  /** Counts the questions asked and taken back: what an earlier one still finds is thrown away. */
  #asked = 0;

  constructor(ask: Questions, answers: () => Answers | null) {
    this.#ask = ask;
    this.#answers = answers;
  }

  /** Only what belongs to the run that is shown. */
  get found(): Found | null {
    return this.#found && this.#found.of === this.#answers()?.digest ? this.#found : null;
  }

  /** There is something, but of a run that is no longer shown. */
  get outdated(): boolean {
    return this.#found !== null && this.found === null;
  }

  async find(): Promise<void> {
    this.stop();
    const asked = this.#asked;
    const wanted = () => asked === this.#asked;
    const answers = this.#answers();
    this.share = 0;
    try {
      const worth = await this.#ask.unitWorth(wanted, (share) => (this.share = share));
      if (!wanted()) return;
      if (worth) this.#found = { of: answers?.digest, worth, orders: ordersOf(answers) };
      else this.problem = m.problems_another_run();
    } catch (error) {
      if (wanted()) this.problem = (error as Error).message;
    }
    if (wanted()) this.share = null;
  }

  stop(): void {
    this.#asked++;
    this.share = null;
    this.problem = '';
  }

  /** What one more costs, dollars a day: as people say, else as is assumed. */
  costOf({ station, dollars }: UnitWorth): number {
    return this.#costs[station] ?? Math.min(COSTS.max, Math.max(COSTS.min, dollars));
  }

  /** @param dollars a day, within COSTS; null for what is assumed */
  setCost(station: Widened, dollars: number | null): void {
    this.#costs = { ...this.#costs, [station]: dollars ?? undefined };
  }
}

function ordersOf(answers: Answers | null): number {
  return answers ? (answers.orders / answers.replications) * PAIRS : 0;
}
