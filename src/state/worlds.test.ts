import { describe, expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import {
  against,
  alone,
  apart,
  branch,
  bring,
  isComparing,
  isFull,
  kept,
  otherWorld,
  removed,
  renamed,
  sideInHand,
  swapped,
  takeInHand,
  worldOf,
  type Content,
} from './worlds';

const content = (name: string): Content => ({ scenario: { ...BASELINE, name }, presetKey: '' });
const nameOf = (worlds: ReturnType<typeof alone>, key: string) =>
  worldOf(worlds, key)?.scenario.name;

const one = alone(content('mine'));
const two = bring(one, content('theirs'), 'a');

describe('worlds', () => {
  test('one alone is compared with nothing', () => {
    expect(isComparing(one)).toBe(false);
    expect(otherWorld(one)).toBeNull();
  });

  test('another is brought in as the side that is wanted', () => {
    expect(sideInHand(two)).toBe('b');
    expect(otherWorld(two)!.scenario.name).toBe('theirs');
    const asB = bring(one, content('theirs'), 'b');
    expect(sideInHand(asB)).toBe('a');
    expect(otherWorld(asB)!.scenario.name).toBe('theirs');
  });

  test('swapped twice they are as before; once, only the letters have changed', () => {
    expect(swapped(swapped(two))).toEqual(two);
    expect(sideInHand(swapped(two))).toBe('a');
    expect(otherWorld(swapped(two))).toEqual(otherWorld(two));
  });

  test('taken in hand, a world keeps its side, and the one put down what became of it', () => {
    const other = otherWorld(two)!.key;
    const turned = takeInHand(two, other, content('mine, moved'));
    expect(sideInHand(turned)).toBe('a');
    expect(otherWorld(turned)!.scenario.name).toBe('mine, moved');
    const third = bring(two, content('third'), 'a');
    const [a] = [third.a];
    const back = takeInHand(third, other, content('mine'));
    expect(back.a).toBe(a);
    expect(back.b).toBe(other);
  });

  test('the world in hand cannot be removed nor compared with itself', () => {
    expect(removed(two, two.inHand)).toBe(two);
    expect(isComparing(against(two, two.inHand))).toBe(false);
  });

  test('without the other, nothing is compared; without a third, the two are', () => {
    expect(isComparing(removed(two, otherWorld(two)!.key))).toBe(false);
    const third = kept(two, content('third'));
    expect(removed(third, third.list.at(-1)!.key)).toMatchObject({ a: two.a, b: two.b });
  });

  test('a fork goes on in hand as B, with its parent as A; without the parent it stands alone', () => {
    const forked = branch(one, content('mine'), content('fork'), 86_400);
    expect(sideInHand(forked)).toBe('b');
    expect(otherWorld(forked)!.key).toBe(one.inHand);
    expect(worldOf(forked, forked.inHand)!.fork).toEqual({ parent: one.inHand, at: 86_400 });
    expect(worldOf(removed(forked, one.inHand), forked.inHand)!.fork).toBeNull();
  });

  test('a fork of a fork keeps both moments', () => {
    const first = branch(one, content('mine'), content('fork'), 86_400);
    const second = branch(first, content('fork'), content('fork of it'), 2 * 86_400);
    expect(second.list.map(({ fork }) => fork?.at ?? null)).toEqual([null, 86_400, 172_800]);
    expect(worldOf(second, second.inHand)!.fork!.parent).toBe(first.inHand);
  });

  test('four are enough, and no two ever share a key', () => {
    let worlds = one;
    for (const name of ['2', '3', '4']) worlds = bring(worlds, content(name), 'a');
    expect(isFull(worlds)).toBe(true);
    const fewer = bring(removed(worlds, worlds.list[1]!.key), content('5'), 'a');
    expect(new Set(fewer.list.map(({ key }) => key)).size).toBe(4);
  });

  test('a name belongs to one world', () => {
    const other = otherWorld(two)!.key;
    const named = renamed(two, other, 'Strike');
    expect(nameOf(named, other)).toBe('Strike');
    expect(nameOf(named, two.inHand)).toBe('mine');
  });

  test('what they hold is never changed in place', () => {
    const before = JSON.stringify(two);
    takeInHand(two, otherWorld(two)!.key, {
      scenario: withValue(BASELINE, 'customsDelay', 3),
      presetKey: '',
    });
    renamed(two, two.a, 'x');
    apart(two);
    expect(JSON.stringify(two)).toBe(before);
  });
});
