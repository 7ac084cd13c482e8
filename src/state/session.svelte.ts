import { FIELDS, fieldOf, type FieldKey } from '../scenario/fields';
import { labelOf } from '../scenario/field-words';
import { parseScenario, parseScenarioText, type Problem } from '../scenario/parse';
import { findPreset } from '../scenario/presets';
import { isFromFuture, type Link } from '../scenario/link/link';
import { BASELINE, withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import { boundsOf } from '../scenario/problem-words';
import { joinSentences } from '../shared/format';
import { m } from '../words/words';
import { History } from './history';
import { REPLICATIONS } from './run-desk.svelte';
import { baselineFor, withOther } from './shelf.svelte';
import { WorldDesk } from './world-desk.svelte';
import { alone, apart, bring, otherWorld, sideInHand, type Content, type Worlds } from './worlds';

interface Choice extends Content {
  readonly worlds: Worlds;
}

/** What the page shows and what people do to it. One for each page. */
export class Session extends WorldDesk {
  /** Parts of a mix that stay where they are while others move. */
  locked: ReadonlySet<FieldKey> = $state.raw(new Set<FieldKey>());
  /** "Hold, then run": levers move without a run until `runNow`. */
  held: boolean = $state(false);
  /** While held: something has changed since the last run. */
  stale: boolean = $state(false);

  /** Levers that differ from the baseline. */
  readonly moved: readonly FieldKey[] = $derived(
    FIELDS.map(({ key }) => key).filter(
      (key) => this.scenario.values[key] !== BASELINE.values[key],
    ),
  );

  /** Made by a later version: what is not understood would be lost with any change. */
  readOnly: boolean = $state(false);

  canUndo: boolean = $state(false);
  canRedo: boolean = $state(false);

  readonly #history = new History<Choice>();
  /** What undo goes back to once a dragged lever comes to rest. */
  #beforeDrag: Choice | null = null;
  #started = false;

  start(): void {
    this.#started = true;
    this.settle(this.scenario);
  }

  /** Shows what a link says: at first as the beginning of everything, later as a step of undo. */
  openLink(link: Link): void {
    const { inHand, other, log } = link;
    this.readOnly = false;
    let worlds = apart(this.worlds);
    if (other)
      worlds = withOther(worlds, other, other.side) ?? bring(alone(inHand), other, other.side);
    if (this.#started) this.#choose(inHand.scenario, inHand.presetKey, worlds);
    else {
      this.worlds = worlds;
      ({ scenario: this.scenario, presetKey: this.presetKey } = inHand);
    }
    this.readOnly = isFromFuture(link);
    this.wantedLog = log;
    this.tell(() => joinSentences([...link.messages, ...this.missingLog()]));
  }

  // —— What people do ——

  /** Changes which worlds there are, and what is in hand. One step of undo. */
  override arrange(worlds: Worlds, { scenario, presetKey }: Content = this.#choice()): void {
    this.#choose(scenario, presetKey, worlds);
  }

  /** `moving`: a slider under way; `resting`: its change is made. Out of range: refused, by name. */
  setValue(key: FieldKey, value: number, phase: 'moving' | 'resting'): void {
    const field = fieldOf(key);
    const { min, max } = field;
    if (!Number.isFinite(value) || value < min || value > max) {
      this.tell(() => m.problems_lever_range({ lever: labelOf(key), ...boundsOf(field) }));
      return;
    }
    this.#move(withValue(this.scenario, key, value, this.locked), phase);
  }

  /** Several levers that move as one; `phase` as in `setValue`. @param changes within their ranges */
  setValues(changes: Partial<Record<FieldKey, number>>, phase: 'moving' | 'resting'): void {
    let next = this.scenario;
    for (const [key, value] of Object.entries(changes) as [FieldKey, number][])
      next = withValue(next, key, value, this.locked);
    this.#move(next, phase);
  }

  reset(key: FieldKey): void {
    this.setValue(key, BASELINE.values[key], 'resting');
  }

  resetAll(): void {
    this.#resetAll(this.worlds);
  }

  openPreset(key: string): void {
    const preset = findPreset(key);
    if (!preset) return;
    const scenario = { ...preset.scenario, seed: this.scenario.seed };
    // What is dated is a story, told against the baseline.
    const isStory = preset.scenario.events.length > 0;
    const baseline = baselineFor(scenario);
    const told = isStory ? withOther(this.worlds, baseline, 'a') : null;
    const home = key === 'baseline' && this.other?.presetKey === 'baseline';
    this.#choose(scenario, key, told ?? (home ? apart(this.worlds) : this.worlds));
  }

  /** A scenario as JSON text from outside; when it is refused the present one stays. */
  openScenarioText(text: string): void {
    const parsed = parseScenarioText(text);
    if (parsed.ok) this.#choose(parsed.scenario, '');
    else this.tell(() => m.problems_cannot_open({ why: listed(parsed.problems) }));
  }

  setSeed(seed: string): void {
    this.#change({ ...this.scenario, seed });
  }

  addEvent(event: DatedEvent): void {
    this.#change({ ...this.scenario, events: [...this.scenario.events, event] });
  }

  removeEvent(index: number): void {
    this.#change({ ...this.scenario, events: this.scenario.events.filter((_, i) => i !== index) });
  }

  replaceEvent(index: number, event: DatedEvent): void {
    this.#change({ ...this.scenario, events: this.scenario.events.with(index, event) });
  }

  toggleLock(key: FieldKey): void {
    const locked = new Set(this.locked);
    if (!locked.delete(key)) locked.add(key);
    this.locked = locked;
  }

  undo(): void {
    const choice = this.#history.undo(this.#choice());
    if (choice) this.#show(choice);
  }

  redo(): void {
    const choice = this.#history.redo(this.#choice());
    if (choice) this.#show(choice);
  }

  setHeld(held: boolean): void {
    this.held = held;
    if (!held && this.stale) this.runNow();
  }

  override runNow(): void {
    this.stale = false;
    this.settle(this.scenario);
  }

  /** Stops the run: keeps the replications there are, or goes back to the scenario last shown. */
  cancel(): void {
    this.halt();
    const n = this.answers?.replications ?? 0;
    this.tell(
      !this.answers
        ? m.problems_stopped_with_nothing
        : this.shown === this.scenario
          ? () => m.problems_stopped_after({ n: String(n), all: String(REPLICATIONS) })
          : m.problems_stopped_and_back,
    );
    this.scenario = this.shown;
  }

  /** From a run that failed to the one that is shown, or to the baseline where there is none. */
  goBack(): void {
    this.dismissNotice();
    // Of two worlds it may be the other that cannot be run: nothing is compared any more.
    const worlds = apart(this.worlds);
    if (this.answers) this.#choose(this.shown, this.presetKey, worlds);
    else this.#resetAll(worlds);
  }

  /** What came from a later version may be changed after all; what is not understood is dropped. */
  takeAsItIs(): void {
    this.readOnly = false;
    this.dismissNotice();
  }

  // —— Inside ——

  #refuseChange(): void {
    this.tell(m.problems_later_version);
  }

  #resetAll(worlds: Worlds): void {
    const { name, values, events, startDate } = BASELINE;
    this.#choose({ ...this.scenario, name, values, events, startDate }, 'baseline', worlds);
  }

  #choice(): Choice {
    return { scenario: this.scenario, presetKey: this.presetKey, worlds: this.worlds };
  }

  /** A change from one scenario to another of the same preset; refused when it fits no schema. */
  #change(scenario: Scenario): void {
    const parsed = parseScenario(scenario);
    if (parsed.ok) this.#choose(parsed.scenario, this.presetKey);
    else this.tell(() => listed(parsed.problems));
  }

  #move(next: Scenario, phase: 'moving' | 'resting'): void {
    if (phase === 'resting') return this.#choose(next, this.presetKey);
    if (this.readOnly) return;
    this.#beforeDrag ??= this.#choice();
    this.scenario = next;
    if (this.held) this.stale = true;
    else this.answerMoving(next);
  }

  /** A change made: one step of undo, and a run. */
  #choose(scenario: Scenario, presetKey: string, worlds = this.worlds): void {
    if (this.readOnly) return this.#refuseChange();
    const before = this.#beforeDrag ?? this.#choice();
    const after: Choice = { scenario, presetKey, worlds };
    // A lever that ends where it began is no step to undo.
    if (JSON.stringify(before) !== JSON.stringify(after)) this.#history.leave(before);
    this.#show(after);
  }

  #show({ scenario, presetKey, worlds }: Choice): void {
    this.#beforeDrag = null;
    const others = worlds !== this.worlds && !sameWorlds(worlds, this.worlds);
    this.worlds = worlds;
    if (others) this.twins.clear();
    this.scenario = scenario;
    this.presetKey = presetKey;
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
    if (this.held) this.stale = true;
    else if (others) this.settle(scenario);
    else this.settleOnce(scenario);
  }
}

/** The same two are compared, from the same sides. */
function sameWorlds(x: Worlds, y: Worlds): boolean {
  const sides = (worlds: Worlds) => [sideInHand(worlds), otherWorld(worlds)?.scenario ?? null];
  return JSON.stringify(sides(x)) === JSON.stringify(sides(y));
}

function listed(problems: readonly Problem[]): string {
  return joinSentences(problems.map(({ message }) => message));
}
