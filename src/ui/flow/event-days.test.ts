import { expect, test } from 'vitest';
import { movedBy } from '../../charts/flow/event-span';
import { PRESETS } from '../../scenario/presets';
import { parseScenario } from '../../scenario/parse';
import { BASELINE } from '../../scenario/scenario';
import { chipOf, datedBy, draftOn } from './event-days';

const dated = PRESETS.flatMap(({ scenario }) =>
  scenario.events.map((event) => ({ scenario, event })),
);

test('an event keeps its dates through the timeline', () => {
  expect(dated.length).toBeGreaterThan(0);
  for (const { scenario, event } of dated)
    expect(datedBy(scenario, event, chipOf(scenario, event))).toEqual(event);
});

test('a moved event is one that a scenario accepts, a week later on both ends', () => {
  for (const { scenario, event } of dated) {
    const before = chipOf(scenario, event);
    const moved = datedBy(scenario, event, movedBy(before, 'whole', 7, 1000));
    expect(parseScenario({ ...scenario, events: [moved] }).ok).toBe(true);
    const after = chipOf(scenario, moved);
    expect([after.from - before.from, moved.to === null ? 7 : after.to - before.to]).toEqual([
      7, 7,
    ]);
  }
});

test('a draft begins on the day that is shown', () => {
  expect(draftOn(BASELINE, { from: 42, to: 49 })).toMatchObject({
    from: '2026-05-11',
    to: '2026-05-18',
  });
});
