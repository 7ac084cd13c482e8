import type { Field } from '../field';

const OURS = { source: 'Our assumption', date: '', grade: 'D' } as const;

const promised = <K extends string>(key: K, name: string, value: number) =>
  ({
    key, label: `${name} promise`, unit: 'd', min: 1, max: 120, step: 1, default: value, group: 'promise',
    reads: 'outcome', dated: true, ...OURS,
    explanation: 'Days the shop promises at checkout. An order that comes after the promised day is late: it counts as a defect and costs stars.',
  }) as const;

export const promise = [
  promised('expressPromise', 'Express', 15),
  promised('standardPromise', 'Standard', 25),
  promised('economyPromise', 'Economy', 50),
] as const satisfies readonly Field[];

export const opportunities = [
  {
    key: 'infrastructure', label: 'Infrastructure investment', unit: 'packages', min: 0, max: 5, step: 1,
    default: 0, group: 'opportunities', reads: 'hub', dated: true, ...OURS,
    explanation: 'Each package adds a fifth to sorting speed, room on flights and sailings, and the carriers’ daily capacity, and cuts a tenth off handling and transfer. It costs $120 a day for every 400 daily orders.',
  },
  {
    key: 'aiScreening', label: 'AI fraud screening', unit: '%', min: 0, max: 100, step: 5, default: 0,
    group: 'opportunities', reads: 'payment', dated: true, ...OURS,
    explanation: 'Share of review cases that a model settles by itself with the same fraud caught, up to 80 % of them. Costs up to 4 cents an order.',
  },
  {
    key: 'demandPrediction', label: 'Demand prediction', unit: '%', min: 0, max: 100, step: 5, default: 0,
    group: 'opportunities', reads: 'seller', ...OURS,
    explanation: 'Sellers that forecast hold the right safety stock: fewer empty shelves, fewer oversold orders. Costs up to 5 cents an order.',
  },
  {
    key: 'sellerTraining', label: 'Seller training', unit: '%', min: 0, max: 100, step: 5, default: 0,
    group: 'opportunities', reads: 'seller', dated: true, ...OURS,
    explanation: 'Lowers wrong items, stock-record errors and language trouble of manual sellers by up to 70 %. Costs up to 8 cents an order.',
  },
  {
    key: 'documentChecks', label: 'Automated document checks', unit: '%', min: 0, max: 100, step: 5,
    default: 0, group: 'opportunities', reads: 'customs', dated: true, ...OURS,
    explanation: 'Catches up to 80 % of missing documents before the parcel leaves the hub. Costs up to 3 cents a parcel.',
  },
] as const satisfies readonly Field[];

export const run = [
  {
    key: 'measuredOrders', label: 'Orders measured', unit: 'orders', min: 100, max: 1_000_000, step: 100,
    default: 20_000, group: 'run', reads: 'run', scale: 'log', ...OURS,
    explanation: 'The measured window is the whole number of weeks that comes nearest to this many orders. More orders, narrower intervals, slower runs.',
  },
  {
    key: 'warmupDays', label: 'Warm-up', unit: 'd', min: 0, max: 364, step: 7, default: 42, group: 'run',
    reads: 'run', ...OURS,
    explanation: 'Days before the measured window, so that queues and pipelines are full when it opens.',
  },
  {
    key: 'cooldownDays', label: 'Run-out', unit: 'd', min: 0, max: 364, step: 7, default: 42, group: 'run',
    reads: 'run', ...OURS,
    explanation: 'Days of ordering after the measured window, so that its last parcels still meet a busy customs. Every measured order is followed to its end.',
  },
] as const satisfies readonly Field[];
