import type { Answers } from '../../kpi/answers';
import type { Lesson } from '../../learn/lesson';
import { worldOf } from '../../learn/worlds';
import type { Scenario } from '../../scenario/scenario';
import { REPLICATIONS } from '../../state/run-desk.svelte';
import type { Session } from '../../state/session.svelte';
import type { Known } from './facts';

/** The runs of a lesson's worlds: what the page has shown of them, and what had to be run beside it. */
export class LessonRuns {
  /** What each world gave, by its key, as it was run. */
  known: Known = $state.raw({});
  /** Why a run that a text needs could not be made. */
  problem: string = $state('');

  readonly #session: Session;
  readonly #lesson: Lesson;
  /** What each world's run depends on, by its key. */
  readonly #texts: Readonly<Record<string, string>>;
  #finding = false;
  #open = true;

  constructor(session: Session, lesson: Lesson) {
    this.#session = session;
    this.#lesson = lesson;
    this.#texts = Object.fromEntries(
      Object.keys(lesson.worlds).map((key) => [key, textOf(worldOf(lesson, key))]),
    );
  }

  has(key: string): boolean {
    return Object.hasOwn(this.known, key);
  }

  /** The page shows this world, whoever arranged it. */
  isShown(key: string): boolean {
    return textOf(this.#session.scenario) === this.#texts[key];
  }

  /** Two keys of one and the same run. */
  same(key: string, other: string): boolean {
    return this.#texts[key] === this.#texts[other];
  }

  /** Keeps what the page has found out. To be called in an effect. */
  watch(): void {
    const { run, answers, shown, showsLog, twins } = this.#session;
    if (run !== 'settled' || !answers || answers.preview || showsLog) return;
    const runs: [Scenario, Answers][] = [[shown, answers]];
    if (twins.other) runs.push([twins.other.scenario, twins.other.answers]);
    const found = runs.flatMap(([scenario, answers]) => {
      const text = textOf(scenario);
      return Object.keys(this.#texts)
        .filter((key) => this.#texts[key] === text && !this.has(key))
        .map((key) => [key, answers] as const);
    });
    if (found.length > 0) this.known = { ...Object.fromEntries(found), ...this.known };
  }

  /** Runs a world beside what is shown. One at a time: while one is under way, nothing happens. */
  async find(key: string): Promise<void> {
    if (this.#finding || this.problem) return;
    this.#finding = true;
    const wanted = () => this.#open && !this.has(key);
    try {
      const world = worldOf(this.#lesson, key);
      const answers = await this.#session.ask.answersTo(world, REPLICATIONS, wanted);
      if (answers && wanted()) this.known = { ...this.known, [key]: answers };
    } catch (error) {
      if (this.#open) this.problem = (error as Error).message;
    }
    this.#finding = false;
  }

  /** Nothing is waited for any longer. */
  end(): void {
    this.#open = false;
  }
}

/** What a run depends on: not its name. */
function textOf({ seed, startDate, values, events }: Scenario): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([seed, startDate, sorted, events]);
}
