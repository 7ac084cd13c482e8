import { expect, test } from 'vitest';
import type { Step } from '../../learn/lesson';
import { PANELS } from '../../scenario/link/link';
import { LESSONS, loadLesson } from '../../learn/lessons';
import { pointedAt } from './pointed';

const look = (spotlight: Step['spotlight']): Step => ({
  kind: 'look',
  text: { en: 'Look.' },
  ...(spotlight && { spotlight }),
});

test('the timeline is shown with the flow that it stands below, in a projector’s fewer panels too', () => {
  expect(pointedAt(look('timeline')).panels).toEqual(['flow']);
  expect(pointedAt(look('tab:days')).panels).toEqual(['tabs']);
  expect(pointedAt(look('figure:delivery')).panels).toEqual(['delivery']);
  expect(pointedAt(look('lever:customsDelay'))).toMatchObject({
    panels: ['levers'],
    levers: ['customsDelay'],
  });
  expect(pointedAt(null).panels).toEqual([]);
});

test('whatever the lessons point at is a panel of the page', async () => {
  for (const { key } of LESSONS)
    for (const step of (await loadLesson(key)).steps)
      for (const panel of pointedAt(step).panels) expect(PANELS, key).toContain(panel);
});
