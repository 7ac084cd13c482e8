import { expect, test } from 'vitest';
import { pairFigures } from '../../kpi/pairs';
import { trackOf } from '../../kpi/track';
import { withValue } from '../../scenario/scenario';
import { DAY } from '../../shared/units';
import { SMALL } from '../../sim/scenarios.testkit';
import { simulate } from '../../sim/simulate';
import { orderName, tookWords } from './most-changed';
import { pairSentence, pairStops } from './pair-stops';

const a = simulate(SMALL);
const b = simulate(withValue(SMALL, 'customsDelay', 3));
const { latest } = pairFigures(a, b);
const tracks = latest.map((order) => ({
  order,
  inA: trackOf(a, order.a),
  inB: trackOf(b, order.b),
}));
const CUSTOMS = 5;

test('one stage is marked as the one where the journeys part, and none before it differs', () => {
  for (const { inA, inB } of tracks) {
    const stops = pairStops(inA, inB);
    const marked = stops.findIndex(({ parting }) => parting !== '');
    expect(stops.filter(({ parting }) => parting !== '')).toHaveLength(1);
    expect(stops.slice(0, marked + 1).every(({ lag }) => lag === '')).toBe(true);
    for (const { a, b } of stops.slice(0, marked + 1)) expect(a!.at).toBe(b!.at);
    expect(stops[marked]!.a!.next!.to).not.toBe(stops[marked]!.b!.next!.to);
  }
});

test('a longer customs delay parts journeys at customs, and says by how much and why', () => {
  const parted = tracks.map(({ inA, inB }) => pairStops(inA, inB)[CUSTOMS]!.parting);
  expect(
    parted.some((words) => /^Here they part: Customs takes .* longer in B \(/.test(words)),
  ).toBe(true);
});

test('every stop of either page is there, side by side with its own', () => {
  for (const { inA, inB } of tracks) {
    const stops = pairStops(inA, inB);
    expect(stops.filter(({ a }) => a).length).toBe(inA.visits.length + 1);
    expect(stops.filter(({ b }) => b).length).toBe(inB.visits.length + 1);
    for (const { a, b } of stops) if (a?.next && b?.next) expect(a.next.stage).toBe(b.next.stage);
  }
});

test('the table and the two pages tell of the same change, with the same sign', () => {
  for (const { order, inA, inB } of tracks) {
    const whole = (track: typeof inA) => track.visits.at(-1)!.to - track.visits[0]!.from;
    expect(order.took).toEqual([whole(inA), whole(inB)]);
    expect(tookWords(order)[2]).toMatch(/^\+/);
    expect(pairSentence(inA, inB)).toMatch(/later in B\.$/);
    expect(pairSentence(inB, inA)).toMatch(/sooner in B\.$/);
  }
});

test('the same journey twice parts nowhere', () => {
  const { inA } = tracks[0]!;
  expect(pairStops(inA, inA).every(({ parting, lag }) => parting === '' && lag === '')).toBe(true);
  expect(pairSentence(inA, inA)).toBe('In both worlds the same happens, to the second.');
});

test('a change of minutes is told in minutes, one of days in days; both numbers when they differ', () => {
  expect(tookWords({ a: 7, b: 7, took: [10 * DAY, 10 * DAY - 600] })[2]).toBe('−10\u00a0min');
  expect(tookWords({ a: 7, b: 7, took: [10 * DAY, 12.5 * DAY] })).toEqual([
    '10.0\u00a0d',
    '12.5\u00a0d',
    '+2.5\u00a0d',
  ]);
  expect(orderName({ a: 7, b: 7, took: [1, 2] })).toBe('Order 7');
  expect(orderName({ a: 7, b: 9, took: [1, 2] })).toBe('Order 7 (in B 9)');
});
