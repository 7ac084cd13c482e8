import type { Field } from '../field';

const OURS = { date: '', grade: 'D' } as const;

const promised = <K extends string>(key: K, value: number) =>
  ({
    key, unit: 'd', min: 1, max: 120, step: 1, default: value, group: 'promise',
    reads: 'outcome', dated: true, ...OURS,
  }) as const;

export const promise = [
  promised('expressPromise', 15),
  promised('standardPromise', 25),
  promised('economyPromise', 50),
] as const satisfies readonly Field[];

export const opportunities = [
  {
    key: 'infrastructure', unit: 'packages', min: 0, max: 5, step: 1,
    default: 0, group: 'opportunities', reads: 'hub', dated: true, ...OURS,
  },
  {
    key: 'aiScreening', unit: '%', min: 0, max: 100, step: 5, default: 0,
    group: 'opportunities', reads: 'payment', dated: true, ...OURS,
  },
  {
    key: 'demandPrediction', unit: '%', min: 0, max: 100, step: 5, default: 0,
    group: 'opportunities', reads: 'seller', ...OURS,
  },
  {
    key: 'sellerTraining', unit: '%', min: 0, max: 100, step: 5, default: 0,
    group: 'opportunities', reads: 'seller', dated: true, ...OURS,
  },
  {
    key: 'documentChecks', unit: '%', min: 0, max: 100, step: 5,
    default: 0, group: 'opportunities', reads: 'customs', dated: true, ...OURS,
  },
] as const satisfies readonly Field[];

export const run = [
  {
    key: 'measuredOrders', unit: 'orders', min: 100, max: 1_000_000, step: 100,
    default: 20_000, group: 'run', reads: 'run', scale: 'log', ...OURS,
  },
  {
    key: 'warmupDays', unit: 'd', min: 0, max: 364, step: 7, default: 42, group: 'run',
    reads: 'run', ...OURS,
  },
  {
    key: 'cooldownDays', unit: 'd', min: 0, max: 364, step: 7, default: 42, group: 'run',
    reads: 'run', ...OURS,
  },
] as const satisfies readonly Field[];
