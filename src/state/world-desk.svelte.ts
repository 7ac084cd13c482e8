import type { Answers } from '../kpi/answers';
import { align, type Alignment } from '../scenario/alignment';
import { differencesOf, sharedUntil, type Difference } from '../scenario/differences';
import { BASELINE, type Scenario } from '../scenario/scenario';
import type { Measured } from '../sim/measured';
import type { Pairing } from './comparing';
import { KeptAnswers } from './kept-answers.svelte';
import { LogDesk } from './log-desk.svelte';
import { Shelf } from './shelf.svelte';
import { alone, otherWorld, sideInHand, type Content, type World, type Worlds } from './worlds';

/** The worlds there are, the one in hand, and the two that are compared. */
export abstract class WorldDesk extends LogDesk {
  /** Of the world in hand. */
  scenario: Scenario = $state.raw(BASELINE);
  /** The preset it began with. What has moved is measured against BASELINE all the same. */
  presetKey: string = $state('baseline');
  worlds: Worlds = $state.raw(alone({ scenario: BASELINE, presetKey: 'baseline' }));
  /** The world that the one in hand is compared with; null while nothing is. */
  readonly other: World | null = $derived(otherWorld(this.worlds));
  /** Both made comparable, or why they cannot be; null while nothing is compared. */
  readonly alignment: Alignment | null = $derived.by(() => this.#align(this.scenario));
  readonly shelf = new Shelf(this);
  /** In what B differs from A. */
  readonly differences: readonly Difference[] = $derived(
    this.alignment?.ok ? differencesOf(this.alignment.a, this.alignment.b) : [],
  );
  /** Second up to which A and B share their past; null while nothing differs or is compared. */
  readonly sharedUntil: number | null = $derived(
    this.alignment?.ok ? sharedUntil(this.alignment.a, this.alignment.b) : null,
  );

  readonly #keptAnswers = new KeptAnswers(this.runner);

  /** Changes which worlds there are, and what is in hand. One step of undo. */
  abstract arrange(worlds: Worlds, content?: Content): void;

  /** Begins to compare two worlds, or stops. */
  compareOrPart(): void {
    if (this.other) this.shelf.part();
    else this.shelf.begin();
  }

  /** What is known of a kept world; null while it is not. */
  answersOf({ key, scenario }: World): Answers | null {
    if (key === this.worlds.inHand) return this.answers;
    if (key === this.other?.key && this.twins.other) return this.twins.other.answers;
    return this.#keptAnswers.of(scenario, this.log?.measured ?? null);
  }

  /** Finds out about the kept worlds that are not compared, beside whatever else runs. */
  answerKept(): Promise<void> {
    const { inHand, list } = this.worlds;
    const others = list.filter(({ key }) => key !== inHand && key !== this.other?.key);
    const scenarios = others.map(({ scenario }) => scenario);
    const wanted = () => this.run === 'settled';
    return this.#keptAnswers.find(scenarios, this.log?.measured ?? null, wanted);
  }

  /** The world in hand, with the given scenario, and the other one. */
  #align(scenario: Scenario): Alignment | null {
    if (!this.other) return null;
    const { scenario: theirs } = this.other;
    return sideInHand(this.worlds) === 'a' ? align(scenario, theirs) : align(theirs, scenario);
  }

  protected override pairing(own: Scenario, measured: Measured | null): Pairing | null {
    const aligned = this.#align(own);
    // What was found of the pair before says nothing of two that cannot be compared.
    if (aligned && !aligned.ok) this.twins.clear();
    this.twins.refused = aligned && !aligned.ok ? aligned.reason : null;
    return aligned?.ok ? { aligned, inHand: sideInHand(this.worlds), own, measured } : null;
  }
}
