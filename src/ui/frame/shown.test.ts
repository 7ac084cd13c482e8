import { expect, test } from 'vitest';
import { USUAL_VIEW } from '../../scenario/link/view';
import { HEADLINE_KEYS } from '../words';
import { heldParts, shownIn } from './shown';

test('a frame shows the flow, a sentence, the delivery time and the main levers', () => {
  const shown = shownIn(USUAL_VIEW);
  expect(shown).toMatchObject({ flow: true, sentence: true, figures: ['delivery'] });
  expect(new Set(shown.levers)).toEqual(HEADLINE_KEYS);
});

test('a link chooses: figures stay in the order of the page, levers in its own', () => {
  const panels = ['satisfaction', 'processing', 'levers'] as const;
  const levers = ['sellerAutomation', 'customsDelay'] as const;
  expect(shownIn({ panels, levers })).toEqual({
    flow: false,
    sentence: false,
    figures: ['processing', 'satisfaction'],
    levers,
  });
  expect(shownIn({ panels: ['flow'], levers: null }).levers).toEqual([]);
});

test('levers that are named are shown, also where panels are named without them', () => {
  expect(shownIn({ panels: ['flow'], levers: ['customsDelay'] }).levers).toEqual(['customsDelay']);
  expect(shownIn({ panels: null, levers: [] }).levers).toEqual([]);
});

test('what a frame does not have leaves it as usual rather than empty', () => {
  expect(shownIn({ panels: ['tabs'], levers: null })).toEqual(shownIn(USUAL_VIEW));
  expect(shownIn({ panels: [], levers: null })).toEqual(shownIn(USUAL_VIEW));
});

test('of what is locked, parts of a mix also hold still while others move', () => {
  expect(heldParts(['customsDelay', 'uspsShare'])).toEqual(new Set(['uspsShare']));
});
