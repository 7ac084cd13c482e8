import { expect, test } from 'vitest';
import type { Playback } from '../../state/playback.svelte';
import type { Session } from '../../state/session.svelte';
import { pageShortcuts } from './page-shortcuts';
import { Shortcuts } from './shortcuts.svelte';

const all = new Shortcuts(pageShortcuts({} as Session, {} as Playback)).all;

test('no key does two things, and the list of keys can be opened by one', () => {
  const bindings = all.map(({ binding }) => binding.toLowerCase());
  expect(new Set(bindings).size).toBe(bindings.length);
  expect(all.map(({ keys }) => keys)).toContain('?');
});

test('letters can be switched off, also where nothing can be stored', () => {
  const shortcuts = new Shortcuts([]);
  expect(shortcuts.letters).toBe(true);
  shortcuts.setLetters(false);
  expect(shortcuts.letters).toBe(false);
});
