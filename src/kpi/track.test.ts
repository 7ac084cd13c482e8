import { describe, expect, test } from 'vitest';
import { withValue, BASELINE } from '../scenario/scenario';
import { simulate } from '../sim/simulate';
import { FLAG, OUTCOMES } from '../sim/codes';
import { DAY } from '../shared/units';
import { findOrder, trackOf, type OrderTrack } from './track';
import { windowRows } from './population';

const run = simulate(withValue(BASELINE, 'measuredOrders', 3000));
const { from, to } = windowRows(run);
const all = Array.from({ length: to - from }, (_, i) => trackOf(run, from + i));
const days = ({ visits }: OrderTrack) => (visits.at(-1)!.to - visits[0]!.from) / DAY;

describe('the track of an order', () => {
  test('is one unbroken way whose parts make up every second', () => {
    for (const { visits } of all)
      visits.forEach(({ stage, from, to, work, queue, closed, hold }, i) => {
        expect(stage).toBe(i);
        expect(from).toBe(i === 0 ? visits[0]!.from : visits[i - 1]!.to);
        expect(work + queue + closed + hold).toBe(to - from);
        expect(Math.min(work, queue, closed, hold)).toBeGreaterThanOrEqual(0);
      });
  });

  test('ends where the order ended, and says late just when it is flagged late', () => {
    for (const { order, outcome, visits, daysLate } of all) {
      expect(outcome).toBe(OUTCOMES[run.outcome[order]!]);
      expect(visits.length).toBe(run.endStage[order]! + 1);
      if (outcome === 'delivered')
        expect(daysLate! > 0).toBe((run.flags[order]! & FLAG.late) !== 0);
      else expect(daysLate).toBeNull();
    }
  });

  test('names no carrier before the last mile', () => {
    for (const { carrier, visits } of all) expect(carrier === null).toBe(visits.length < 7);
  });

  test('is refused for a number that is no order, and says which there are', () => {
    for (const wrong of [-1, run.count, 1.5, NaN])
      expect(() => trackOf(run, wrong)).toThrow(`0 to ${run.count - 1}`);
  });
});

describe('notable orders', () => {
  const delivered = all.filter(({ outcome }) => outcome === 'delivered').map(days);

  test('the slowest is slower than none, the median splits the delivered in halves', () => {
    expect(days(trackOf(run, findOrder(run, 'slowest')!))).toBe(Math.max(...delivered));
    const median = days(trackOf(run, findOrder(run, 'median')!));
    const below = delivered.filter((d) => d < median).length;
    const above = delivered.filter((d) => d > median).length;
    expect(Math.max(below, above)).toBeLessThanOrEqual(delivered.length / 2);
  });

  test('inspected and lost ones are that, and each turn brings another', () => {
    const turns = [0, 1, 2, 3, 4];
    const inspected = turns.map((turn) => trackOf(run, findOrder(run, 'inspected', turn)!));
    expect(inspected.every((track) => track.inspected)).toBe(true);
    expect(new Set(inspected.map(({ order }) => order)).size).toBe(turns.length);
    for (const turn of turns)
      expect(['lost', 'stolen', 'undeliverable']).toContain(
        trackOf(run, findOrder(run, 'lost', turn)!).outcome,
      );
  });

  test('there are none where nothing is ever inspected', () => {
    const calm = simulate(
      withValue(withValue(BASELINE, 'measuredOrders', 500), 'inspectedShare', 0),
    );
    expect(findOrder(calm, 'inspected')).toBeNull();
  });
});
