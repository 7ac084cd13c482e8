import { describe, expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { FLAG } from '../sim/codes';
import { simulate } from '../sim/simulate';
import { CHANNELS } from './answers';
import { answersOf } from './answers.testkit';
import { populationRows } from './measure';
import { windowRows } from './population';

const scenario = withValue(BASELINE, 'measuredOrders', 3000);
const run = simulate(scenario);
const one = answersOf(scenario);
const rows = populationRows(run, windowRows(run));
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe('partners', () => {
  test('channels and modes are as many orders as reached them', () => {
    const channels = CHANNELS.map((key) => one.channels[key].orders);
    expect(sum(channels)).toBe(rows.filter((r) => run.endStage[r]! >= 6).length);
    const modes = Object.values(one.modes).map(({ orders }) => orders);
    expect(sum(modes)).toBe(rows.filter((r) => run.endStage[r]! >= 2).length);
  });

  test('a channel has the figures of its orders', () => {
    const own = rows.filter(
      (r) => run.endStage[r]! >= 6 && run.service[r] === 1 && run.carrier[r] === 0,
    );
    const { onTime, cost, volume } = one.channels['standard/usps'];
    const delivered = own.filter((r) => run.outcome[r] === 0);
    const late = delivered.filter((r) => (run.flags[r]! & FLAG.late) !== 0);
    expect(onTime.mean).toBeCloseTo(1 - late.length / delivered.length, 12);
    expect(volume.mean).toBeCloseTo(own.length / rows.length, 12);
    const cents = own.reduce((all, r) => all + sum(run.cost.map((part) => part[r]!)), 0);
    expect(cost.mean).toBeCloseTo(cents / 100 / own.length, 9);
  });
});
