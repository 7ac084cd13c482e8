import { expect, test } from 'vitest';
import { LESSON_TABS } from '../../learn/spotlights';
import { COMPARE, TABS } from './tabs';

test('lessons can point at every tab there is, and at no other', () => {
  expect([...LESSON_TABS].sort()).toEqual([COMPARE, ...TABS].map(({ key }) => key).sort());
});
