import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_LINK, readLink } from '../scenario/link/codec';
import type { Link } from '../scenario/link/link';
import { findPreset } from '../scenario/presets';
import { BASELINE, withValue } from '../scenario/scenario';
import { Address, linkIn, type Place } from './address.svelte';
import type { Playback } from './playback.svelte';
import type { Session } from './session.svelte';
import { alone } from './worlds';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser's window as far as addresses go, with its history. */
function browser(hash = '', refuses = false) {
  const entries = [hash];
  let at = 0;
  const listeners = new Set<() => void>();
  const go = (by: number) => {
    at += by;
    for (const listener of listeners) listener();
  };
  const checked = (work: () => void) => {
    if (refuses) throw new DOMException('no history here', 'SecurityError');
    work();
  };
  const place: Place = {
    location: {
      get href() {
        return `https://lab.example/page/?x=1${entries[at]}`;
      },
      get hash() {
        return entries[at]!;
      },
      protocol: 'https:',
    },
    history: {
      pushState: (_, __, url) =>
        checked(() => {
          entries.splice(at + 1, entries.length, String(url));
          at++;
        }),
      replaceState: (_, __, url) => checked(() => (entries[at] = String(url))),
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
  const type = (text: string) => {
    entries.splice(at + 1, entries.length, text);
    go(1);
  };
  return { place, entries, go, type };
}

/** The part of a session that an address speaks with. */
function desk() {
  const session = {
    scenario: BASELINE,
    presetKey: 'baseline',
    other: null,
    worlds: alone({ scenario: BASELINE, presetKey: 'baseline' }),
    log: null,
    wantedLog: null,
    readOnly: false,
    openLink({ inHand }: Link) {
      ({ scenario: session.scenario, presetKey: session.presetKey } = inHand);
    },
  };
  return session;
}

const still = { stoppedAt: null, pause: () => {}, seek: () => {} } as unknown as Playback;

async function opened(hash = '', refuses = false) {
  const { place, ...rest } = browser(hash, refuses);
  const session = desk();
  const link = await linkIn(place);
  session.openLink(link);
  session.readOnly = link.version > 1;
  const address = new Address(session as unknown as Session, link, place);
  const leave = address.listen(still);
  address.follow();
  /** What an effect does once something has changed, and the time until it is written. */
  const rest300 = async () => {
    address.follow();
    await vi.advanceTimersByTimeAsync(400);
  };
  const lever = (value: number) => {
    session.scenario = withValue(session.scenario, 'customsDelay', value);
    address.follow();
  };
  const preset = (key: string) => {
    session.scenario = findPreset(key)!.scenario;
    session.presetKey = key;
    address.follow();
  };
  return { ...rest, place, session, address, leave, rest300, lever, preset };
}

describe('the address follows the page', () => {
  test('nothing is written before anything changes', async () => {
    const { entries, rest300 } = await opened();
    await rest300();
    expect(entries).toEqual(['']);
  });

  test('a broken link stays in the address until something changes', async () => {
    const { entries, rest300, lever } = await opened('#customsDelay=NaN&v=1');
    await rest300();
    expect(entries).toEqual(['#customsDelay=NaN&v=1']);
    lever(3);
    await rest300();
    expect(entries).toEqual(['#customsDelay=3&v=1']);
  });

  test('a dragged lever is one entry, written once it rests', async () => {
    const { entries, rest300, lever } = await opened();
    for (let half = 2; half <= 9; half++) {
      lever(half / 2);
      await vi.advanceTimersByTimeAsync(16);
      expect(entries).toEqual(['']);
    }
    await rest300();
    expect(entries).toEqual(['#customsDelay=4.5&v=1']);
  });

  test('another world is a step that back undoes, with all that was moved before', async () => {
    const { entries, rest300, lever, preset, go, session } = await opened();
    lever(3);
    preset('de-minimis');
    await rest300();
    expect(entries).toEqual(['#customsDelay=3&v=1', '#preset=de-minimis&v=1']);
    go(-1);
    await vi.advanceTimersByTimeAsync(0);
    expect(session.presetKey).toBe('baseline');
    expect(session.scenario.values.customsDelay).toBe(3);
    await rest300();
    expect(entries).toHaveLength(2);
    go(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(session.presetKey).toBe('de-minimis');
    await rest300();
    expect(entries).toHaveLength(2);
  });

  test('a link that is pasted into the address opens', async () => {
    const { type, session } = await opened();
    type('#sellerAutomation=80&v=1');
    await vi.advanceTimersByTimeAsync(0);
    expect(session.scenario.values.sellerAutomation).toBe(80);
  });

  test('an anchor of the page changes nothing', async () => {
    const { type, session } = await opened('#customsDelay=3&v=1');
    type('#results');
    await vi.advanceTimersByTimeAsync(0);
    expect(session.scenario.values.customsDelay).toBe(3);
  });

  test('a link of a later version is never overwritten', async () => {
    const { entries, rest300, address } = await opened('#customsDelay=3&warp=9&v=7');
    address.tab = 'partners';
    await rest300();
    expect(entries).toEqual(['#customsDelay=3&warp=9&v=7']);
  });

  test('where history throws, the link is known all the same', async () => {
    const { entries, rest300, lever, address } = await opened('', true);
    lever(3);
    await rest300();
    expect(entries).toEqual(['']);
    expect(address.hrefOf(address.fragment)).toBe(
      'https://lab.example/page/?x=1#customsDelay=3&v=1',
    );
  });

  test('a chosen language goes on with the link, also from a frame to the whole page', async () => {
    const { entries, rest300, address } = await opened('#view=frame&v=1');
    address.view = { ...address.view, lang: 'zh' };
    await rest300();
    expect(entries).toEqual(['#view=frame&lang=zh&v=1']);
    expect(await address.link()).toBe('https://lab.example/page/?x=1#lang=zh&v=1');
  });

  test('what is not understood goes on with the link', async () => {
    const { entries, rest300, lever } = await opened('#weather=fine&tab=partners&v=1');
    lever(3);
    await rest300();
    const link = await readLink(entries[0]!.slice(1));
    expect(link.unknown).toEqual([['weather', 'fine']]);
    expect(link.view.tab).toBe('partners');
  });
});

test('a page without an address of its own takes the link it is given', async () => {
  const { place } = browser();
  expect((await linkIn(place, 'customsDelay=4&v=1')).inHand.scenario.values.customsDelay).toBe(4);
  const own = browser('#customsDelay=2&v=1');
  const link = await linkIn(own.place, 'customsDelay=4&v=1');
  expect(link.inHand.scenario.values.customsDelay).toBe(2);
  expect(await linkIn(place)).toBe(NO_LINK);
});
