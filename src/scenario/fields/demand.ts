import type { Field } from '../field';

const OURS = { date: '', grade: 'D' } as const;

export const demand = [
  {
    key: 'ordersPerDay', unit: 'orders/day', min: 10, max: 20_000, step: 10,
    default: 400, group: 'demand', reads: 'run', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'orderValue', unit: '$', min: 2, max: 500, step: 1, default: 25,
    group: 'demand', reads: 'placement', dated: true, scale: 'log',
    date: '2018', grade: 'D',
  },
  {
    key: 'orderValueSpread', unit: 'σ', min: 0, max: 2, step: 0.01,
    default: 0.93, group: 'demand', reads: 'placement', date: '2018', grade: 'A',
  },
  {
    key: 'orderWeight', unit: 'kg', min: 0.05, max: 10, step: 0.05,
    default: 0.35, group: 'demand', reads: 'placement', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'orderWeightSpread', unit: 'σ', min: 0, max: 2, step: 0.05,
    default: 0.8, group: 'demand', reads: 'placement', ...OURS,
  },
  ...(
    [
      ['electronicsShare', 22],
      ['apparelShare', 28],
      ['homeShare', 20],
      ['beautyShare', 8],
      ['toysShare', 10],
      ['otherShare', 12],
    ] as const
  ).map(
    ([key, value]) =>
      ({
        key, unit: '%', min: 0, max: 100, step: 1, default: value, group: 'demand', reads: 'placement',
        dated: true, mix: 'categories', ...OURS,
      }) as const,
  ),
] as const satisfies readonly Field[];
