import { tick } from 'svelte';
import { measureOf, unitOf, type MeasureUnit } from '../../learn/measure';
import type { Lesson, Step } from '../../learn/lesson';
import {
  beginAt,
  give,
  goTo,
  isAsking,
  make,
  questionAhead,
  replyOf,
  stepOf,
  worldShown,
  type Play,
  type Reply,
} from '../../learn/play';
import { worldOf } from '../../learn/worlds';
import type { KeptPlay } from '../../learn/kept-play';
import type { Interval } from '../../shared/intervals';
import { DAY } from '../../shared/units';
import { alone, bring } from '../../state/worlds';
import { asLinked, clear, fragmentOf, type Desk } from './desk';
import { factWords, worldsOf } from './facts';
import type { FoundAgain } from './kept-lesson';
import { LessonRuns } from './lesson-runs.svelte';
import { prefersStillness } from './spotlight';
import { inLanguage } from './words';

/** A lesson under way: where it is, what was predicted, and what the page shows for it. */
export class LessonPlay {
  readonly lesson: Lesson;
  /** One of those that come with the page: a link can name it. */
  readonly listed: boolean;
  readonly runs: LessonRuns;

  readonly #desk: Desk;
  readonly #giveBack: () => void;
  readonly #before: string;
  #play: Play = $state.raw({} as Play);
  /** Key of the world that the page was last given. */
  #applied = '';

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
    () => this.reply.made && (this.reveals === undefined || this.runs.has(this.reveals)),
  );
  /** The page shows the world that the lesson speaks of. */
  readonly onWorld: boolean = $derived.by(() => this.runs.isShown(this.world));
  /** The run that answers is one that the page shows already: it must be kept from sight. */
  readonly spoiled: boolean = $derived.by(() => {
    const ahead = questionAhead(this.#play);
    if (ahead === null) return false;
    const question = this.lesson.steps[ahead]!;
    const reveals = 'reveals' in question ? question.reveals : undefined;
    if (reveals === undefined) return false;
    const world = worldShown(goTo(this.#play, ahead));
    const { against } = this.lesson.worlds[world]!;
    return [world, against].some((key) => key !== undefined && this.runs.same(key, reveals));
  });
  /** Worlds that the texts in sight speak of and that have not been run. */
  readonly missing: readonly string[] = $derived.by(() =>
    worldsOf(this.lesson, this.#textsInSight()).filter((key) => !this.runs.has(key)),
  );

  /**
   * @param at index of the step to begin with
   * @param again of a page that was loaded anew in the middle of the lesson: it shows what it showed
   */
  constructor(
    desk: Desk,
    lesson: Lesson,
    listed: boolean,
    at = 0,
    again: FoundAgain | null = null,
  ) {
    this.#desk = desk;
    this.lesson = lesson;
    this.listed = listed;
    this.runs = new LessonRuns(desk.session, lesson);
    this.#before = again?.before ?? fragmentOf(desk);
    this.#giveBack = again ? asLinked(desk, again.link) : clear(desk);
    this.#play = beginAt(lesson, at, again?.replies);
    if (again) this.#applied = this.world;
    else this.#enter();
  }

  /** What a reload would lose. */
  get kept(): KeptPlay {
    return { before: this.#before, replies: this.#play.replies };
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

  /** Runs the first of the worlds that are missing beside what is shown. */
  find(): void {
    const key = this.missing.find((key) => key !== this.world);
    if (key !== undefined) void this.runs.find(key);
  }

  /** A fact in words; dots while it is being run. */
  readonly fact = (key: string): string => factWords(this.lesson, key, this.runs.known);

  /** What the run that answers the question gave; null before it is told. */
  get outcome(): { readonly figure: Interval; readonly unit: MeasureUnit } | null {
    const { step, reveals } = this;
    if (step?.kind !== 'predict' || !this.told) return null;
    const answers = this.runs.known[reveals!]!;
    return { figure: measureOf(answers, step.measure), unit: unitOf(step.measure) };
  }

  /** Gives the page back as it was. One step of undo. */
  leave(): void {
    this.runs.end();
    this.#giveBack();
  }

  #textsInSight(): string[] {
    const { step } = this;
    if (!step) return [inLanguage(this.lesson.finding), inLanguage(this.lesson.tryNow)];
    const explained = 'explain' in step && this.told ? [inLanguage(step.explain)] : [];
    return [inLanguage(step.text), ...explained];
  }

  #enter(): void {
    this.runs.problem = '';
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
    const contentOf = (key: string) => ({
      scenario: worldOf(this.lesson, key),
      presetKey: this.lesson.worlds[key]!.preset ?? 'baseline',
    });
    const content = contentOf(key);
    const { against } = this.lesson.worlds[key]!;
    const worlds = alone(content);
    session.arrange(
      against === undefined ? worlds : bring(worlds, contentOf(against), 'a'),
      content,
    );
  }
}
