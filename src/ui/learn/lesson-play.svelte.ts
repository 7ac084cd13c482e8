import { tick } from 'svelte';
import type { Answers } from '../../kpi/answers';
import { factOf, isTimes, measureOf, unitOf, type MeasureUnit } from '../../learn/measure';
import type { Lesson, Step } from '../../learn/lesson';
import {
  beginAt,
  give,
  goTo,
  isAsking,
  make,
  replyOf,
  stepOf,
  worldShown,
  type Play,
  type Reply,
} from '../../learn/play';
import { factsIn } from '../../learn/texts';
import { worldOf } from '../../learn/worlds';
import type { Scenario } from '../../scenario/scenario';
import type { Interval } from '../../shared/intervals';
import { DAY } from '../../shared/units';
import type { Address } from '../../state/address.svelte';
import type { Playback } from '../../state/playback.svelte';
import { REPLICATIONS } from '../../state/run-desk.svelte';
import type { Session } from '../../state/session.svelte';
import { alone, bring } from '../../state/worlds';
import { differenceWords, figureWords, inLanguage, timesWords } from './words';
import { prefersStillness } from './spotlight';

/** What of the page a lesson uses. */
export interface Desk {
  readonly session: Session;
  readonly address: Address;
  readonly playback: Playback;
}

/** A lesson under way: where it is, what was predicted, and the runs that have been seen. */
export class LessonPlay {
  readonly lesson: Lesson;
  /** One of those that come with the page: a link can name it. */
  readonly listed: boolean;
  /** What each world gave, by its key, as it was run. */
  known: Readonly<Record<string, Answers>> = $state.raw({});
  /** Why a run that a text needs could not be made. */
  problem: string = $state('');

  readonly #desk: Desk;
  readonly #before;
  readonly #texts: Readonly<Record<string, string>>;
  #play: Play = $state.raw({} as Play);
  /** Key of the world that the page was last given. */
  #applied = '';
  #finding = '';
  #open = true;

