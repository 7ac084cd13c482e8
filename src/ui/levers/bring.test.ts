import { describe, expect, test } from 'vitest';
import type { PairedChange, PairedChanges } from '../../study/paired';
import { broughtBy, dollars, turned } from './bring';

const change = (mean: number, half: number): PairedChange => ({
  before: 10,
  after: 10 + mean,
  mean,
  lo: mean - half,
  hi: mean + half,
});
const nothing = change(0, 0.01);
const changes = {
  deliveryTime: change(-1.234, 0.04),
  orderDefectRate: change(0.02, 0.001),
  satisfaction: change(0.01, 0.02),
  costPerOrder: change(0.9, 0.02),
  savedPerDay: change(-320, 15),
  replications: 5,
} as unknown as PairedChanges;

const row = (name: string, has = false) => broughtBy(changes, has).find((r) => r.name === name)!;

describe('what an opportunity brings', () => {
  test('digits go as far as the interval supports; better and worse are told apart', () => {
    expect(row('Delivery time')).toMatchObject({ change: '−1.23\u00a0days', tone: 'better' });
    expect(row('Order defect rate')).toMatchObject({ change: '+2.0\u00a0points', tone: 'worse' });
    expect(row('Cost per order')).toMatchObject({ change: '+$0.90', tone: 'worse' });
    expect(row('Saved a day')).toMatchObject({ change: '−$320', range: '−$335 to −$305' });
  });

  test('a change that the interval does not support is not claimed', () => {
    expect(row('Satisfaction')).toMatchObject({ change: 'no clear change', tone: 'none' });
  });

  test('seen from a run that has it, the same changes have the same signs', () => {
    const away = Object.fromEntries(
      Object.entries(changes).map(([key, part]) => [
        key,
        typeof part === 'object' ? turned(part as PairedChange) : part,
      ]),
    ) as unknown as PairedChanges;
    expect(broughtBy(away, true)).toEqual(broughtBy(changes, false));
  });

  test('without pairs there is nothing to tell', () => {
    const none = { ...changes, deliveryTime: { ...nothing, mean: NaN, lo: NaN, hi: NaN } };
    expect(broughtBy(none, false)[0]).toMatchObject({ change: 'cannot be told' });
  });

  test.each([
    [0.3, '$0.30'],
    [0.04, '4\u00a0¢'],
    [0.014, '1.4\u00a0¢'],
    [0, '$0.00'],
    [120, '$120'],
  ])('%d is shown as %s', (amount, text) => {
    expect(dollars(amount)).toBe(text);
  });
});
