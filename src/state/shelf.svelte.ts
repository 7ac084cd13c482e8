import { withDifferences, differencesOf, type Difference } from '../scenario/differences';
import { parseScenarioText } from '../scenario/parse';
import { scenarioName } from '../scenario/preset-words';
import { findPreset } from '../scenario/presets';
import { BASELINE, type Scenario } from '../scenario/scenario';
import { parseDate } from '../shared/dates';
import { formatDay, joinSentences } from '../shared/format';
import { DAY } from '../shared/units';
import { m } from '../words/words';
import {
  against,
  apart,
  branch,
  bring,
  isFull,
  kept,
  MOST_WORLDS,
  otherWorld,
  removed,
  renamed,
  swapped,
  takeInHand,
  worldOf,
  type Content,
  type Side,
  type World,
  type Worlds,
} from './worlds';

/** What the shelf needs of the session. */
interface Desk {
  readonly worlds: Worlds;
  readonly scenario: Scenario;
  readonly presetKey: string;
  tell(saying: () => string): void;
  arrange(worlds: Worlds, content?: Content): void;
}

/** The worlds that are kept side by side, and what people do with them. Each is one step of undo. */
export class Shelf {
  readonly #desk: Desk;

  /** All worlds as they are now, in the order they were made. */
  readonly worlds: readonly World[] = $derived.by(() => {
    const { worlds, scenario, presetKey } = this.#desk;
    return worlds.list.map((world) =>
      world.key === worlds.inHand ? { ...world, scenario, presetKey } : world,
    );
  });

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /**
   * Begins to compare: with the world compared last or, where there is none, with the one in hand as
   * it is now.
   */
  begin(): void {
    const { list, inHand } = this.#desk.worlds;
    const last = list.findLast(({ key }) => key !== inHand);
    if (last) this.compareWith(last.key);
    else this.pin('a');
  }

  /** Keeps the world in hand as it is, as one side; a copy of it goes on as the other. */
  pin(side: Side): void {
    const { worlds } = this.#desk;
    if (isFull(worlds)) return this.#refuse();
    const content = this.#content();
    this.#desk.arrange(bring(worlds, content, side), content);
  }

  /** Keeps the world in hand as it is now, beside the two that are compared. */
  keep(): void {
    const { worlds } = this.#desk;
    if (isFull(worlds)) this.#refuse();
    else this.#desk.arrange(kept(worlds, this.#content()));
  }

  /** Compares with a preset. @param side of the preset */
  bringPreset(key: string, side: Side): void {
    const preset = findPreset(key);
    if (!preset) return;
    const { seed } = this.#desk.scenario;
    this.bring({ scenario: { ...preset.scenario, seed }, presetKey: key }, side);
  }

  /** Compares with a scenario from a file; a notice says what is wrong with it. */
  bringText(text: string, side: Side): void {
    const parsed = parseScenarioText(text);
    if (parsed.ok) this.bring({ scenario: parsed.scenario, presetKey: '' }, side);
    else
      this.#desk.tell(() =>
        m.problems_cannot_open({
          why: joinSentences(parsed.problems.map(({ message }) => message)),
        }),
      );
  }

  /** Compares with a scenario: with the one that is kept already, if there is such a one. */
  bring(content: Content, side: Side): void {
    const next = withOther(this.#desk.worlds, content, side);
    if (next) this.#desk.arrange(next);
    else this.#refuse();
  }

  /** Compares the one in hand with another that is kept. */
  compareWith(key: string): void {
    const { worlds } = this.#desk;
    if (worldOf(worlds, key)) this.#desk.arrange(against(worlds, key));
  }

  /** Stops comparing; the worlds stay. */
  part(): void {
    this.#desk.arrange(apart(this.#desk.worlds));
  }

  swap(): void {
    this.#desk.arrange(swapped(this.#desk.worlds));
  }

  /** Takes another world in hand. */
  edit(key: string): void {
    const { worlds } = this.#desk;
    const world = worldOf(worlds, key);
    if (world && key !== worlds.inHand)
      this.#desk.arrange(takeInHand(worlds, key, this.#content()), world);
  }

  /** Makes the one in hand a copy of another; it keeps its name. */
  copy(key: string): void {
    const world = worldOf(this.#desk.worlds, key);
    const { scenario, worlds } = this.#desk;
    if (!world) return;
    const copy = { ...world.scenario, name: scenario.name };
    this.#desk.arrange(worlds, { scenario: copy, presetKey: world.presetKey });
  }

  /** @param name 1–60 characters; anything else is refused */
  rename(key: string, name: string): void {
    const { worlds, scenario, presetKey } = this.#desk;
    const text = name.trim().slice(0, 60);
    if (!text) return;
    if (key === worlds.inHand)
      this.#desk.arrange(worlds, { scenario: { ...scenario, name: text }, presetKey });
    else this.#desk.arrange(renamed(worlds, key, text));
  }

  remove(key: string): void {
    this.#desk.arrange(removed(this.#desk.worlds, key));
  }

  /**
   * The world in hand stays as A; a copy of it goes on as B, to differ from the next midnight on.
   * @returns the second of that midnight; null when there is no room for another world
   */
  fork(now: number): number | null {
    const { worlds } = this.#desk;
    if (isFull(worlds)) {
      this.#refuse();
      return null;
    }
    const at = Math.ceil(now / DAY) * DAY;
    const content = this.#content();
    const { scenario, presetKey } = content;
    const day = formatDay(parseDate(scenario.startDate)! + at / DAY);
    const copy = {
      scenario: { ...scenario, name: m.presets_name_from({ name: scenarioName(scenario), day }) },
      presetKey,
    };
    this.#desk.arrange(branch(worlds, content, copy, at), copy);
    return at;
  }

  /** Makes one of the differences in the world in hand as it is in the other. */
  undo(difference: Difference): void {
    const { worlds, scenario, presetKey } = this.#desk;
    const other = otherWorld(worlds);
    if (!other) return;
    const all = differencesOf(scenario, other.scenario);
    const made = all.filter((mine) => isSame(mine, difference));
    if (made.length === 0) return;
    const { name, seed, startDate } = scenario;
    const changed = withDifferences(scenario, other.scenario, all, made);
    this.#desk.arrange(worlds, { scenario: { ...changed, name, seed, startDate }, presetKey });
  }

  #content(): Content {
    const { scenario, presetKey } = this.#desk;
    return { scenario, presetKey };
  }

  #refuse(): void {
    this.#desk.tell(() => m.problems_shelf_full({ most: String(MOST_WORLDS) }));
  }
}

/** Compared with a scenario that is brought in, or was kept before; null when there is no room. */
export function withOther(worlds: Worlds, content: Content, side: Side): Worlds | null {
  const found = worlds.list.find(
    ({ key, scenario }) =>
      key !== worlds.inHand && JSON.stringify(scenario) === JSON.stringify(content.scenario),
  );
  if (found) return against(worlds, found.key, side);
  return isFull(worlds) ? null : bring(worlds, content, side);
}

/** The baseline with the luck of a scenario. */
export function baselineFor({ seed }: Scenario): Content {
  return { scenario: { ...BASELINE, seed }, presetKey: 'baseline' };
}

/** The same thing differs, seen from either world. */
function isSame(x: Difference, y: Difference): boolean {
  if (x.kind === 'lever' || y.kind === 'lever') return x.key === y.key;
  const events = ({ inA, inB }: typeof x) => [inA, inB].map((e) => JSON.stringify(e)).sort();
  return events(x).join() === events(y).join();
}
