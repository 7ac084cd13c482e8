import { beforeEach, expect, test } from 'vitest';
import { BASELINE, withValue, type DatedEvent } from '../scenario/scenario';
import { align } from '../scenario/alignment';
import { differencesOf, sharedUntil } from '../scenario/differences';
import { DAY } from '../shared/units';
import { digestOf } from '../sim/digest';
import { SMALL } from '../sim/scenarios.testkit';
import { simulate } from '../sim/simulate';
import { Shelf } from './shelf.svelte';
import { alone, isComparing, otherWorld, sideInHand, type Content, type Worlds } from './worlds';

const STRIKE: DatedEvent = {
  label: 'Strike',
  effect: 'close',
  site: 'usps',
  from: '2026-05-18',
  to: '2026-05-20',
};

/** What a session does with what the shelf arranges. */
class Desk {
  worlds: Worlds = alone({ scenario: BASELINE, presetKey: 'baseline' });
  scenario = BASELINE;
  presetKey = 'baseline';
  notice: string | null = null;
  readonly tell = (saying: () => string) => void (this.notice = saying());
  arrange(worlds: Worlds, content: Content = this): void {
    this.worlds = worlds;
    this.scenario = content.scenario;
    this.presetKey = content.presetKey;
  }
}

let desk: Desk;
let shelf: Shelf;
beforeEach(() => {
  desk = new Desk();
  shelf = new Shelf(desk);
});

const differences = () => {
  const other = otherWorld(desk.worlds)!.scenario;
  const aligned = align(other, desk.scenario);
  return aligned.ok ? differencesOf(aligned.a, aligned.b) : [];
};

test('what is pinned stands still while the other goes on', () => {
  shelf.pin('a');
  expect(sideInHand(desk.worlds)).toBe('b');
  desk.scenario = withValue(desk.scenario, 'customsDelay', 3);
  expect(otherWorld(desk.worlds)!.scenario).toBe(BASELINE);
  shelf.pin('b');
  expect(sideInHand(desk.worlds)).toBe('a');
  expect(otherWorld(desk.worlds)!.scenario.values.customsDelay).toBe(3);
});

test('a preset that is compared once more is not kept twice', () => {
  shelf.bringPreset('carrier-strike', 'a');
  shelf.bringPreset('express-only', 'a');
  shelf.bringPreset('carrier-strike', 'a');
  expect(desk.worlds.list).toHaveLength(3);
  expect(otherWorld(desk.worlds)!.presetKey).toBe('carrier-strike');
});

test('a fifth world is refused in words, and nothing is lost', () => {
  for (const key of ['carrier-strike', 'express-only', 'all-manual']) shelf.bringPreset(key, 'a');
  const before = desk.worlds;
  shelf.bringPreset('all-automated', 'a');
  expect(desk.notice).toMatch(/^4 worlds are kept already/);
  expect(desk.worlds).toBe(before);
  expect(shelf.fork(0)).toBeNull();
});

test('a file that is no scenario is refused by name, and nothing is lost', () => {
  const before = desk.worlds;
  for (const text of ['', '{', '[]', '{"name":"x"}', '"'.repeat(500)]) {
    desk.notice = null;
    shelf.bringText(text, 'b');
    expect(desk.notice, text).toMatch(/^This scenario cannot be opened\. \S/);
  }
  expect(desk.worlds).toBe(before);
  shelf.bringText(JSON.stringify({ ...BASELINE, name: 'From a file' }), 'b');
  expect(otherWorld(desk.worlds)!.scenario.name).toBe('From a file');
});

test('each difference is undone by itself: a lever, a mix, an event', () => {
  shelf.pin('a');
  const moved = withValue(withValue(BASELINE, 'customsDelay', 3), 'uspsShare', 70);
  desk.scenario = { ...moved, events: [STRIKE] };
  for (const left of [2, 1, 0]) {
    shelf.undo(differences()[0]!);
    expect(differences()).toHaveLength(left);
  }
  expect(desk.scenario).toEqual(BASELINE);
});

test('undone in A, an event that only B has is taken over', () => {
  shelf.bring({ scenario: { ...BASELINE, events: [STRIKE] }, presetKey: '' }, 'b');
  const all = differencesOf(BASELINE, otherWorld(desk.worlds)!.scenario);
  shelf.undo(all[0]!);
  expect(desk.scenario.events).toEqual([STRIKE]);
});

test('a copy takes everything but the name', () => {
  shelf.bringPreset('express-only', 'a');
  desk.scenario = { ...desk.scenario, name: 'Mine' };
  shelf.copy(otherWorld(desk.worlds)!.key);
  expect(desk.scenario.values).toEqual(otherWorld(desk.worlds)!.scenario.values);
  expect(desk.scenario.name).toBe('Mine');
});

test('a fork begins at the next midnight and shares its past until then', () => {
  const at = shelf.fork(49.3 * DAY)!;
  expect(at).toBe(50 * DAY);
  expect(desk.scenario.name).toBe('Baseline, from 19 May');
  expect(differences()).toEqual([]);
  desk.scenario = { ...desk.scenario, events: [{ ...STRIKE, from: '2026-05-19' }] };
  const parent = otherWorld(desk.worlds)!.scenario;
  expect(sharedUntil(parent, desk.scenario)).toBe(at);
  desk.scenario = withValue(desk.scenario, 'customsDelay', 2);
  expect(sharedUntil(parent, desk.scenario)).toBe(0);
});

test('a fork without a change equals its parent to the bit', () => {
  desk.scenario = SMALL;
  const before = digestOf(simulate(desk.scenario));
  shelf.fork(20 * DAY);
  expect(desk.scenario).not.toBe(SMALL);
  expect(digestOf(simulate(desk.scenario))).toBe(before);
});

test('a name is trimmed, never empty, never long', () => {
  shelf.pin('a');
  const { inHand } = desk.worlds;
  shelf.rename(inHand, '   ');
  expect(desk.scenario.name).toBe('Baseline');
  shelf.rename(inHand, ` ${'x'.repeat(100)} `);
  expect(desk.scenario.name).toBe('x'.repeat(60));
});

test('compared again, it is with the world compared last', () => {
  shelf.begin();
  expect(isComparing(desk.worlds)).toBe(true);
  shelf.part();
  expect(isComparing(desk.worlds)).toBe(false);
  shelf.begin();
  expect(desk.worlds.list).toHaveLength(2);
});