  /** Index of the step; the number of steps stands for the end. */
  readonly at: number = $derived.by(() => this.#play.at);
  readonly step: Step | null = $derived.by(() => stepOf(this.#play));
  readonly asking: boolean = $derived.by(() => isAsking(this.#play));
  readonly reply: Reply = $derived.by(() => replyOf(this.#play));
  readonly world: string = $derived.by(() => worldShown(this.#play));
  /** Key of the world that answers the question of the step. */
  readonly reveals: string | undefined = $derived.by(() =>
    this.step && 'reveals' in this.step ? this.step.reveals : undefined,
  );
  /** The question is answered, and what answers it has run. */
  readonly told: boolean = $derived.by(
    () =>
      this.reply.made && (this.reveals === undefined || Object.hasOwn(this.known, this.reveals)),
  );
  /** The page shows the world that the lesson speaks of. */
  readonly onWorld: boolean = $derived.by(
    () => textOf(this.#desk.session.scenario) === this.#texts[this.world],
  );
  /** The run that answers is one that the page shows already: it must be kept from sight. */
  readonly spoiled: boolean = $derived.by(() => {
    if (!this.asking || this.reveals === undefined) return false;
    const { against } = this.lesson.worlds[this.world]!;
    return [this.world, against].some(
      (key) => key !== undefined && this.#texts[key] === this.#texts[this.reveals!],
    );
  });
  /** Worlds that the texts in sight speak of and that have not been run. */
  readonly missing: readonly string[] = $derived.by(() =>
    worldsOf(this.lesson, this.#textsInSight()).filter((key) => !Object.hasOwn(this.known, key)),
  );

  /** @param at index of the step to begin with */
  constructor(desk: Desk, lesson: Lesson, listed: boolean, at = 0) {
    this.#desk = desk;
    this.lesson = lesson;
    this.listed = listed;
    const { session, address, playback } = desk;
    const { scenario, presetKey, worlds, log, held } = session;
    const { stoppedAt } = playback;
    this.#before = {
      content: { scenario, presetKey },
      worlds,
      log,
      held,
      tab: address.tab,
      stoppedAt,
    };
    this.#texts = Object.fromEntries(
      Object.keys(lesson.worlds).map((key) => [key, textOf(worldOf(lesson, key))]),
    );
    // Measured stages and levers that wait would tell another story than the lesson's.
    if (held) session.setHeld(false);
    if (log) session.closeLog();
    this.#play = beginAt(lesson, at);
    this.#enter();
  }

  /** Steps without the end. */
  get count(): number {
    return this.lesson.steps.length;
  }

  /** @param at index of the step; the number of steps for the end */
  go(at: number): void {
    if (at === this.at || at < 0 || at > this.count) return;
    this.#play = goTo(this.#play, at);
    this.#enter();
  }

  give(value: number): void {
    this.#play = give(this.#play, value);
  }

  /** Asks for the answer, with or without a prediction. */
  run(): void {
    this.#play = make(this.#play);
    this.#show(false);
  }

  /** What a clicker does: the answer first, the next step then. */
  forward(): void {
    if (this.asking) this.run();
    else this.go(this.at + 1);
  }

  /** Shows the lesson's world again after something else was tried. */
  showAgain(): void {
    this.#show(true);
  }

  /** Keeps what the page has found out. To be called in an effect. */
  watch(): void {
    const { run, answers, shown, showsLog, twins } = this.#desk.session;
    if (run !== 'settled' || !answers || answers.preview || showsLog) return;
    const runs: [Scenario, Answers][] = [[shown, answers]];
    if (twins.other) runs.push([twins.other.scenario, twins.other.answers]);
    const found = runs.flatMap(([scenario, answers]) => {
      const text = textOf(scenario);
      return Object.keys(this.#texts)
        .filter((key) => this.#texts[key] === text && !Object.hasOwn(this.known, key))
        .map((key) => [key, answers] as const);
    });
    if (found.length > 0) this.known = { ...Object.fromEntries(found), ...this.known };
  }

  /** Runs the first of the worlds that are missing beside what is shown. */
  async find(): Promise<void> {
    const key = this.missing.find((key) => key !== this.world);
    if (key === undefined || this.#finding !== '' || this.problem) return;
    this.#finding = key;
    const wanted = () => this.#open && !Object.hasOwn(this.known, key);
    try {
      const world = worldOf(this.lesson, key);
      const answers = await this.#desk.session.ask.answersTo(world, REPLICATIONS, wanted);
      if (answers && wanted()) this.known = { ...this.known, [key]: answers };
    } catch (error) {
      if (this.#open) this.problem = (error as Error).message;
    }
    this.#finding = '';
  }

  /** A fact in words; dots while it is being run. */
  readonly fact = (key: string): string => factWords(this.lesson, key, this.known);

  /** What the run that answers the question gave; null before it is told. */
  get outcome(): { readonly figure: Interval; readonly unit: MeasureUnit } | null {
    const { step, reveals } = this;
    if (step?.kind !== 'predict' || !this.told) return null;
    return { figure: measureOf(this.known[reveals!]!, step.measure), unit: unitOf(step.measure) };
  }

  /** Gives the page back as it was. One step of undo. */
  leave(): void {
    this.#open = false;
    const { session, address, playback } = this.#desk;
    const { content, worlds, log, held, tab, stoppedAt } = this.#before;
    if (log) session.log = log;
    session.arrange(worlds, content);
    if (log) session.runNow();
    if (held) session.setHeld(true);
    void tick().then(() => (address.tab = tab));
    playback.pause();
    if (stoppedAt !== null) playback.seek(stoppedAt);
  }

  #textsInSight(): string[] {
    const { step } = this;
    if (!step) return [inLanguage(this.lesson.finding), inLanguage(this.lesson.tryNow)];
    const explained = 'explain' in step && this.told ? [inLanguage(step.explain)] : [];
    return [inLanguage(step.text), ...explained];
  }

  #enter(): void {
    this.problem = '';
    const { step } = this;
    this.#show(step?.world !== undefined);
    if (!step) return;
    const { playback, address } = this.#desk;
    if (step.day !== undefined) {
      playback.pause();
      playback.seek(step.day * DAY);
    }
    if (step.play && !prefersStillness()) playback.play();
    else if (step.day === undefined && !step.play) playback.pause();
    const tab = step.spotlight?.startsWith('tab:') ? step.spotlight.slice(4) : null;
    // Two worlds that begin to be compared open a tab of their own: this one comes after it.
    if (tab !== null) void tick().then(() => (address.tab = tab === 'days' ? '' : tab));
  }

  /** Gives the page the world of the step: one step of undo, none where it is there already. */
  #show(again: boolean): void {
    const { session } = this.#desk;
    const key = this.world;
    if (key === this.#applied && !again) return;
    this.#applied = key;
    const { preset = 'baseline', against } = this.lesson.worlds[key]!;
    const content = { scenario: worldOf(this.lesson, key), presetKey: preset };
    const other = against === undefined ? undefined : this.lesson.worlds[against];
    const worlds = alone(content);
    session.arrange(
      other
        ? bring(
            worlds,
            { scenario: worldOf(this.lesson, against!), presetKey: other.preset ?? 'baseline' },
            'a',
          )
        : worlds,
      content,
    );
  }
}

/** Keys of the worlds that texts need the answers of. */
export function worldsOf(lesson: Lesson, texts: readonly string[]): string[] {
  const worlds = texts.flatMap(factsIn).flatMap((key) => {
    const fact = lesson.facts[key];
    return fact ? [fact.world, ...(fact.than === undefined ? [] : [fact.than])] : [];
  });
  return worlds.filter((key, i) => worlds.indexOf(key) === i);
}

/** A fact as texts say it; dots where its runs are not known. */
export function factWords(
  lesson: Lesson,
  key: string,
  known: Readonly<Record<string, Answers>>,
): string {
  const fact = lesson.facts[key];
  if (!fact) return '…';
  const needed = fact.than === undefined ? [fact.world] : [fact.world, fact.than];
  if (needed.some((world) => !Object.hasOwn(known, world))) return '…';
  const figure = factOf(fact, known);
  const unit = unitOf(fact.measure);
  if (isTimes(fact)) return timesWords(figure);
  return fact.than === undefined ? figureWords(figure, unit) : differenceWords(figure, unit);
}

/** What a run depends on: not its name. */
function textOf({ seed, startDate, values, events }: Scenario): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([seed, startDate, sorted, events]);
}
