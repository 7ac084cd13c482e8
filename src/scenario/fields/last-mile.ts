import type { Field } from '../field';

const OURS = { date: '', grade: 'D' } as const;
const TRANSIT = { date: '2026', grade: 'B' } as const;
const ON_TIME = { date: '2026-01-12', grade: 'B' } as const;

const share = <K extends string>(carrier: K, value: number) =>
  ({
    key: `${carrier}Share`, unit: '%', min: 0, max: 100, step: 1, default: value,
    group: 'lastMile', reads: 'lastMile', dated: true, mix: 'carriers', ...OURS,
  }) as const;

const transit = <K extends string>(carrier: K, value: number) =>
  ({
    key: `${carrier}Transit`, unit: 'd', min: 0, max: 10, step: 0.1, default: value,
    group: 'lastMile', reads: 'lastMile', dated: true, ...TRANSIT,
  }) as const;

const onTime = <K extends string>(
  carrier: K,
  value: number,
  evidence: typeof ON_TIME | typeof OURS,
) =>
  ({
    key: `${carrier}OnTime`, unit: '%', min: 0, max: 100, step: 0.1, default: value,
    group: 'lastMile', reads: 'lastMile', dated: true,
    ...evidence,
  }) as const;

const capacity = <K extends string>(carrier: K, value: number) =>
  ({
    key: `${carrier}Capacity`, unit: '/day', min: 1, max: 50_000, step: 1,
    default: value, group: 'lastMile', reads: 'lastMile', dated: true, scale: 'log', ...OURS,
  }) as const;

const price = <K extends string>(carrier: K, value: number) =>
  ({
    key: `${carrier}Price`, unit: '$', min: 1, max: 30, step: 0.1, default: value,
    group: 'lastMile', reads: 'lastMile', dated: true, ...OURS,
  }) as const;

export const lastMile = [
  share('usps', 45),
  share('ups', 20),
  share('fedex', 20),
  share('regional', 15),
  transit('usps', 2.2),
  transit('ups', 1.8),
  transit('fedex', 1.8),
  transit('regional', 2),
  onTime('usps', 94.1, ON_TIME),
  onTime('ups', 97.2, ON_TIME),
  onTime('fedex', 95.3, ON_TIME),
  onTime('regional', 93, OURS),
  capacity('usps', 260),
  capacity('ups', 140),
  capacity('fedex', 110),
  capacity('regional', 90),
  price('usps', 5),
  price('ups', 7),
  price('fedex', 7),
  price('regional', 4.5),
  {
    key: 'carrierDelay', unit: 'd', min: 0, max: 14, step: 0.5, default: 2.5,
    group: 'lastMile', reads: 'lastMile', dated: true, ...OURS,
  },
  {
    key: 'sundayDelivery', unit: 'on/off', min: 0, max: 1, step: 1,
    default: 0, group: 'lastMile', reads: 'lastMile',
    date: '', grade: 'C',
  },
  {
    key: 'attemptFails', unit: '%', min: 0, max: 50, step: 0.1, default: 2.8,
    group: 'lastMile', reads: 'lastMile', dated: true,
    date: '', grade: 'C',
  },
  {
    key: 'lostShare', unit: '%', min: 0, max: 5, step: 0.1, default: 1, group: 'lastMile',
    reads: 'lastMile', dated: true, date: '', grade: 'C',
  },
  {
    key: 'stolenShare', unit: '%', min: 0, max: 3, step: 0.1, default: 0.3,
    group: 'lastMile', reads: 'lastMile', dated: true,
    date: '2024', grade: 'B',
  },
  {
    key: 'damagedShare', unit: '%', min: 0, max: 5, step: 0.1, default: 1,
    group: 'lastMile', reads: 'lastMile', dated: true, ...OURS,
  },
] as const satisfies readonly Field[];
