import type { Field } from '../field';

const OURS = { source: 'Our assumption', date: '', grade: 'D' } as const;

export const demand = [
  {
    key: 'ordersPerDay', label: 'Orders per day', unit: 'orders/day', min: 10, max: 20_000, step: 10,
    default: 400, group: 'demand', reads: 'run', dated: true, scale: 'log', ...OURS,
    explanation: 'Checkouts a day on average, declined payments included. Weekdays and hours follow the measured profile; every hour varies by chance around it.',
  },
  {
    key: 'orderValue', label: 'Typical order value', unit: '$', min: 2, max: 500, step: 1, default: 25,
    group: 'demand', reads: 'placement', dated: true, scale: 'log',
    source: 'Level: our assumption; spread: Olist 2017–18', date: '2018', grade: 'D',
    explanation: 'The median value of an order. Duties, refunds and the chance of an inspection depend on it.',
  },
  {
    key: 'orderValueSpread', label: 'Spread of order values', unit: 'σ', min: 0, max: 2, step: 0.01,
    default: 0.93, group: 'demand', reads: 'placement', source: 'Olist 2017–18', date: '2018', grade: 'A',
    explanation: 'How unequal order values are (log-standard-deviation). 0 makes every order worth the same.',
  },
  {
    key: 'orderWeight', label: 'Typical parcel weight', unit: 'kg', min: 0.05, max: 10, step: 0.05,
    default: 0.35, group: 'demand', reads: 'placement', dated: true, scale: 'log', ...OURS,
    explanation: 'The median weight. Product types differ around it; heavy parcels cost more freight and lean to the sea.',
  },
  {
    key: 'orderWeightSpread', label: 'Spread of parcel weights', unit: 'σ', min: 0, max: 2, step: 0.05,
    default: 0.8, group: 'demand', reads: 'placement', ...OURS,
    explanation: 'How unequal parcel weights are (log-standard-deviation).',
  },
  ...(
    [
      ['electronicsShare', 'Electronics share', 22],
      ['apparelShare', 'Apparel share', 28],
      ['homeShare', 'Home share', 20],
      ['beautyShare', 'Beauty share', 8],
      ['toysShare', 'Toys share', 10],
      ['otherShare', 'Other goods share', 12],
    ] as const
  ).map(
    ([key, label, value]) =>
      ({
        key, label, unit: '%', min: 0, max: 100, step: 1, default: value, group: 'demand', reads: 'placement',
        dated: true, mix: 'categories', ...OURS,
        explanation: 'Share of orders in this product type. Types differ in weight, inspection risk and the services they may use.',
      }) as const,
  ),
] as const satisfies readonly Field[];
