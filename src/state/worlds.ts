import type { Scenario } from '../scenario/scenario';

/** Worlds that can be kept side by side, the one in hand among them. */
export const MOST_WORLDS = 4;

export type Side = 'a' | 'b';

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a';
}

/** One scenario among those that are kept. */
export interface World {
  /** Its own for as long as the page is open. */
  readonly key: string;
  /** Of the world in hand: as it was when it was taken in hand. */
  readonly scenario: Scenario;
  readonly presetKey: string;
  /** Where it parted from another; null for one that stands by itself. */
  readonly fork: Fork | null;
}

export interface Fork {
  /** Key of the world it was forked from. */
  readonly parent: string;
  /** Seconds since the start: nothing differs before. */
  readonly at: number;
}

/** Which worlds there are, which one levers move, and which two are compared. */
export interface Worlds {
  readonly list: readonly World[];
  /** Key of the world that is shown and edited: one of the compared. */
  readonly inHand: string;
  /** Keys of worlds A and B; the same one while nothing is compared. */
  readonly a: string;
  readonly b: string;
  /** Number of the next world. */
  readonly next: number;
}

/** A scenario and the preset it began with. */
export type Content = Pick<World, 'scenario' | 'presetKey'>;

export function alone(content: Content): Worlds {
  const world = { ...content, key: 'world 1', fork: null };
  return { list: [world], inHand: world.key, a: world.key, b: world.key, next: 2 };
}

export function isComparing({ a, b }: Worlds): boolean {
  return a !== b;
}

export function isFull({ list }: Worlds): boolean {
  return list.length >= MOST_WORLDS;
}

export function worldOf({ list }: Worlds, key: string): World | undefined {
  return list.find((world) => world.key === key);
}

/** The side of the world in hand; B while nothing is compared. */
export function sideInHand({ a, b, inHand }: Worlds): Side {
  return a === inHand && a !== b ? 'a' : 'b';
}

/** The world that the one in hand is compared with; null while nothing is. */
export function otherWorld(worlds: Worlds): World | null {
  if (!isComparing(worlds)) return null;
  return worldOf(worlds, worlds[otherSide(sideInHand(worlds))])!;
}

/** Another world, compared with the one in hand as the given side. */
export function bring(worlds: Worlds, content: Content, side: Side): Worlds {
  const key = `world ${worlds.next}`;
  const list = [...worlds.list, { ...content, key, fork: null }];
  return against({ ...worlds, list, next: worlds.next + 1 }, key, side);
}

/**
 * Compares the one in hand with another.
 * @param side of the other; by default the one that the world in hand leaves free
 */
export function against(worlds: Worlds, key: string, side?: Side): Worlds {
  if (key === worlds.inHand) return apart(worlds);
  const { inHand } = worlds;
  const theirs = side ?? otherSide(sideInHand(worlds));
  return theirs === 'a' ? { ...worlds, a: key, b: inHand } : { ...worlds, a: inHand, b: key };
}

/** Nothing is compared; the worlds stay. */
export function apart(worlds: Worlds): Worlds {
  return { ...worlds, a: worlds.inHand, b: worlds.inHand };
}

export function swapped(worlds: Worlds): Worlds {
  return { ...worlds, a: worlds.b, b: worlds.a };
}

/**
 * Another world is taken in hand; it keeps its side if it has one, and otherwise takes that of the
 * one in hand.
 * @param content what has become of the world that is put down
 */
export function takeInHand(worlds: Worlds, key: string, content: Content): Worlds {
  const list = worlds.list.map((world) =>
    world.key === worlds.inHand ? { ...world, ...content } : world,
  );
  const { a, b, inHand } = worlds;
  const sides =
    key === a || key === b ? { a, b } : { a: a === inHand ? key : a, b: b === inHand ? key : b };
  return { ...worlds, ...sides, list, inHand: key };
}

/**
 * The world in hand stays behind as A, and a copy of it goes on as B, in hand.
 * @param fork moment from which on they may differ; null for a copy that may differ in all
 */
export function branch(worlds: Worlds, content: Content, copy: Content, at: number | null): Worlds {
  const key = `world ${worlds.next}`;
  const parent = worlds.inHand;
  const kept = takeInHand(worlds, parent, content);
  const fork = at === null ? null : { parent, at };
  const list = [...kept.list, { ...copy, key, fork }];
  return { ...kept, list, inHand: key, a: parent, b: key, next: worlds.next + 1 };
}

/** The world in hand is kept as it is now, beside itself; nothing else changes. */
export function kept(worlds: Worlds, content: Content): Worlds {
  const world = { ...content, key: `world ${worlds.next}`, fork: null };
  return { ...worlds, list: [...worlds.list, world], next: worlds.next + 1 };
}

/** Without one of the worlds; the one in hand cannot be removed. Its forks stand by themselves. */
export function removed(worlds: Worlds, key: string): Worlds {
  if (key === worlds.inHand) return worlds;
  const list = worlds.list
    .filter((world) => world.key !== key)
    .map((world) => (world.fork?.parent === key ? { ...world, fork: null } : world));
  const rest = { ...worlds, list };
  return key === worlds.a || key === worlds.b ? apart(rest) : rest;
}

/** @param name of a world that is not in hand */
export function renamed(worlds: Worlds, key: string, name: string): Worlds {
  const list = worlds.list.map((world) =>
    world.key === key ? { ...world, scenario: { ...world.scenario, name } } : world,
  );
  return { ...worlds, list };
}
