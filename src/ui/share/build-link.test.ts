import { describe, expect, test } from 'vitest';
import { NO_LINK, readLink, writeLink } from '../../scenario/link/codec';
import { PANELS } from '../../scenario/link/link';
import { BASELINE, withValue } from '../../scenario/scenario';
import { contentOf, FIRST_PLAN, FRAME_PANELS, hostOf, snippetOf } from './build-link';

const shown = {
  ...NO_LINK,
  inHand: { presetKey: 'baseline', scenario: withValue(BASELINE, 'customsDelay', 3) },
  other: { ...NO_LINK.inHand, side: 'a' as const },
  view: { ...NO_LINK.view, at: 5_000_000 },
};

describe('the link that is built', () => {
  test('says nothing that the page would do by itself', async () => {
    expect(await writeLink(contentOf(FIRST_PLAN, NO_LINK))).toBe('v=1');
    const frame = { ...FIRST_PLAN, view: 'frame' as const, panels: FRAME_PANELS };
    expect(await writeLink(contentOf(frame, NO_LINK))).toBe('view=frame&v=1');
  });

  test('takes the worlds that are shown, or a preset without them', async () => {
    const own = await readLink(await writeLink(contentOf(FIRST_PLAN, shown)));
    expect([own.inHand, own.other]).toEqual([shown.inHand, shown.other]);
    const plan = { ...FIRST_PLAN, preset: 'singles-day', seed: 'class 7b' };
    const preset = await readLink(await writeLink(contentOf(plan, shown)));
    expect(preset.inHand.presetKey).toBe('singles-day');
    expect(preset.inHand.scenario.seed).toBe('class 7b');
    expect(preset.other).toBeNull();
  });

  test('gives both worlds the seed', () => {
    const { inHand, other } = contentOf({ ...FIRST_PLAN, seed: 'x' }, shown);
    expect([inHand.scenario.seed, other!.scenario.seed]).toEqual(['x', 'x']);
  });

  test('begins where the clock stands only when it is asked to', () => {
    expect(contentOf(FIRST_PLAN, shown).view.at).toBeNull();
    expect(contentOf({ ...FIRST_PLAN, fromHere: true }, shown).view.at).toBe(5_000_000);
  });

  test('names panels in one order, whatever the order of clicks', () => {
    const panels = ['tabs', 'flow'] as const;
    expect(contentOf({ ...FIRST_PLAN, panels }, shown).view.panels).toEqual(['flow', 'tabs']);
    expect(
      contentOf({ ...FIRST_PLAN, panels: [...PANELS].reverse() }, shown).view.panels,
    ).toBeNull();
  });
});

test.each([
  ['https://example.org/course/page?x=1', 'https://example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://example.org', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['example.org', null],
  ['', null],
])('who may drive the frame: %s gives %s', (typed, origin) => {
  expect(hostOf(typed)).toBe(origin);
});

test('a scenario’s name stays a name in the frame’s HTML', () => {
  const name = `"><script>alert('x')</script>&`;
  const html = snippetOf(FIRST_PLAN, 'https://lab.example/#a=1&v=1', name);
  expect(html).not.toContain('<script');
  expect(html.match(/"/g)).toHaveLength(14);
  expect(html).toContain('#a=1&amp;v=1');
});
