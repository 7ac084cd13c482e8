import { expect, test } from 'vitest';
import { Touch } from './touch';

const finger = { pointerType: 'touch' };

test('a tap moves the lever once, when the finger is lifted', () => {
  const touch = new Touch();
  touch.down(finger, 1);
  expect(touch.follows()).toBe(false);
  expect(touch.meant()).toBe(true);
});

test('a finger that drags moves it all the way', () => {
  const touch = new Touch();
  touch.down(finger, 1);
  touch.follows();
  expect([touch.follows(), touch.follows(), touch.meant()]).toEqual([true, true, true]);
});

test('a finger that scrolls moves nothing', () => {
  const touch = new Touch();
  touch.down(finger, 1);
  expect(touch.follows()).toBe(false);
  expect(touch.scrolls()).toBeNull();
  expect(touch.meant()).toBe(false);
});

test('one that drags first and scrolls then puts the lever back', () => {
  const touch = new Touch();
  touch.down(finger, 1);
  touch.follows();
  touch.follows();
  expect(touch.scrolls()).toBe(1);
  expect(touch.meant()).toBe(false);
});

test('mouse and keys move it at once, also after a finger', () => {
  const touch = new Touch();
  touch.down(finger, 1);
  touch.follows();
  touch.scrolls();
  touch.meant();
  expect([touch.follows(), touch.meant()]).toEqual([true, true]);
  touch.down({ pointerType: 'mouse' }, 1);
  expect([touch.follows(), touch.scrolls(), touch.meant()]).toEqual([true, null, true]);
});
